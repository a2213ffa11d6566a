import type { Cell, CellsAsked } from '#domain/figures/asked.ts';
import { mostCells } from '#domain/figures/figures.ts';
import { addDays, type Day, dayOf } from '#domain/law/calendar.ts';
import { goesOut, type OptionalMessage } from '#domain/messages.ts';
import type { ReturnHead } from '#domain/return.ts';
import { normalHours, type SilentStage, silenceOf, slowAt, type UsualHours } from '#domain/silence.ts';
import type { Clock, FigureBooks, Looks, Returns } from '#shared/ports.ts';

export interface PlanLookDeps {
  readonly returns: Pick<Returns, 'read' | 'events'>;
  readonly books: Pick<FigureBooks, 'cells'>;
  readonly looks: Looks;
  readonly clock: Clock;
  readonly wanted: readonly OptionalMessage[];
  readonly usual: UsualHours;
  /** IANA name: figures are kept by days there */
  readonly timeZone: string;
}

/** How far back returns show what is normal. */
const daysBack = 90;
/** What is slow already is looked at as soon as a schedule can be planned. */
const soonHours = 1;

/** Plans to look at a return when it will be slower than its lane's normal, where the shop wants customers to hear of that. */
export function planLook(deps: PlanLookDeps) {
  return async ({ returnId }: { readonly returnId: string }): Promise<void> => {
    if (!goesOut('delayed', deps.wanted)) return;
    const head = (await deps.returns.read(returnId))?.head;
    const silence = head && silenceOf(head);
    if (head === undefined || silence === undefined) return;
    const { stage, since } = silence;
    const counted = await countedOf(deps, head, stage);
    const hours = normalHours(counted, deps.usual[stage]);
    const [at, soon] = [slowAt(since, hours), slowAt(deps.clock.now(), soonHours)];
    await deps.looks.plan({ returnId, stage, look: 1, normalHours: hours }, at > soon ? at : soon);
  };
}

/** What was counted of the stage in the return's market, and of a parcel by its carrier. */
async function countedOf(
  { returns, books, clock, timeZone }: PlanLookDeps,
  { returnId, market }: ReturnHead,
  stage: SilentStage,
): Promise<Record<string, number>> {
  const to: Day = dayOf(clock.now(), timeZone);
  const asked: CellsAsked = {
    cube: stage === 'under-way' ? 'lead-received' : 'lead-inspected',
    from: addDays(to, -daysBack),
    to,
    by: 'carrier',
    where: { dimension: 'market', value: market },
  };
  const events = stage === 'under-way' ? await returns.events(returnId) : [];
  const booked = events.findLast(({ type }) => type === 'ParcelBooked');
  const carrier = booked?.type === 'ParcelBooked' ? booked.data.carrier : undefined;
  const cells = await books.cells(asked, mostCells);
  return summed(cells.filter(({ group }) => carrier === undefined || group === carrier));
}

function summed(cells: readonly Cell[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const cell of cells) {
    for (const [name, value] of Object.entries(cell.sums)) sums[name] = (sums[name] ?? 0) + value;
  }
  return sums;
}
