import type { DescribedRoute } from './operation.ts';

/** What the shop's people see and do. */
export const staffRoutes: readonly DescribedRoute[] = [
  {
    method: 'get',
    path: '/staff/me',
    operationId: 'getMe',
    tag: 'Staff',
    summary: 'See who you are',
    description: 'Your reference, as events name you, your roles, and what they let you do, by operation.',
    for: { staff: 'get-me' },
    answers: {
      '200': {
        description: 'You.',
        schema: 'StaffView',
        example: { reference: '5f1e7a9c-0d3b-4a52-9f60-2b8f0c1d7e11', roles: ['support'], mayDo: ['get-me'] },
      },
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/staff/bookings/{market}/{period}',
    operationId: 'exportBookings',
    tag: 'Staff',
    summary: 'Take the bookings of a period',
    description:
      'A SIE file (type 4I, code page 437) with a voucher for each credit note that the market issued in the period, for accounting software to ' +
      'take in. Vouchers have the numbers of their notes, so one that is taken in twice shows. A period that is over gives the same vouchers ' +
      'whenever it is asked for. The accounts are those of the market in `infra/config.ts`, or of BAS 2026; a note that does not fit them (another ' +
      'currency, a rate without an account) is refused by its number.',
    for: { staff: 'export-bookings' },
    parameters: ['Market', 'Period'],
    answers: {
      '200': {
        description: 'The file.',
        content: {
          'application/octet-stream': {
            schema: { type: 'string', contentMediaType: 'application/octet-stream' },
          },
        },
        headers: {
          'Content-Disposition': {
            description: 'The name to save it under.',
            schema: { type: 'string' },
            example: 'inline; filename="SE-2026-11.si"',
          },
        },
      },
    },
    problems: ['InvalidRequest', 'NotBookable', 'TooManyNotes'],
  },
];
