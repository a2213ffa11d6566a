import { defaultPolicy } from '#domain/default-policy.ts';
import { Refusal } from '#domain/errors.ts';
import { inForceAt } from '#domain/policy.ts';
import { type WaitName, type WaitOutcome, waitNames } from '#domain/waits.ts';
import type {
  Documents,
  Executions,
  FinanceReports,
  Policies,
  PublishedVersion,
  Reminders,
  SentMessage,
  SentMessages,
  Sessions,
  Waits,
} from '#shared/ports.ts';
import { copyOf } from './memory-stores.ts';

export { memoryStores } from './memory-stores.ts';

export function memoryPolicies(): Policies {
  const published = new Map<string, PublishedVersion>();
  const name = (market: string, version: number) => `${market} ${version}`;
  return {
    async read(market, version) {
      if (version === 0) return defaultPolicy(market);
      const found = published.get(name(market, version))?.policy;
      if (found === undefined) throw new Refusal('PolicyNotFound', `no policy ${version}`);
      return copyOf(found);
    },
    async inForce(market, at) {
      const versions = await this.versions(market);
      return copyOf(
        inForceAt(
          versions.map(({ policy }) => policy),
          at,
          defaultPolicy(market),
        ),
      );
    },
    async versions(market) {
      return [...published.values()]
        .filter(({ policy }) => policy.market === market)
        .sort((a, b) => a.policy.version - b.policy.version)
        .map(copyOf);
    },
    async publish(policy, by) {
      const key = name(policy.market, policy.version);
      const before = published.get(key)?.policy;
      if (before === undefined) published.set(key, copyOf({ policy, published: by }));
      else if (canonical(before) !== canonical(policy)) throw new Refusal('PolicyVersionExists', 'published');
    },
  };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

const quarterMs = 900_000;

export function memorySessions(): Sessions {
  const sessions = new Map<string, { orderNumber: string; expiresAt: string }>();
  const attempts = new Map<string, number>();
  const key = (subject: string, now: string) => `${Math.floor(Date.parse(now) / quarterMs)} ${subject}`;
  return {
    async create(token, session) {
      sessions.set(token, session);
    },
    async read(token, now) {
      const found = sessions.get(token);
      return found !== undefined && now < found.expiresAt ? found.orderNumber : undefined;
    },
    async countAttempt(subject, now) {
      const count = (attempts.get(key(subject, now)) ?? 0) + 1;
      attempts.set(key(subject, now), count);
      return count;
    },
    async forgiveAttempt(subject, now) {
      attempts.set(key(subject, now), (attempts.get(key(subject, now)) ?? 0) - 1);
    },
  };
}

export function memorySentMessages(): SentMessages {
  const sent = new Map<string, Map<string, SentMessage>>();
  const of = (returnId: string) => sent.get(returnId) ?? new Map<string, SentMessage>();
  return {
    async wasSent(returnId, name) {
      return of(returnId).has(name);
    },
    async noteSent(returnId, name, messageId, sentAt) {
      sent.set(returnId, of(returnId).set(name, { name, messageId, sentAt }));
    },
    async list(returnId) {
      return [...of(returnId).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

const takenForMs = 15 * 60_000;

export function memoryFinanceReports(): FinanceReports {
  const told = new Set<string>();
  const takenUntil = new Map<string, number>();
  return {
    async take(period, now) {
      const at = Date.parse(now);
      if (told.has(period) || (takenUntil.get(period) ?? 0) > at) return false;
      takenUntil.set(period, at + takenForMs);
      return true;
    },
    async giveBack(period, now) {
      takenUntil.set(period, Date.parse(now));
    },
    async note(period) {
      told.add(period);
    },
  };
}

export type Woken = { readonly token: string; readonly outcome: Exclude<WaitOutcome, { is: 'waiting' }> };

/** Waits in memory; `woken` lists what executions were told, oldest first. */
export function memoryWaits(): Waits & { readonly woken: Woken[] } {
  const parked = new Map<string, string>();
  const woken: Woken[] = [];
  const key = (returnId: string, wait: WaitName) => `${returnId} ${wait}`;
  return {
    woken,
    async park(returnId, wait, token) {
      parked.set(key(returnId, wait), token);
    },
    async parked(returnId) {
      return waitNames.filter((wait) => parked.has(key(returnId, wait)));
    },
    async wake(returnId, wait, outcome) {
      const token = parked.get(key(returnId, wait));
      if (token === undefined) return;
      woken.push({ token, outcome });
      parked.delete(key(returnId, wait));
    },
  };
}

/** `started` lists `<returnId>.<round>`, each once. */
export function memoryExecutions(): Executions & { readonly started: Set<string> } {
  const started = new Set<string>();
  return {
    started,
    async start(returnId, round) {
      started.add(`${returnId}.${round}`);
    },
  };
}

export function memoryReminders(): Reminders & { readonly planned: Map<string, string> } {
  const planned = new Map<string, string>();
  return {
    planned,
    async plan(returnId, number, at) {
      if (!planned.has(`${returnId} ${number}`)) planned.set(`${returnId} ${number}`, at);
    },
  };
}

export function memoryDocuments(): Documents {
  const documents = new Map<string, Uint8Array>();
  return {
    async save(key, content) {
      documents.set(key, content);
    },
    async read(key) {
      return documents.get(key);
    },
  };
}
