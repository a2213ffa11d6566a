export const minor = 'minor units of the currency (öre, cents)';

/** What members of an order mean, as the shop tells it. */
export const orderNotes = {
  '': `An order as the shop tells it. Amounts are ${minor}, tax inside.`,
  market: 'The country whose policy applies, ISO 3166-1 alpha-2.',
  currency: 'ISO 4217.',
  language: 'The language to write to the customer in, BCP 47.',
  updatedAt: 'When the shop last changed the order. The latest telling holds, in whatever order they arrive.',
  fulfilledAt: 'When the last of it left the shop.',
  deliveredAt: 'When the customer had the last of it: the right of withdrawal and most windows begin here.',
  customer: 'Who bought. Kept apart from the order, so that it can be erased alone.',
  'customer.id': 'The shop’s reference of the customer; without one the order stands for its customer.',
  lines: 'At most 1000, each with a `lineId` of its own.',
  'lines.paid':
    'For all units of the line together, after the line’s own discounts. Left out of lines whose bundle has a price in `bundles`.',
  channel: 'Where it was bought, as the shop calls it: `web`, `app`, `store` …',
  campaign: 'A reference to what brought the customer. Never a person.',
  'lines.taxRate':
    'Of the tax inside it, in hundredths of a per cent: 2500 is 25 %. Told from the amounts where it is not given.',
  shippingTaxRate: 'Of the tax inside the shipping, in hundredths of a per cent.',
  'lines.size': 'As the customer chose it: `M`, `42`, `32/34` …',
  'lines.colour': 'As the customer chose it, in the language of the order.',
  'lines.picture': 'An https address, shown to the customer; http on a machine’s own address, for trials.',
  'lines.finalSale': 'Sold without a right of return for a change of mind.',
  'lines.hygiene': 'Sealed for hygiene: not to be sold again once the seal is broken.',
  'lines.unitCost': `What the shop paid for one unit, without tax, in ${minor}. For figures; no customer sees it.`,
  'lines.campaign': 'A reference to what the line was advertised by.',
  'lines.bundle': 'A reference that the lines of one bundle share.',
  'lines.componentValue': `What one unit costs alone, in ${minor}: the bundle’s price is shared by it. Only with a bundle in \`bundles\`.`,
  bundles:
    'Bundles that were sold for one price, which is shared over their lines when the order comes in, and stays as it was shared.',
  'bundles.bundle': 'As its lines tell it.',
  'bundles.paid':
    'For all of it. At several rates of tax, its tax is that of each line’s share at the line’s own `taxRate`.',
  'bundles.taxRate': 'Of lines that tell none of their own.',
  discount: 'On the order as a whole; spread over its lines in proportion.',
  shipping: 'What the customer paid for delivery; goes back with the last unit.',
  fees: 'What the customer paid besides goods and shipping: for an invoice, gift wrapping, a small order … At most 20.',
  'fees.code': 'As the shop calls it, once an order. Bookings may have an account of its own for it.',
  'fees.name': 'As the customer knows it, in the language of the order.',
  'fees.paid': 'The order’s discount takes nothing off it.',
  'fees.taxRate': 'Of the tax inside it, in hundredths of a per cent.',
  'fees.refund':
    'When it goes back, once in all: `with-order` with the order’s last unit, as the shipping; `in-proportion` with each return the ' +
    'share that its goods are of the order’s; `never` only where the law wants it, with the last unit of an order that is withdrawn ' +
    'from or faulty.',
  total: 'Lines less discount plus shipping and fees. An order that does not add up is refused.',
  payments: 'What was paid with; together the total.',
  invoice:
    'The invoice or receipt that the customer got: credit notes refer to it, or to the order where there is none.',
  'invoice.number': 'As it is printed.',
  'invoice.issuedOn': 'The day on it.',
  'customer.company': 'Of a company that bought, for its credit notes.',
  'customer.company.number': 'As its country writes it: `556677-8899` in Sweden.',
  'customer.company.vatNumber': 'With the letters of its country: `SE556677889901`.',
  'payments.method': 'As the shop calls it: `card`, `invoice`, `gift-card` …',
} as const;
