import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { lookAtAliases } from './aliases.ts';
import { lookAtSecrets, lookAtSettings, lookAtTable } from './data.ts';
import { broken, type Finding, ok } from './finding.ts';
import { lookAtMail } from './mail.ts';
import type { Examined, Patient } from './patient.ts';
import { lookAtPortal } from './portal.ts';
import { lookAtAlarms, lookAtDeadLetters, lookAtErrors } from './signals.ts';
import { lookAtStacks } from './stacks.ts';

const looks: Readonly<Record<string, (examined: Examined) => Promise<Finding[]> | Finding[]>> = {
  table: lookAtTable,
  secrets: lookAtSecrets,
  mail: lookAtMail,
  functions: lookAtAliases,
  errors: lookAtErrors,
  alarms: lookAtAlarms,
  'dead letters': lookAtDeadLetters,
  portal: lookAtPortal,
  settings: lookAtSettings,
};

/** Looks at everything, and changes nothing. What cannot be looked at is a finding as well. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const account = await seen('account', () => lookAtAccount(patient));
  if (account.some(({ state }) => state === 'broken')) return account;
  let examined: Examined = { ...patient, deployed: [] };
  const stacks = await seen('stacks', async () => {
    const { findings, deployed } = await lookAtStacks(patient);
    examined = { ...patient, deployed };
    return findings;
  });
  const findings = [...account, ...stacks];
  for (const [about, look] of Object.entries(looks))
    findings.push(...(await seen(about, () => look(examined))));
  return findings;
}

async function lookAtAccount({ clients, config }: Patient): Promise<Finding[]> {
  const { Account, Arn } = await clients().sts.send(new GetCallerIdentityCommand({}));
  return [ok('account', `${Account} in ${config.region}, as ${Arn?.split(':').at(-1)}`)];
}

async function seen(about: string, look: () => Promise<Finding[]> | Finding[]): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return [
      broken(
        about,
        `cannot be looked at: ${name}: ${message}`,
        'credentials that may read, in the right account',
      ),
    ];
  }
}
