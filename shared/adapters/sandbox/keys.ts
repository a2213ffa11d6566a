/**
 * Every key that the sandboxes use in the table. They play services that would have a store of their own, so they
 * share nothing with the returns' keys but the table.
 */
export type SandboxParty = 'carrier' | 'payments';

const partition = (party: SandboxParty) => `SANDBOX#${party}`;

/** Until when is the service out, and how? Written by whoever rehearses it. */
export const outageKey = (party: SandboxParty) => ({ pk: partition(party), sk: 'OUTAGE' });

/** Which serial number did the carrier give out last? */
export const serialKey = () => ({ pk: partition('carrier'), sk: 'SERIAL' });

/** What was booked under this key? */
export const bookingKey = (key: string) => ({ pk: partition('carrier'), sk: `BOOKING#${key}` });

/** What was refunded under this key? */
export const refundKey = (key: string) => ({ pk: partition('payments'), sk: `REFUND#${key}` });

/** Which refunds were made? */
export const madeRefunds = {
  partition: partition('payments'),
  range: { from: 'REFUND#', to: 'REFUND#~' },
};

/** What was asked for under this key, and what became of it? */
export const collectionKey = (key: string) => ({ pk: partition('payments'), sk: `COLLECTION#${key}` });

/** Which of them is paid on the page of this secret? Found by its hash. */
export const payPageKey = (secretHash: string) => ({
  pk: partition('payments'),
  sk: `PAY-PAGE#${secretHash}`,
});
