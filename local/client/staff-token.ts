import * as z from 'zod';
import { type Patience, send, tellAnswer } from './send.ts';
import type { Target } from './target.ts';
import { Trouble } from './trouble.ts';

/** Where a token for a deployed API is looked for. */
const environmentName = 'RETURFLOW_STAFF_TOKEN';

const Token = z.object({ accessToken: z.string().min(1), expiresAt: z.string() });

/**
 * A token of one of the shop's people: of local's demo user in that role where local runs, else the one in the environment,
 * whoever's that is.
 * @throws Trouble KeyMissing, saying where it was looked for; ApiUnreachable
 */
export async function staffToken(
  target: Target,
  role: string,
  patience: Patience,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (target.consoleUrl === undefined) {
    const token = environment[environmentName];
    if (!token)
      throw new Trouble(
        'KeyMissing',
        `set ${environmentName} to an access token of ${role} for ${target.apiUrl}`,
      );
    return token;
  }
  const url = `${target.consoleUrl}/local/staff`;
  const body = JSON.stringify({ role });
  const answer = await send(async () => ({ method: 'POST', url, body }), patience);
  const token = Token.safeParse(answer.body);
  if (!token.success)
    throw new Trouble('KeyMissing', `POST ${url}: ${tellAnswer(answer)}, no token of ${role}`);
  return token.data.accessToken;
}
