import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactsByHand } from '../../support/care-by-hand.ts';
import { asked, expectSums, namesOf, rowsOf, storeOf, swedish } from '../../support/counted-past.ts';
import { somePast } from '../../support/figure-histories.ts';

const some = { numRuns: 100 };
const refunding = { dimension: 'stage', value: 'to-send' } as const;

test('contacts and answers are those that one counts one by one, against every return that was opened', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      const questions = [
        ...([undefined, 'market', 'stage', 'subject', 'channel', 'place'] as const).map((by) => ({ by })),
        ...(['stage', 'subject', 'channel', 'place'] as const).map((by) => ({ by, where: swedish })),
        { by: 'subject', where: refunding } as const,
        { where: refunding },
        { where: { dimension: 'place', value: 'message.label' } } as const,
      ];
      for (const question of questions) {
        const wanted = asked('contact-rate', '2026-12-01', { ...question, from: '2026-06-01' });
        const names = ['returns', 'contacts', 'returnsAsked', 'answers', 'notEnough'];
        expectSums(await rowsOf(read, wanted), contactsByHand(past, wanted), names);
      }
    }),
    some,
  );
});

test('contacts of all stages are those of the whole, and of what a group cannot have there is nothing rather than none', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      const of = async (by?: 'stage' | 'place') => [
        ...(await rowsOf(read, asked('contact-rate', '2026-12-01', { by, from: '2026-06-01' }))).values(),
      ];
      const [[whole], stages, places] = [await of(), await of('stage'), await of('place')];
      expect(stages.reduce((all, { contacts }) => all + (contacts ?? 0), 0)).toBe(whole?.contacts);
      expect(stages.filter(({ answers }) => answers !== null)).toEqual([]);
      expect(places.filter(({ contacts }) => contacts !== null)).toEqual([]);
    }),
    some,
  );
});
