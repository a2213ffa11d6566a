import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoStoreCreditFiles } from '#adapters/dynamodb/store-credit-files.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { StoreCreditPath } from '#contracts/store-credits.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { viewStoreCredit } from '#use-cases/view-store-credit.ts';

/** `GET /staff/store-credits/{reference}`. */
export const getStoreCreditEndpoint = staffEndpoint(
  { act: 'get-store-credit', path: StoreCreditPath },
  (deps: Parameters<typeof viewStoreCredit>[0]) =>
    async ({ path, staff }) => {
      const facts = { storeCredit: path.reference, by: staff.reference };
      return jsonAnswer(await viewStoreCredit(deps)(path), { facts });
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  getStoreCreditEndpoint({ files: dynamoStoreCreditFiles(documentClient(), TABLE_NAME), clock }),
);
