import { dayOf } from '../law/calendar.ts';
import { type Addition, difference, inSlices } from './cubes.ts';
import type { ReturnFacts } from './return-facts.ts';

/**
 * What customers had to ask about a return, and whether what it told them was enough, by the day on which it was opened. History is left out:
 * nobody told what was asked about it.
 */
export function careAdditions({ head, contacts, answers }: ReturnFacts, timeZone: string): Addition[] {
  if (head.history) return [];
  const day = dayOf(head.openedAt, timeZone);
  const { market } = head;
  const asked = contacts.flatMap((contact) =>
    inSlices({ cube: 'contacts', day, add: { contacts: 1 } }, { market, ...contact }),
  );
  return [
    ...inSlices({ cube: 'opened', day, add: { returns: 1 } }, { market }),
    // put together first, so that each group knows the return once
    ...difference(asked).map((addition) => ({ ...addition, add: { ...addition.add, returns: 1 } })),
    ...answers.flatMap(({ place, enough }) => {
      const add = { answers: 1, ...(!enough && { notEnough: 1 }) };
      return inSlices({ cube: 'feedback', day, add }, { market, place });
    }),
  ];
}
