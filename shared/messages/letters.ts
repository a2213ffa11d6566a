import type { MessageKind } from '#domain/events.ts';
import type { Language } from '#domain/policy.ts';
import { credited, furtherCredit, returnless, settled } from './credit-letters.ts';
import { delayed } from './delay-letter.ts';
import { arrived, inspected, scanned } from './goods-letters.ts';
import { remedies } from './instead-of-money.ts';
import type { Letter } from './letter.ts';
import { linesOf, list, paragraph } from './letter-parts.ts';
import type { MessageOf } from './message.ts';
import type { Words } from './words.ts';

type Compose<Kind extends MessageKind> = (
  message: MessageOf<Kind>,
  words: Words,
  language: Language,
) => Letter;

/** How each message becomes a letter. */
export const letters: { readonly [Kind in MessageKind]: Compose<Kind> } = {
  label: ({ orderNumber, lines, trackingNumbers, handInBy, creditOn }, words) => ({
    subject: words.say('label.subject', { orderNumber }),
    heading: words.say('label.heading'),
    blocks: [
      paragraph(words.say('label.lead', { handInBy: words.day(handInBy) })),
      {
        is: 'list',
        title: words.say('label.steps-title'),
        items: [words.say('label.step-pack'), words.say('label.step-print'), words.say('label.step-hand-in')],
        ordered: true,
      },
      list(words.say('label.parcels-title'), trackingNumbers),
      linesOf(lines, words),
      {
        is: 'section',
        title: words.say('label.next-title'),
        text: words.say(`label.next.${creditOn}`),
      },
    ],
  }),

  reminder: ({ lines, daysLeft, handInBy }, words) => ({
    subject:
      daysLeft < 1
        ? words.say('reminder.subject.today')
        : words.count('reminder.subject', daysLeft, { days: daysLeft }),
    heading: words.say('reminder.heading'),
    blocks: [
      paragraph(words.say('reminder.lead', { handInBy: words.day(handInBy) })),
      linesOf(lines, words),
      paragraph(words.say('reminder.done')),
      paragraph(words.say('reminder.keep')),
    ],
  }),

  credited,

  'further-credit': furtherCredit,

  settled,

  returnless,

  scanned,

  arrived,

  inspected,

  delayed,

  remedied: ({ orderNumber, instead }, words) => ({
    subject: words.say('remedied.subject', { orderNumber }),
    heading: words.say('remedied.heading'),
    blocks: remedies(instead, words),
  }),

  'pay-difference': ({ amount, currency, payBy }, words) => {
    const money = words.money(amount, currency);
    return {
      subject: words.say('pay-difference.subject', { amount: money }),
      heading: words.say('pay-difference.heading', { amount: money }),
      blocks: [
        paragraph(words.say('pay-difference.lead', { amount: money, payBy: words.moment(payBy) })),
        paragraph(words.say('pay-difference.else')),
      ],
    };
  },

  'remedy-sent': ({ orderNumber, goods }, words) => ({
    subject: words.say('remedy-sent.subject', { orderNumber }),
    heading: words.say('remedy-sent.heading'),
    blocks: [paragraph(words.say('remedy-sent.lead')), linesOf(goods, words)],
  }),

  rejected: ({ orderNumber, lines, because }, words, language) => ({
    subject: words.say('rejected.subject', { orderNumber }),
    heading: words.say('rejected.heading'),
    blocks: [
      paragraph(words.say('rejected.lead', { because: because[language] })),
      linesOf(lines, words),
      paragraph(words.say('rejected.ask')),
    ],
  }),

  cancelled: ({ orderNumber }, words) => ({
    subject: words.say('cancelled.subject', { orderNumber }),
    heading: words.say('cancelled.heading'),
    blocks: [paragraph(words.say('cancelled.lead')), paragraph(words.say('cancelled.again'))],
  }),

  expired: ({ orderNumber, lines }, words) => ({
    subject: words.say('expired.subject', { orderNumber }),
    heading: words.say('expired.heading'),
    blocks: [
      paragraph(words.say('expired.lead')),
      linesOf(lines, words),
      paragraph(words.say('expired.sent')),
      paragraph(words.say('expired.still-has')),
    ],
  }),

  'carrier-unavailable': ({ orderNumber }, words) => ({
    subject: words.say('carrier-unavailable.subject', { orderNumber }),
    heading: words.say('carrier-unavailable.heading'),
    blocks: [
      paragraph(words.say('carrier-unavailable.lead')),
      paragraph(words.say('carrier-unavailable.keep')),
    ],
  }),

  'credit-needs-a-hand': ({ orderNumber, amount, currency }, words) => ({
    subject: words.say('credit-needs-a-hand.subject', { orderNumber }),
    heading: words.say('credit-needs-a-hand.heading'),
    blocks: [
      paragraph(words.say('credit-needs-a-hand.lead', { amount: words.money(amount, currency) })),
      paragraph(words.say('credit-needs-a-hand.calm')),
    ],
  }),

  review: ({ orderNumber, lines, reviewBy }, words) => ({
    subject: words.say('review.subject', { orderNumber }),
    heading: words.say('review.heading'),
    blocks: [
      paragraph(words.say('review.lead', { reviewBy: words.day(reviewBy) })),
      linesOf(lines, words),
      paragraph(words.say('review.keep')),
    ],
  }),
};
