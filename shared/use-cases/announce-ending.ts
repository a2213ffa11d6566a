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
    const reached = await again(async (): Promise<typeof ending | 'remedied'> => {
      const before = await knownReturn(deps.returns, returnId);
      const { remedied, credit } = before.head;
      // where all that was wanted are the goods, no money is told of
      const reached = remedied !== undefined && credit?.amount === 0 ? 'remedied' : ending;
      // a round that comes late leaves the ending to the one that has a refund under way
      if (before.head.ending === reached || before.head.money !== 'credited') return reached;
      const occurredAt = deps.clock.now();
      await deps.returns.commit({
        before,
        returnId,
        events: [{ type: 'ReturnEnded', actor: 'system', occurredAt, data: { ending: reached } }],
      });
      return reached;
    });
    await tell({ returnId, kind: reached, name: reached });
    const { lastRefund } = (await knownReturn(deps.returns, returnId)).head;
    if (lastRefund === undefined || lastRefund.for === 'return') return;
    await tell({ returnId, kind: 'further-credit', name: `further-credit-${lastRefund.number}` });
  };
}
