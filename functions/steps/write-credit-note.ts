import { creditNoteWriting } from '#adapters/credit-note/writing.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { ReturnTask } from '#contracts/tasks.ts';
import { creditNoteSettings } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { writePapers } from '#use-cases/write-exchange-receipt.ts';

const run = step({ act: 'write-credit-note', input: ReturnTask }, writePapers);

export const handler = onLambda(creditNoteSettings, (env) => run(creditNoteWriting(documentClient(), env)));
