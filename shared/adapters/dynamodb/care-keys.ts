/**
 * Keys of what customers say besides their returns. As in `keys.ts`, each under the question it answers.
 */
const padded = (number: number, width: number) => String(number).padStart(width, '0');

/** What did the helpdesk tell of this contact? */
export const contactKey = (contactId: string) => ({ pk: `CONTACT#${contactId}`, sk: 'CONTACT' });

/** Is this e-mail address written to no longer? Found by its hash, as who has it is: personal, and gone by itself. */
export const unreachableKey = (addressHash: string) => ({
  pk: `UNREACHABLE#${addressHash}`,
  sk: 'UNREACHABLE',
});

/** What was stated by the withdrawal function, where does it stand, and was the receipt sent? One statement is one partition. */
export const withdrawalKeys = {
  partition: (withdrawalId: string) => `WITHDRAWAL#${withdrawalId}`,
  head: (withdrawalId: string) => ({ pk: `WITHDRAWAL#${withdrawalId}`, sk: 'HEAD' }),
  /** what was written, and by whom: to be erased, apart from all else */
  statement: (withdrawalId: string) => ({ pk: `WITHDRAWAL#${withdrawalId}`, sk: 'STATEMENT' }),
  event: (withdrawalId: string, sequence: number) => ({
    pk: `WITHDRAWAL#${withdrawalId}`,
    sk: `EVENT#${padded(sequence, 10)}`,
  }),
  eventsRange: { from: 'EVENT#', to: 'EVENT#~' },
  receipt: (withdrawalId: string) => ({ pk: `WITHDRAWAL#${withdrawalId}`, sk: 'RECEIPT' }),
};
