import type { Block, Sum } from './letter.ts';
import { list, paragraph, unitsOf } from './letter-parts.ts';
import type { Instead, NamedUnits } from './message.ts';
import type { Words } from './words.ts';

/** How a letter of a credit begins. */
export interface Opening {
  readonly subject: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** The beginning of a letter of a credit that became something else than money, or undefined for one that did not. */
export function insteadOfMoney(
  { shares, code, exchange }: Instead,
  currency: string,
  words: Words,
): Opening | undefined {
  const money = (value: number) => words.money(value, currency);
  if (exchange !== undefined) {
    const { orderNumber } = exchange;
    return {
      subject: words.say('exchanged.subject', { orderNumber }),
      heading: words.say('exchanged.heading'),
      blocks: [
        paragraph(words.say('exchanged.lead', { orderNumber })),
        listOf('exchanged.goods-title', exchange.goods, words),
        ...storeCreditBlocks(shares, code, money, words),
        ...refundedToo(shares.refund, money, words),
      ],
    };
  }
  if (shares.storeCredit === 0) return undefined;
  return {
    subject: words.say('store-credit.subject', { amount: money(shares.storeCredit + shares.bonus) }),
    heading: words.say('store-credit.heading'),
    blocks: [...storeCreditBlocks(shares, code, money, words), ...refundedToo(shares.refund, money, words)],
  };
}

/** What a letter of a credit says of the rest: an exchange that came to nothing, and goods that are replaced or repaired. */
export function besides({ lapsed, replaced, repaired }: Instead, words: Words): Block[] {
  return [
    ...(lapsed === undefined ? [] : [paragraph(words.say(`exchange-lapsed.${lapsed}`))]),
    ...remedies({ replaced, repaired }, words),
  ];
}

/** What is replaced, and what is repaired. */
export function remedies(
  { replaced, repaired }: Pick<Instead, 'replaced' | 'repaired'>,
  words: Words,
): Block[] {
  return [
    ...(replaced.length > 0 ? [listOf('remedied.replaced-title', replaced, words)] : []),
    ...(repaired.length > 0 ? [listOf('remedied.repaired-title', repaired, words)] : []),
    ...(replaced.length + repaired.length > 0 ? [paragraph(words.say('remedied.next'))] : []),
  ];
}

/** What a credit became, where that is more than one thing or not money; and what the customer paid besides. */
export function sharesRows({ shares }: Instead, currency: string, words: Words): Sum[] {
  const { refund, storeCredit, exchange, difference, bonus } = shares;
  if (storeCredit + exchange === 0) return [];
  const rows = [
    ['shares.exchange', exchange],
    ['shares.store-credit', storeCredit],
    ['shares.refund', refund],
    ['shares.bonus', bonus],
    ['shares.difference', difference],
  ] as const;
  return rows
    .filter(([, amount]) => amount > 0)
    .map(([label, amount]) => ({ label: words.say(label), amount: words.money(amount, currency) }));
}

function storeCreditBlocks(
  { storeCredit, bonus }: Instead['shares'],
  code: string | undefined,
  money: (value: number) => string,
  words: Words,
): Block[] {
  if (storeCredit === 0) return [];
  const amount = money(storeCredit + bonus);
  const lead =
    bonus > 0
      ? words.say('store-credit.lead-bonus', { amount, bonus: money(bonus) })
      : words.say('store-credit.lead', { amount });
  return [
    paragraph(lead),
    ...(code === undefined
      ? []
      : [{ is: 'section', title: words.say('store-credit.code-title'), text: code } as const]),
    paragraph(words.say('store-credit.use')),
  ];
}

const refundedToo = (refund: number, money: (value: number) => string, words: Words): Block[] =>
  refund > 0 ? [paragraph(words.say('refunded-too', { amount: money(refund) }))] : [];

const listOf = (
  title: 'exchanged.goods-title' | 'remedied.replaced-title' | 'remedied.repaired-title',
  units: readonly NamedUnits[],
  words: Words,
): Block =>
  list(
    words.say(title),
    units.map((one) => unitsOf(one, words)),
  );
