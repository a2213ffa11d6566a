import type { NewEvent } from '#domain/events.ts';
import { openedLines } from '#domain/figures/opened-lines.ts';
import { heldFor, type RemedyName } from '#domain/remedy.ts';
import type { ReturnLine } from '#domain/return.ts';
import { type Lane, lanes } from '#domain/rules/lanes.ts';
import type { Clock, Ids, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { assessLines, type WantedLine } from './assess-lines.ts';
import { refuseNotOffered } from './choose-remedy.ts';
import { photosTold, refuseMissingPhotos, refuseTooMany, withPhotos } from './line-photos.ts';
import { benchFor, type PolicyBenchDeps, type Statement } from './policy-bench.ts';
import type { ReturnView } from './return-view.ts';
import { viewOf, viewReturn } from './view-return.ts';

export interface OpenReturnDeps extends PolicyBenchDeps {
  readonly returns: Returns;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'returnId'>;
}

/**
 * Opens a return: takes the units and writes the return with its first event, in one transaction; nothing else happens
 * here. What the policy would refuse is recorded all the same, stamped with its time; the machine decides.
 * @throws Refusal OrderNotFound, UnknownLine, UnknownReason, UnknownAnswer, UnitsNotAvailable; RemedyNotOffered, ArticleNotSold,
 * OutOfStock; PhotosMissing, PhotosNotTaken
 */
export function openReturn(deps: OpenReturnDeps) {
  const { returns, clock, ids } = deps;
  return async (wanted: Statement & { lines: readonly WantedLine[] }): Promise<ReturnView> => {
    const statedAt = clock.now();
    const returnId = ids.returnId();
    return again(async () => {
      const bench = await benchFor(deps, wanted, statedAt);
      const { order } = bench;
      const assessment = assessLines(bench, wanted.lines);
      const {
        lines: assessed,
        goods,
        shipping,
        takesShipping,
        orderFees,
        stays,
        fee,
        borne,
        creditOn,
        policyVersion,
      } = assessment;
      const lines = assessed.map(({ line }, place) => withPhotos(line, wanted.lines[place]?.photos ?? []));
      refuseNotOffered(lines);
      refuseMissingPhotos(lines);
      refuseTooMany(lines);
      const shown = photosAdded(lines, statedAt);
      const reasons: Record<string, number> = {};
      for (const { reason, quantity } of lines) reasons[reason] = (reasons[reason] ?? 0) + quantity;
      const opened: NewEvent = {
        type: 'ReturnOpened',
        actor: 'customer',
        occurredAt: statedAt,
        data: {
          orderNumber: order.orderNumber,
          customerId: order.customerId,
          market: order.market,
          currency: order.currency,
          language: order.language,
          policyVersion,
          reasons,
          units: lines.reduce((total, line) => total + line.quantity, 0),
          paid: goods,
          shipping,
          shippingTaxRate: takesShipping ? order.shippingTaxRate : undefined,
          takesShipping,
          ...(orderFees.length > 0 && { orderFees }),
          fee,
          ...(fee > 0 && { feeBorne: borne?.amount, feeBorneTax: borne?.tax }),
          creditOn,
          lanes: lanesOf(lines),
          remedies: remediesIn(lines),
          placedAt: order.placedAt,
          lines: openedLines(order, lines),
        },
      };
      const { orderNumber } = order;
      const claim = { orderNumber, lines, shipping: takesShipping, fees: orderFees, stays };
      const stock = heldFor(lines).map((held) => ({ ...held, as: 'held' }) as const);
      const change = { events: [opened, ...shown], lines, claim, stock };
      const head = await returns.commit({ before: undefined, returnId, ...change });
      if (head === undefined)
        throw new TypeError('an opening has no name that it could have happened under before');
      const timeline = change.events.map(({ type }, place) => ({ sequence: place + 1, type, at: statedAt }));
      return viewOf({ head, lines }, timeline);
    });
  };
}

/** Pictures that came with the opening are told right after it. */
function photosAdded(lines: readonly ReturnLine[], occurredAt: string): NewEvent[] {
  const told = photosTold(lines);
  if (told.length === 0) return [];
  return [{ type: 'PhotosAdded', actor: 'customer', occurredAt, data: { lines: told } }];
}

/** Units by what is wanted instead of the money; nothing where that is all that is wanted. */
function remediesIn(lines: readonly ReturnLine[]): Partial<Record<RemedyName, number>> | undefined {
  const units: Partial<Record<RemedyName, number>> = {};
  for (const { remedy, quantity } of lines) {
    if (remedy !== undefined) units[remedy.is] = (units[remedy.is] ?? 0) + quantity;
  }
  return Object.keys(units).length === 0 ? undefined : units;
}

/** The lanes that lines are in, each once. */
function lanesOf(lines: readonly ReturnLine[]): Lane[] {
  return lanes.filter((lane) => lines.some(({ decision }) => decision.lane === lane));
}

/**
 * Opens the return of that number, or shows it when a call whose answer got lost has opened it.
 * @throws Refusal as openReturn does; ReturnNotFound when the number is a return of somebody else's order
 */
export function openReturnOnce(deps: Omit<OpenReturnDeps, 'ids'>) {
  return async (
    wanted: Statement & { returnId: string; lines: readonly WantedLine[] },
  ): Promise<ReturnView> => {
    const { returnId } = wanted;
    if ((await deps.returns.read(returnId)) !== undefined) return viewReturn(deps)(wanted);
    return openReturn({ ...deps, ids: { returnId: () => returnId } })(wanted);
  };
}
