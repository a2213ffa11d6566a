/** What members mean of what carriers, the warehouse and Stripe tell. */
export const newsNotes = {
  ParcelNews: {
    '': 'One scan of one parcel.',
    occurredAt: 'By the carrier’s clock; a moment to come counts as now.',
    location: 'Where the parcel was scanned. A place, not a person.',
  },
  InspectionNews: {
    '': 'What came out of a box so far. Either `returnId` or `trackingNumber` says whose it is.',
    returnId: 'The return number (RMA), if it could be read.',
    trackingNumber: 'The parcel’s number, if the return number could not be read.',
    units: 'New findings only: what was told before is not told again.',
    boxClosed: 'Nothing more comes out of the box; units not found by now are missing.',
    station: 'A reference to where it was inspected. Never a name.',
  },
  StripeEvent: {
    '': 'An event of Stripe’s; what is not shown here is not read.',
    id: 'Of the message: the same one may come again.',
    created: 'Seconds since 1970.',
    data: 'What the event is about.',
    'data.object': 'The refund, with our `metadata.returflow_key`.',
  },
  StripeNewsTaken: { '': 'What became of it.', ours: 'Whether it was about money of a return.' },
};
