import { again } from './again.ts';
import { knownReturn } from './known.ts';
import { type TellCustomerDeps, tellCustomer } from './tell-customer.ts';

/**
 * Ends a return whose credit is on its way, and tells the customer why that amount, and of each refund that came after.
 * @throws Refusal MailUnavailable
 */
export function announceEnding(deps: TellCustomerDeps) {
  const tell = tellCustomer(deps);
  return async ({
    returnId,
    ending,
  }: {
    returnId: string;
    ending: 'credited' | 'returnless';
  }): Promise<void> => {
    await again(async () => {
      const before = await knownReturn(deps.returns, returnId);
      // a round that comes late leaves the ending to the one that has a refund under way
      if (before.head.ending === ending || before.head.money !== 'credited') return;
      const occurredAt = deps.clock.now();
      await deps.returns.commit({
        before,
        returnId,
        events: [{ type: 'ReturnEnded', actor: 'system', occurredAt, data: { ending } }],
      });
    });
    await tell({ returnId, kind: ending, name: ending });
    const { lastRefund } = (await knownReturn(deps.returns, returnId)).head;
    if (lastRefund === undefined || lastRefund.for === 'return') return;
    await tell({ returnId, kind: 'further-credit', name: `further-credit-${lastRefund.number}` });
  };
}
