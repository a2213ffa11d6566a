import { documentClient } from '#adapters/dynamodb/client.ts';
import { customerMail } from '#adapters/mail/customer-mail.ts';
import { NotifyTask } from '#contracts/tasks.ts';
import { mailSettings } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';

const run = step({ act: 'notify', input: NotifyTask }, announceEnding);

export const handler = onLambda(mailSettings, (env) => run(customerMail(documentClient(), env)));
