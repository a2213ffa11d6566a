import { besides, insteadOfMoney, sharesRows } from './instead-of-money.ts';
import type { Block, Letter } from './letter.ts';
import { linesOf, list, paragraph, unitsOf } from './letter-parts.ts';
import type { MessageOf, Sums } from './message.ts';
import type { Words } from './words.ts';

/** Credited the way the customer paid, as what they chose instead, or nothing at all. */
export function credited(message: MessageOf<'credited'>, words: Words): Letter {
  const { amount, orderNumber } = message;
  const money = words.money(amount, message.currency);
  if (amount === 0) {
    return {
      subject: words.say('credited.nothing-subject', { orderNumber }),
      heading: words.say('credited.nothing-heading'),
      blocks: [paragraph(words.say('credited.nothing-lead')), ...whyThisAmount(message, words)],
    };
  }
  const instead = insteadOfMoney(message.instead, message.currency, words);
  const why = whyThisAmount(message, words);
  if (instead !== undefined) return { ...instead, blocks: [...instead.blocks, ...why] };
  return {
    subject: words.say('credited.subject', { amount: money }),
    heading: words.say('credited.heading'),
    blocks: [paragraph(words.say('credited.lead', { amount: money })), ...why],
  };
}

/** Credited, and the goods stay with the customer. */
export function returnless(message: MessageOf<'returnless'>, words: Words): Letter {
  const { orderNumber, lines, amount, currency } = message;
  const units = lines.reduce((total, { quantity }) => total + quantity, 0);
  const money = words.money(amount, currency);
  const instead = insteadOfMoney(message.instead, currency, words);
  if (instead !== undefined) {
    const keep = paragraph(words.say('returnless.keep'));
    return {
      ...instead,
      blocks: [keep, ...instead.blocks, linesOf(lines, words), ...besides(message.instead, words)],
    };
  }
  return {
    subject: words.say('returnless.subject', { amount: money, orderNumber }),
    heading: words.count('returnless.heading', units),
    blocks: [
      paragraph(words.say('returnless.lead', { amount: money })),
      linesOf(lines, words),
      paragraph(words.say('returnless.wait')),
      ...besides(message.instead, words),
    ],
  };
}

/** Credited, and some or all of it by other means. */
export function settled(message: MessageOf<'settled'>, words: Words): Letter {
  const amount = words.money(message.amount, message.currency);
  const otherwise = words.money(message.settled, message.currency);
  const lead =
    message.settled < message.amount
      ? words.say('settled.lead-part', { amount, settled: otherwise })
      : words.say('settled.lead-all', { amount });
  return {
    subject: words.say('credited.subject', { amount }),
    heading: words.say('credited.heading'),
    blocks: [paragraph(lead), ...whyThisAmount(message, words), paragraph(words.say('settled.ask'))],
  };
}

/** Credited once more, after the credit. */
export function furtherCredit(message: MessageOf<'further-credit'>, words: Words): Letter {
  const money = (value: number) => words.money(value, message.currency);
  const amount = money(message.amount);
  const before = message.total - message.amount;
  return {
    subject: words.say('further-credit.subject', { amount }),
    heading: words.say('further-credit.heading'),
    blocks: [
      paragraph(words.say(`further-credit.lead.${message.for}`, { amount })),
      paragraph(words.say('further-credit.wait')),
      {
        is: 'sums',
        title: words.say('credited.sums-title'),
        rows: [
          { label: words.say('further-credit.before'), amount: money(before) },
          { label: words.say(`further-credit.row.${message.for}`), amount },
        ],
        total: { label: words.say('further-credit.total'), amount: money(message.total) },
      },
    ],
  };
}

/** Says why this amount: rows that add up to it, and in words what was held back. */
export function whyThisAmount(message: Sums, words: Words): Block[] {
  const { amount, currency, goods, deductions, shipping, orderFees, fee, goodwill, missing } = message;
  const money = (value: number) => words.money(value, currency);
  const rows = [
    ...goods.map((line) => ({ label: unitsOf(line, words), amount: money(line.amount) })),
    ...deductions.map(({ name, quantity, amount: held }) => ({
      label: words.say('credited.deduction', { name, quantity }),
      amount: money(-held),
    })),
    ...(shipping > 0 ? [{ label: words.say('credited.shipping'), amount: money(shipping) }] : []),
    ...orderFees.map((of) => ({ label: of.name, amount: money(of.amount) })),
    ...(fee > 0 ? [{ label: words.say('credited.fee'), amount: money(-fee) }] : []),
    ...(goodwill > 0 ? [{ label: words.say('credited.goodwill'), amount: money(goodwill) }] : []),
  ];
  const shares = sharesRows(message.instead, currency, words);
  const label = shares.length > 0 ? words.say('credited.value-total') : words.say('credited.total');
  const total = { label, amount: money(amount) };
  const absent = missing.map((line) => unitsOf(line, words));
  return [
    { is: 'sums', title: words.say('credited.sums-title'), rows, total },
    ...(shares.length > 0
      ? [
          list(
            words.say('shares.title'),
            shares.map(({ label, amount: part }) => `${label}: ${part}`),
          ),
        ]
      : []),
    ...besides(message.instead, words),
    ...(deductions.length > 0 ? [paragraph(words.say('credited.deduction-why'))] : []),
    ...(absent.length > 0 ? [list(words.say('credited.missing-title'), absent)] : []),
  ];
}
