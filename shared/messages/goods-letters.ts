import { whyThisAmount } from './credit-letters.ts';
import type { Letter } from './letter.ts';
import { linesOf, list, paragraph } from './letter-parts.ts';
import type { MessageOf } from './message.ts';
import type { Words } from './words.ts';

/** The carrier has the parcel. */
export function scanned({ lines, orderNumber }: MessageOf<'scanned'>, words: Words): Letter {
  return {
    subject: words.say('scanned.subject', { orderNumber }),
    heading: words.say('scanned.heading'),
    blocks: [paragraph(words.say('scanned.lead')), linesOf(lines, words), paragraph(words.say('goods.next'))],
  };
}

/** The parcel has come. */
export function arrived({ lines, orderNumber }: MessageOf<'arrived'>, words: Words): Letter {
  return {
    subject: words.say('arrived.subject', { orderNumber }),
    heading: words.say('arrived.heading'),
    blocks: [paragraph(words.say('arrived.lead')), linesOf(lines, words), paragraph(words.say('goods.next'))],
  };
}

/** What state the goods were in, and what that comes to. */
export function inspected(message: MessageOf<'inspected'>, words: Words): Letter {
  const { graded, orderNumber, isCredited } = message;
  return {
    subject: words.say('inspected.subject', { orderNumber }),
    heading: words.say('inspected.heading'),
    blocks: [
      paragraph(words.say('inspected.lead')),
      list(
        words.say('inspected.graded-title'),
        graded.map(({ name, quantity, grade }) => words.say(`inspected.grade.${grade}`, { name, quantity })),
      ),
      ...whyThisAmount(message, words),
      paragraph(words.say(isCredited ? 'inspected.credited' : 'goods.next')),
    ],
  };
}
