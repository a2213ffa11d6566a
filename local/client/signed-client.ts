import { Webhook } from 'standardwebhooks';
import { type Answer, type Patience, send } from './send.ts';
import type { Target } from './target.ts';
import type { TheirClock } from './their-clock.ts';

/** A shop's system, a carrier or a warehouse as it calls the public API: every message signed with its key. */
export interface SignedClient {
  /**
   * Sends one message. The same `id` for the same message makes telling it twice harmless.
   * @param path under the API's address, each part percent-encoded where it needs to be
   * @throws Trouble ApiUnreachable
   */
  tell(method: 'PUT' | 'POST', path: string, id: string, message: unknown): Promise<Answer>;
}

/** Signs by Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 of `id.timestamp.body`. */
export function signedClient(options: {
  readonly target: Target;
  readonly key: string;
  readonly clock: TheirClock;
  readonly patience: Patience;
}): SignedClient {
  const { target, clock, patience } = options;
  const webhook = new Webhook(options.key);

  const tellOnce = (method: string, path: string, id: string, body: string) =>
    send(async () => {
      const at = new Date(clock.now());
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, at, body),
      };
      return { method, url: `${target.apiUrl}${path}`, headers, body };
    }, patience);

  return {
    async tell(method, path, id, message) {
      const body = JSON.stringify(message);
      const answer = await tellOnce(method, path, id, body);
      if (answer.problem?.name !== 'SignatureExpired') return answer;
      // their time was moved since we asked for it
      await clock.ask();
      return tellOnce(method, path, id, body);
    },
  };
}
