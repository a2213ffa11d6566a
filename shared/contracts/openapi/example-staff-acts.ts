import { exampleBooked, exampleOpened, exampleReturnId, exampleReviewed } from './example-return.ts';

const worn = {
  sv: 'Tröjan är använd och tvättad, så den kan inte lämnas tillbaka.',
  en: 'The jumper has been worn and washed, so it cannot be returned.',
};
const faulty = { sv: 'Varan har ett fabrikationsfel.', en: 'The item has a manufacturing defect.' };

export const exampleApproval = { because: faulty, why: 'Picture shows a torn seam' };
export const exampleRejection = { because: worn, why: 'Washing label in the picture is worn off' };

export const exampleRejected = {
  ...exampleOpened,
  returnId: exampleReturnId,
  status: 'ended',
  ending: 'rejected',
  decision: { outcome: 'reject', rule: 'review', because: worn },
  cancellable: false,
  timeline: [
    ...exampleReviewed.timeline.slice(0, 2),
    { sequence: 3, type: 'ReturnRejected', at: '2026-10-06T13:45:00.000Z' },
  ],
};

export const exampleResent = {
  ...exampleBooked,
  timeline: [
    ...exampleBooked.timeline,
    { sequence: 4, type: 'MessageRequested', at: '2026-10-07T09:30:00.000Z' },
  ],
};
