import { inParallel } from '../client/in-parallel.ts';
import type { SignedClient } from '../client/signed-client.ts';
import { tellOrder } from '../client/tell-order.ts';
import { type ExportFile, type Finding, memberOf } from './findings.ts';
import { importCredits } from './import-credits.ts';
import { type Journal, tellingOf } from './journal.ts';
import type { CreditLine, Sale } from './match-credits.ts';
import { newTally, type Tally } from './tally.ts';

export interface Telling {
  readonly shop: SignedClient;
  readonly journal: Journal;
  readonly atOnce: number;
}

type FoundOrder = Extract<Finding, { is: 'order' }>;

/**
 * Tells the API every order of a file, or nothing (`telling` undefined: a dry run), and counts. What is refused, by us
 * or by the API, is listed and does not stop the run.
 * @throws Trouble ApiUnreachable, KeyMissing: run it again, and it goes on where it stopped
 */
export async function importOrders(
  file: ExportFile,
  telling: Telling | undefined,
  onOrder: (done: number, total: number) => void,
): Promise<Tally> {
  const tally = newTally();
  const credits: CreditLine[] = [];
  const sales: Sale[] = [];
  let done = 0;
  await inParallel(ordersOf(file, tally, credits), telling?.atOnce ?? 1, async (found) => {
    const isTaken = telling === undefined || (await tell(found, telling, tally));
    if (isTaken && found.sale !== undefined) sales.push(found.sale);
    done += 1;
    onOrder(done, file.total());
  });
  await importCredits({ sales, credits }, telling, tally.credits);
  tally.rows = file.rows();
  onOrder(file.total(), file.total());
  return tally;
}

async function* ordersOf(
  { findings }: ExportFile,
  tally: Tally,
  credits: CreditLine[],
): AsyncGenerator<FoundOrder> {
  for await (const found of findings) {
    if (found.is === 'refused-line') tally.refusedLines.push(found.refused);
    else if (found.is === 'refused-order') tally.refusedOrders.push(found.refused);
    else if (found.is === 'left-out') count(tally.leftOut, found.reason);
    else if (found.is === 'credit') credits.push({ line: found.line, row: found.row });
    else {
      tally.orders += 1;
      yield found;
    }
  }
}

/** @returns whether the API has the order */
async function tell(
  { orderNumber, order, line }: FoundOrder,
  telling: Telling,
  tally: Tally,
): Promise<boolean> {
  const { shop, journal } = telling;
  const updatedAt = String(memberOf(order, 'updatedAt'));
  if (journal.settled.has(tellingOf(orderNumber, updatedAt))) {
    tally.settledBefore += 1;
    return true;
  }
  const answer = await tellOrder(shop, orderNumber, order);
  tally.sent += 1;
  if (answer.outcome === 'refused') {
    const { name: reason, detail } = answer.problem;
    tally.refusedOrders.push({ line, orderNumber, reason, detail });
    return false;
  }
  tally.outcomes[answer.outcome] += 1;
  await journal.note(orderNumber, updatedAt);
  return true;
}

function count(counts: Map<string, number>, reason: string): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}
