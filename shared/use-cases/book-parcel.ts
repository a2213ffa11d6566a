import { paidFor } from '#domain/allocation.ts';
import { Refusal } from '#domain/errors.ts';
import { inspectionEndsBy } from '#domain/refund-due.ts';
import type { ReturnLine } from '#domain/return.ts';
import type {
  Carrier,
  Clock,
  Documents,
  Identities,
  Identity,
  Policies,
  PostalAddress,
  Returns,
} from '#shared/ports.ts';
import { again } from './again.ts';
import { labelKey } from './fetch-label.ts';
import { knownReturn, refuseCancelled } from './known.ts';

interface Warehouse {
  readonly name: string;
  readonly address: PostalAddress;
}

/** By the name that policies call them. */
export type Warehouses = Readonly<Record<string, Warehouse>> & { readonly main: Warehouse };

export interface BookParcelDeps {
  readonly returns: Returns;
  readonly policies: Policies;
  readonly identities: Identities;
  readonly carrier: Carrier;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly warehouses: Warehouses;
}

/** The limits of the waits that follow. */
export interface BookedWaits {
  readonly handInSeconds: number;
  readonly inspectSeconds: number;
  readonly inspectBy: number | null;
}

const daySeconds = 86_400;
/** A wait that is over already still needs a limit above nothing. */
const shortestWaitSeconds = 60;

/**
 * Books the parcel and keeps its label. One booking per return, whatever is retried: the key is the return's.
 * @returns how long the customer has to hand it in, and the shop to look at it, in seconds; and the moment (epoch milliseconds) that the
 * law leaves for it, if it names one
 * @throws Refusal CarrierUnavailable, CarrierRefused, Cancelled
 */
export function bookParcel(deps: BookParcelDeps) {
  return ({ returnId }: { returnId: string }): Promise<BookedWaits> =>
    again(async () => {
      const before = await knownReturn(deps.returns, returnId);
      const { head } = before;
      refuseCancelled(head);
      const policy = await deps.policies.read(head.market, head.policyVersion);
      const now = Date.parse(deps.clock.now());
      const lawful = inspectionEndsBy(head);
      const inspection = {
        inspectSeconds: policy.inspectionDays * daySeconds,
        inspectBy: lawful === undefined ? null : Date.parse(lawful),
      };
      if (head.handInBy !== undefined) {
        const left = Math.ceil((Date.parse(head.handInBy) - now) / 1000);
        return { handInSeconds: Math.max(left, shortestWaitSeconds), ...inspection };
      }

      const { language } = head;
      const sender = await senderOf(deps.identities, head.customerId);
      const parcels = await deps.carrier.book({
        key: returnId,
        returnId,
        language,
        sender,
        receiver: receiverOf(deps.warehouses, before.lines),
      });
      for (const { sscc, label } of parcels) {
        await deps.documents.save(labelKey(returnId, sscc), label, 'application/pdf');
      }
      const handInSeconds = policy.dropOffDays * daySeconds;
      await deps.returns.commit({
        before,
        returnId,
        events: [
          {
            type: 'ParcelBooked',
            actor: 'system',
            occurredAt: new Date(now).toISOString(),
            data: {
              carrier: deps.carrier.name,
              parcels: parcels.map(({ trackingNumber, sscc }) => ({ trackingNumber, sscc })),
              handInBy: new Date(now + handInSeconds * 1000).toISOString(),
            },
          },
        ],
      });
      return { handInSeconds, ...inspection };
    });
}

/**
 * Where the parcel goes: to the warehouse of its dearest line, the first of them where two are as dear. To the main one, if that is
 * not known of the line, or its name is none of the shop's.
 */
function receiverOf(warehouses: Warehouses, lines: readonly ReturnLine[]): Warehouse {
  const worth = ({ takes }: ReturnLine) => paidFor(takes).amount;
  const sent = lines.filter(({ decision }) => decision.outcome !== 'returnless');
  const [dearest] = sent.toSorted((one, other) => worth(other) - worth(one));
  const name = dearest?.terms?.warehouse ?? 'main';
  return (Object.hasOwn(warehouses, name) ? warehouses[name] : undefined) ?? warehouses.main;
}

async function senderOf(identities: Identities, customerId: string): Promise<Identity> {
  const identity = await identities.read(customerId);
  if (identity === undefined)
    throw new Refusal('CarrierRefused', 'the customer has been erased: nobody to collect from');
  return identity;
}
