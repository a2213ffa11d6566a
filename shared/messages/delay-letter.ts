import type { Letter } from './letter.ts';
import { linesOf, paragraph } from './letter-parts.ts';
import type { MessageOf } from './message.ts';
import type { Words } from './words.ts';

const hoursInDay = 24;

/** What is known of a return that is slower than others, and when it is looked at again. */
export function delayed(message: MessageOf<'delayed'>, words: Words): Letter {
  const { orderNumber, lines, stage, since, normalHours, lookAgainAt } = message;
  const days = Math.ceil(normalHours / hoursInDay);
  return {
    subject: words.say('delayed.subject', { orderNumber }),
    heading: words.say('delayed.heading'),
    blocks: [
      paragraph(words.say(`delayed.lead.${stage}`, { since: words.day(since) })),
      paragraph(words.count('delayed.normal', days, { days })),
      linesOf(lines, words),
      paragraph(words.say('delayed.again', { lookAgainAt: words.day(lookAgainAt) })),
      paragraph(words.say(`delayed.calm.${stage}`)),
    ],
  };
}
