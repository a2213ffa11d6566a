/**
 * What a rule may look at, each by one name. A rule sees facts and nothing else, so that every decision can be told, tried
 * on the past, and made again.
 */

/** How a field is compared: words one by one, yes or no, numbers and calendar days by range. Money is in minor units. */
export type FieldKind = 'word' | 'flag' | 'number' | 'money' | 'day';

export interface Field {
  readonly kind: FieldKind;
  /** in words for whoever writes a policy */
  readonly says: string;
}

const field = (kind: FieldKind, says: string) => ({ kind, says }) as const;

/** Every field. A fact that is not known is no match for any condition but one that asks whether it is known. */
export const fields = {
  lane: field('word', 'withdrawal, reklamation or policy: which law the line is under'),
  reason: field('word', 'the code of the reason that the customer chose'),
  remedy: field('word', 'what the customer chose: refund, store-credit, exchange, replacement or repair'),
  statedOn: field('day', 'the day of the statement, where the market is'),

  'line.sku': field('word', 'what the shop calls the article'),
  'line.category': field('word', 'the category of the article'),
  'line.size': field('word', 'the size'),
  'line.colour': field('word', 'the colour'),
  'line.campaign': field('word', 'the campaign that the line was sold in'),
  'line.bundled': field('flag', 'whether it was sold as a part of a bundle'),
  'line.finalSale': field('flag', 'whether it was sold as final sale'),
  'line.hygiene': field('flag', 'whether it is sealed for reasons of hygiene'),
  'line.quantity': field('number', 'units of the line in this return'),
  'line.unitPrice': field('money', 'what one unit was paid, at most'),
  'line.value': field('money', 'what the returned units of the line were paid'),
  'line.expectedRecovery': field(
    'money',
    'what the goods are expected to bring in when they come back, less the cost of it',
  ),

  'return.value': field('money', 'what all units of the return were paid'),
  'return.units': field('number', 'units of the return'),

  'order.channel': field('word', 'where the order was placed'),
  'order.campaign': field('word', 'the campaign of the order'),
  'order.language': field('word', 'the language of the customer'),
  'order.placedOn': field('day', 'the day that the order was placed'),
  'order.fulfilledOn': field('day', 'the day that the goods left the shop'),
  'order.deliveredOn': field('day', 'the day that the customer had the last of the goods'),
  'order.total': field('money', 'what the order was paid'),
  daysSincePlaced: field('number', 'whole days from the order to the statement'),
  daysSinceFulfilled: field('number', 'whole days from the goods leaving the shop to the statement'),
  daysSinceDelivered: field('number', 'whole days from the delivery to the statement'),

  'customer.orders': field('number', 'orders of the customer in the last year, this one among them'),
  'customer.returns': field(
    'number',
    'returns of the customer in the last year that came to something, without this one',
  ),
  'customer.kept': field('number', 'returns of the last year whose goods the customer could keep'),
  'customer.missing': field('number', 'units of the last year that were missing when the box was closed'),
  'customer.tier': field('word', 'the trust tier of the customer, by the policy’s own factors'),
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

/** What is known, by field. An answer to a question of the policy is `answers.<question>`. */
export type Facts = Readonly<Record<string, Fact | undefined>>;
export type Fact = string | number | boolean;
/** Facts without those that are not known. */
export type KnownFacts = Readonly<Record<string, Fact>>;

/** The field of that name, or undefined: answers are words that the policy's own questions name. */
export function fieldOf(name: string, questions: readonly string[]): Field | undefined {
  if (Object.hasOwn(fields, name)) return fields[name as FieldName];
  const question = /^answers\.(.+)$/.exec(name)?.[1];
  if (question === undefined || !questions.includes(question)) return undefined;
  return { kind: 'word', says: 'what the customer answered' };
}
