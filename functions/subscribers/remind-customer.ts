import { documentClient } from '#adapters/dynamodb/client.ts';
import { customerMail } from '#adapters/mail/customer-mail.ts';
import { RemindTask } from '#contracts/tasks.ts';
import { mailSettings } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { remindCustomer } from '#use-cases/remind-customer.ts';

const run = step({ act: 'remind-customer', input: RemindTask }, remindCustomer);

export const handler = onLambda(mailSettings, (env) => run(customerMail(documentClient(), env)));
