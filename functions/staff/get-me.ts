import { actsOf } from '#contracts/staff-access.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';

/** `GET /staff/me` */
export const getMeEndpoint = staffEndpoint(
  { act: 'get-me' },
  () =>
    async ({ staff }) =>
      jsonAnswer({ ...staff, mayDo: actsOf(staff.roles) }),
);

export const handler = onLambda({}, () => getMeEndpoint({}));
