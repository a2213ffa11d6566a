/** Where documents lie in their bucket, by kind, with why a kind is named as a whole. */
export const documentKinds = {
  labels: 'Labels are named after their returns.',
  'credit-notes': 'Credit notes are named after their returns.',
  receipts: 'Receipts are named after their returns.',
  'photo-drafts': 'Pictures that no return has yet are named after their orders.',
  photos: 'Pictures are named after their returns.',
} as const;

/** How long a picture waits for its return. */
export const photoDraftDays = 2;
