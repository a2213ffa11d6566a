import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoCreditNotes } from '#adapters/dynamodb/credit-notes.ts';
import { sieBooks } from '#adapters/sie/sie-books.ts';
import { systemClock } from '#adapters/system.ts';
import { BookingsPath } from '#contracts/api.ts';
import { accountPlans, sellers, text } from '#lambda/env.ts';
import { fileAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { exportBookings } from '#use-cases/export-bookings.ts';

/** `GET /staff/bookings/{market}/{period}`, as SIE 4I. Names nobody: vouchers tell notes and orders. */
export const exportBookingsEndpoint = staffEndpoint(
  { act: 'export-bookings', path: BookingsPath },
  (deps: Parameters<typeof exportBookings>[0]) =>
    async ({ path }) => {
      const file = await exportBookings(deps)(path);
      return fileAnswer(file, 'application/octet-stream', `${path.market}-${path.period}.si`);
    },
);

const settings = { TABLE_NAME: text, SELLERS: sellers, ACCOUNT_PLANS: accountPlans };

export const handler = onLambda(settings, ({ TABLE_NAME, SELLERS, ACCOUNT_PLANS }) =>
  exportBookingsEndpoint({
    creditNotes: dynamoCreditNotes(documentClient(), TABLE_NAME, systemClock),
    books: sieBooks(SELLERS, ACCOUNT_PLANS),
    clock: systemClock,
  }),
);
