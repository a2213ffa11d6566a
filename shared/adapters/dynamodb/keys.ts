/** Every key of the one table, each under the question it answers. Nobody else writes `pk` and `sk`. */
const padded = (number: number, width: number) => String(number).padStart(width, '0');

/** How many lines of an order or a return share an item: its claims then stay within one expression's 4 KB. */
export const linesPerItem = 40;

export const chunkOf = (position: number) => Math.floor(position / linesPerItem);

/** What was bought, and what of it has been claimed, refunded, returned? One order is one partition. */
export const orderKeys = {
  partition: (orderNumber: string) => `ORDER#${orderNumber}`,
  head: (orderNumber: string) => ({ pk: `ORDER#${orderNumber}`, sk: 'HEAD' }),
  lines: (orderNumber: string, chunk: number) => ({
    pk: `ORDER#${orderNumber}`,
    sk: `LINES#${padded(chunk, 4)}`,
  }),
  /** head and lines, one range */
  orderRange: { from: 'HEAD', to: 'LINES#~' },
  claims: (orderNumber: string, chunk: number) => ({
    pk: `ORDER#${orderNumber}`,
    sk: `CLAIMS#${padded(chunk, 4)}`,
  }),
  claimsRange: { from: 'CLAIMS#', to: 'CLAIMS#~' },
  payment: (orderNumber: string, place: number) => ({
    pk: `ORDER#${orderNumber}`,
    sk: `PAYMENT#${padded(place, 4)}`,
  }),
  paymentsRange: { from: 'PAYMENT#', to: 'PAYMENT#~' },
  /** which returns does an order have? */
  returnLink: (orderNumber: string, returnId: string) => ({
    pk: `ORDER#${orderNumber}`,
    sk: `RETURN#${returnId}`,
  }),
  returnLinksRange: { from: 'RETURN#', to: 'RETURN#~' },
  /** what was it each time that it was told? */
  told: (orderNumber: string, telling: string, chunk: number) => ({
    pk: `ORDER#${orderNumber}`,
    sk: `TOLD#${telling}#${padded(chunk, 4)}`,
  }),
};

/** Where does a return stand, how did it get there, who waits for it? One return is one partition. */
export const returnKeys = {
  partition: (returnId: string) => `RETURN#${returnId}`,
  head: (returnId: string) => ({ pk: `RETURN#${returnId}`, sk: 'HEAD' }),
  lines: (returnId: string, chunk: number) => ({ pk: `RETURN#${returnId}`, sk: `LINES#${padded(chunk, 4)}` }),
  /** head and lines, one range */
  caseRange: { from: 'HEAD', to: 'LINES#~' },
  event: (returnId: string, sequence: number) => ({
    pk: `RETURN#${returnId}`,
    sk: `EVENT#${padded(sequence, 10)}`,
  }),
  eventsRange: { from: 'EVENT#', to: 'EVENT#~' },
  /** did this happen before? */
  once: (returnId: string, name: string) => ({ pk: `RETURN#${returnId}`, sk: `ONCE#${name}` }),
  wait: (returnId: string, wait: string) => ({ pk: `RETURN#${returnId}`, sk: `WAIT#${wait}` }),
  waitsRange: { from: 'WAIT#', to: 'WAIT#~' },
  message: (returnId: string, message: string) => ({ pk: `RETURN#${returnId}`, sk: `MESSAGE#${message}` }),
  messagesRange: { from: 'MESSAGE#', to: 'MESSAGE#~' },
  creditNote: (returnId: string, refund: number) => ({
    pk: `RETURN#${returnId}`,
    sk: `CREDIT-NOTE#${padded(refund, 6)}`,
  }),
  creditNotesRange: { from: 'CREDIT-NOTE#', to: 'CREDIT-NOTE#~' },
  exchangeReceipt: (returnId: string) => ({ pk: `RETURN#${returnId}`, sk: 'EXCHANGE-RECEIPT' }),
  /** which link was its customer asked to pay by? */
  paymentLink: (returnId: string, key: string) => ({ pk: `RETURN#${returnId}`, sk: `PAYMENT-LINK#${key}` }),
  /** who is told of it while it happens? */
  watcher: (returnId: string, connectionId: string) => ({
    pk: `RETURN#${returnId}`,
    sk: `WATCHER#${connectionId}`,
  }),
  watchersRange: { from: 'WATCHER#', to: 'WATCHER#~' },
};

/** Which number did a market's last receipt of an exchange get? */
export const receiptSeriesKey = (market: string) => ({ pk: 'EXCHANGE-RECEIPTS', sk: `MARKET#${market}` });

/** Which number did a market's last credit note get, and which markets have notes? */
export const seriesKeys = {
  partition: () => 'CREDIT-NOTES',
  last: (market: string) => ({ pk: 'CREDIT-NOTES', sk: `MARKET#${market}` }),
  marketsRange: { from: 'MARKET#', to: 'MARKET#~' },
};

/** Which credit notes did a market issue in a month (`YYYY-MM`)? */
export const noteMonthKeys = {
  partition: (market: string, month: string) => `CREDIT-NOTES#${market}#${month}`,
  link: (market: string, month: string, number: number) => ({
    pk: `CREDIT-NOTES#${market}#${month}`,
    sk: `NOTE#${padded(number, 12)}`,
  }),
  linksRange: { from: 'NOTE#', to: 'NOTE#~' },
};

