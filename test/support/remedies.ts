import type { Clock, Collections, StoreCreditIssue, StoreCredits } from '#shared/ports.ts';

/** Store credits in memory; `issues` lists what was put on them, each key once. */
export function memoryStoreCredits(): StoreCredits & { readonly issues: StoreCreditIssue[] } {
  const issues: StoreCreditIssue[] = [];
  const referenceOf = (returnId: string) => `SC-${returnId}`;
  return {
    issues,
    async issue(issue) {
      if (!issues.some(({ key }) => key === issue.key)) issues.push({ ...issue });
      return { reference: referenceOf(issue.returnId) };
    },
    async issued(key, returnId) {
      return issues.some((issue) => issue.key === key) ? { reference: referenceOf(returnId) } : undefined;
    },
    async ofReturn(returnId) {
      const own = issues.filter((issue) => issue.returnId === returnId);
      const [first] = own;
      if (first === undefined) return undefined;
      const balance = own.reduce((total, { amount }) => total + amount, 0);
      return { reference: referenceOf(returnId), code: 'ABCD-EFGH', balance, currency: first.currency };
    },
  };
}

/** Who collects differences: links by key, paid when a test says so. */
export function aCollector(clock: Pick<Clock, 'now'>): Collections & { pay(key: string): void } {
  const links = new Map<string, 'open' | 'paid' | 'closed'>();
  return {
    pay(key) {
      if (links.get(key) === 'closed') throw new Error(`${key} cannot be paid any more`);
      links.set(key, 'paid');
    },
    async open({ key }) {
      if (!links.has(key)) links.set(key, 'open');
      return { url: `https://pay.example/${key}`, collectionId: key };
    },
    async find({ key, payBy }) {
      const link = links.get(key);
      const collectionId = key;
      if (link === 'paid') return { is: 'paid', collectionId, paymentId: `paid-${key}`, method: 'card' };
      if (link === undefined) return undefined;
      if (link === 'closed' || clock.now() >= payBy) return { is: 'lapsed' };
      return { is: 'open', url: `https://pay.example/${key}`, collectionId };
    },
    async close({ key }) {
      if (links.get(key) === 'paid') return 'paid';
      links.set(key, 'closed');
      return 'lapsed';
    },
  };
}
