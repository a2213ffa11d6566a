import { type ToldProblem, tellAnswer } from './send.ts';
import type { SignedClient } from './signed-client.ts';
import { Trouble } from './trouble.ts';

/** What names a policy document. */
export interface PolicyDocument {
  readonly market: string;
  readonly version: number;
}

/**
 * Publishes a policy, as the shop. Publishing it again changes nothing.
 * @throws Trouble ApiUnreachable; UnexpectedAnswer for a refusal, with what the linter says
 */
export async function tellPolicy(shop: SignedClient, policy: PolicyDocument): Promise<void> {
  const { market, version } = policy;
  const path = `/policies/${market}/${version}`;
  const answer = await shop.tell('PUT', path, `policy-${market}-${version}`, policy);
  const refused: ToldProblem | undefined = answer.problem;
  if (refused !== undefined || answer.status !== 200)
    throw new Trouble('UnexpectedAnswer', `PUT ${path}: ${tellAnswer(answer)}`);
}
