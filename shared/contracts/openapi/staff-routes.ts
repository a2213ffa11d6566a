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
];
