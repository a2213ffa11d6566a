/** Where documents lie in their bucket, by kind, with why a kind is named as a whole. */
export const documentKinds = {
  labels: 'Labels are named after their returns.',
  'credit-notes': 'Credit notes are named after their returns.',
  receipts: 'Receipts are named after their returns.',
} as const;
