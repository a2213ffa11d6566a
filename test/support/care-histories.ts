import fc from 'fast-check';
import type { NewEvent } from '#domain/events.ts';

const base = { actor: 'customer', occurredAt: '2026-11-01T00:00:00.000Z' } as const;

const someContact = fc
  .record({
    contactId: fc.string(),
    channel: fc.constantFrom('email' as const, 'phone' as const),
    subject: fc.constantFrom('where', 'money'),
    stage: fc.constantFrom('before-return' as const, 'to-send' as const, 'over' as const),
  })
  .map((data): NewEvent => ({ ...base, type: 'ContactRecorded', data }));

const someAnswer = fc
  .record({
    place: fc.constantFrom('page.status' as const, 'message.label' as const),
    enough: fc.boolean(),
  })
  .map((data): NewEvent => ({ ...base, type: 'FeedbackGiven', data }));

/** What a customer asked the helpdesk, and answered a page or a message; each once. */
export const someCare = fc
  .tuple(
    fc.array(someContact, { maxLength: 4 }),
    fc.uniqueArray(someAnswer, {
      maxLength: 2,
      selector: (answer) => answer.type === 'FeedbackGiven' && answer.data.place,
    }),
  )
  .map((both) => both.flat());
