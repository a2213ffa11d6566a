import * as z from 'zod';
import { type Patience, send, tellAnswer } from './send.ts';
import type { Target } from './target.ts';
import { Trouble } from './trouble.ts';

/** Who may sign what they tell us. */
export type SignerName = 'shop' | 'carrier' | 'warehouse';

const environmentNames: Readonly<Record<SignerName, string>> = {
  shop: 'RETURFLOW_SHOP_KEY',
  carrier: 'RETURFLOW_CARRIER_KEY',
  warehouse: 'RETURFLOW_WAREHOUSE_KEY',
};

const Secrets = z.object({ secrets: z.array(z.object({ name: z.string(), value: z.string() })) });
const SigningSecret = z.object({ current: z.string().min(1) });

/**
 * The key that a signer signs with: from local's secrets where local runs, else from the environment.
 * @throws Trouble KeyMissing, saying where it was looked for; ApiUnreachable
 */
export async function readKey(
  signer: SignerName,
  target: Target,
  patience: Patience,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (target.consoleUrl === undefined) {
    const name = environmentNames[signer];
    const key = environment[name];
    if (!key)
      throw new Trouble('KeyMissing', `set ${name} to the ${signer}'s signing key of ${target.apiUrl}`);
    return key;
  }
  const url = `${target.consoleUrl}/local/secrets.json`;
  const answer = await send(async () => ({ method: 'GET', url }), patience);
  const secrets = Secrets.safeParse(answer.body);
  if (!secrets.success)
    throw new Trouble('KeyMissing', `GET ${url}: ${tellAnswer(answer)}, no list of secrets`);
  const secret = secrets.data.secrets.find(({ name }) => name.toLowerCase().includes(signer));
  if (secret === undefined) throw new Trouble('KeyMissing', `no secret at ${url} has ${signer} in its name`);
  return SigningSecret.parse(JSON.parse(secret.value)).current;
}