/** Who is told of every return? */
export const everyReturnKeys = {
  partition: () => 'EVERY-RETURN',
  watcher: (connectionId: string) => ({ pk: 'EVERY-RETURN', sk: `WATCHER#${connectionId}` }),
  watchersRange: { from: 'WATCHER#', to: 'WATCHER#~' },
};

/** What does this connection watch? */
export const connectionKey = (connectionId: string) => ({
  pk: `CONNECTION#${connectionId}`,
  sk: 'CONNECTION',
});

/** What may the holder of this ticket watch? Found by its hash, so that the table holds no ticket. */
export const ticketKey = (ticketHash: string) => ({ pk: `TICKET#${ticketHash}`, sk: 'TICKET' });

/** Which return does this parcel belong to? */
export const parcelKey = (trackingNumber: string) => ({ pk: `PARCEL#${trackingNumber}`, sk: 'PARCEL' });

/** Which return was told as finished under this reference? */
export const historyKey = (reference: string) => ({ pk: `HISTORY#${reference}`, sk: 'HISTORY' });

/** Who is this customer? To be erased with the way from their address. */
export const identityKey = (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: 'IDENTITY' });

/** What has this customer ordered, and which returns have they had? Beside who they are: references only, which stay when the identity goes. */
export const customerKeys = {
  partition: (customerId: string) => `CUSTOMER#${customerId}`,
  orderLink: (customerId: string, placedAt: string, orderNumber: string) => ({
    pk: `CUSTOMER#${customerId}`,
    sk: `ORDER#${placedAt}#${orderNumber}`,
  }),
  orderLinksRange: (from: string, to: string) => ({ from: `ORDER#${from}`, to: `ORDER#${to}#~` }),
  returnLink: (customerId: string, returnId: string) => ({
    pk: `CUSTOMER#${customerId}`,
    sk: `RETURN#${returnId}`,
  }),
  returnLinksRange: { from: 'RETURN#', to: 'RETURN#~' },
  storeCreditLink: (customerId: string, reference: string) => ({
    pk: `CUSTOMER#${customerId}`,
    sk: `STORE-CREDIT#${reference}`,
  }),
  storeCreditLinksRange: { from: 'STORE-CREDIT#', to: 'STORE-CREDIT#~' },
};

/**
 * Who has this e-mail address? Found by its hash, which keeps it from being read, not from being guessed: the item is
 * personal and goes with the identity.
 */
export const addressKeys = {
  partition: (addressHash: string) => `EMAIL#${addressHash}`,
  customer: (addressHash: string, customerId: string) => ({
    pk: `EMAIL#${addressHash}`,
    sk: `CUSTOMER#${customerId}`,
  }),
  customersRange: { from: 'CUSTOMER#', to: 'CUSTOMER#~' },
};

/** What does this session open? Found by the token's hash, so that the table holds no token. */
export const sessionKey = (tokenHash: string) => ({ pk: `SESSION#${tokenHash}`, sk: 'SESSION' });

/** Who asked for a code to open a session by, and which is it? Found by the hash of what they were given, sealed. */
export const sessionCodeKey = (askHash: string) => ({ pk: `SESSION-CODE#${askHash}`, sk: 'SESSION-CODE' });

/** How often did this subject fail in this quarter of an hour? */
export const attemptsKey = (subject: string, quarter: number) => ({
  pk: `ATTEMPTS#${subject}`,
  sk: String(quarter),
});

/** Which policies did a market publish? */
export const policyKeys = {
  partition: (market: string) => `POLICY#${market}`,
  version: (market: string, version: number) => ({
    pk: `POLICY#${market}`,
    sk: `VERSION#${padded(version, 8)}`,
  }),
  versionsRange: { from: 'VERSION#', to: 'VERSION#~' },
};

/** Was finance told of this day (`YYYY-MM-DD`) or month (`YYYY-MM`)? */
export const financeReportKey = (period: string) => ({ pk: 'FINANCE-REPORTS', sk: `REPORT#${period}` });

/** What is this article, how many are there, and how many does nobody hold? */
export const articleKey = (sku: string) => ({ pk: `ARTICLE#${sku}`, sk: 'ARTICLE' });

/** Which articles are variants of each other? */
export const styleKeys = {
  partition: (style: string) => `STYLE#${style}`,
  article: (style: string, sku: string) => ({ pk: `STYLE#${style}`, sk: `ARTICLE#${sku}` }),
};

/** What of a category is sold in a market and currency, by size, and there by price? `shelf-links.ts` says what a shelf and a place are. */
export const shelfKeys = {
  partition: (shelf: string) => `SHELF#${shelf}`,
  article: (shelf: string, place: string, sku: string) => ({
    pk: `SHELF#${shelf}`,
    sk: `SIZE#${place}#${sku}`,
  }),
  placesRange: (from: string, to: string) => ({ from: `SIZE#${from}`, to: `SIZE#${to}` }),
};

export { contactKey, unreachableKey, withdrawalKeys } from './care-keys.ts';
export { countedKeys, figureKeys, figureStateKey } from './figure-keys.ts';
