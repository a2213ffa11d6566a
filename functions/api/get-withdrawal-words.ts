import { withdrawalLabels } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { publicDocument } from '#lambda/public-document.ts';
import { type MarketLabels, withdrawalWords } from '#shared/messages/withdrawal/words.ts';

/** `GET /withdrawal-words` */
export function getWithdrawalWordsEndpoint(labels: Readonly<Record<string, MarketLabels>>) {
  return publicDocument(JSON.stringify(withdrawalWords(labels)), { 'content-type': 'application/json' });
}

export const handler = onLambda({ WITHDRAWAL_LABELS: withdrawalLabels }, ({ WITHDRAWAL_LABELS }) =>
  getWithdrawalWordsEndpoint(WITHDRAWAL_LABELS),
);
