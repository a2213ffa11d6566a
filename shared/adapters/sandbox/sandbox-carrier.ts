import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { callingTable } from '#adapters/dynamodb/access.ts';
import { renderLabel } from '#adapters/label/render-label.ts';
import { Refusal } from '#domain/errors.ts';
import { languageOf, type Sentence } from '#domain/policy.ts';
import { makeSscc } from '#domain/sscc.ts';
import type { BookingRequest, Carrier } from '#shared/ports.ts';
import { bookingKey, serialKey } from './keys.ts';
import { outageNow, recall, rememberOnce, type SandboxWorld } from './store.ts';
import { trackingNumber } from './tracking-number.ts';

/** GS1 keeps prefixes that begin with 952 for demonstrations. */
const companyPrefix = '9521141';
/** Where the sandbox carrier collects and delivers: the European Economic Area, Switzerland, the United Kingdom. */
const served: ReadonlySet<string> = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  ),
);

const service: Sentence = { sv: 'Returpaket', en: 'Return parcel' };
const notice: Sentence = {
  sv: 'Provetikett: ingen transportör hämtar paketet.',
  en: 'Sample label: no carrier will collect this parcel.',
};

// no names or addresses: they stay in the identity item, where they can be erased
const booking = z.object({
  returnId: z.string(),
  trackingNumber: z.string(),
  sscc: z.string(),
  bookedAt: z.string(),
});
const counter = z.object({ serial: z.number() });

/**
 * A carrier for trials: it books one parcel per key for real (own numbers, own memory, a label that scans) but nobody
 * comes to fetch it.
 */
export function sandboxCarrier(world: SandboxWorld): Carrier {
  return {
    name: 'sandbox',
    async book(request) {
      if ((await outageNow(world, 'carrier')) !== undefined) {
        throw new Refusal('CarrierUnavailable', 'the sandbox carrier has an outage');
      }
      for (const { country } of [request.sender.address, request.receiver.address]) {
        if (!served.has(country)) {
          throw new Refusal('CarrierRefused', `the sandbox carrier does not serve ${country}`, { country });
        }
      }
      const key = bookingKey(request.key);
      const booked =
        (await recall(world, key, booking)) ??
        (await rememberOnce(world, key, booking, await newBooking(world, request)));
      if (booked.returnId !== request.returnId) {
        throw new Refusal('CarrierRefused', 'this key booked a parcel of another return');
      }
      const language = languageOf(request.language);
      const label = await renderLabel({
        ...booked,
        language,
        carrier: 'Returflow Sandbox',
        service: service[language],
        notice: notice[language],
        sender: request.sender,
        receiver: request.receiver,
      });
      return [{ trackingNumber: booked.trackingNumber, sscc: booked.sscc, label }];
    },
  };
}

async function newBooking(
  world: SandboxWorld,
  { returnId }: BookingRequest,
): Promise<z.infer<typeof booking>> {
  const serial = await nextSerial(world);
  return {
    returnId,
    trackingNumber: trackingNumber(serial),
    sscc: makeSscc(companyPrefix, serial),
    bookedAt: world.clock.now(),
  };
}

/** The next serial number, from 1. A booking that loses its race leaves a gap: numbers are unique, not gap-free. */
async function nextSerial({ db, table }: SandboxWorld): Promise<number> {
  const update = new UpdateCommand({
    TableName: table,
    Key: serialKey(),
    UpdateExpression: 'ADD #serial :one',
    ExpressionAttributeNames: { '#serial': 'serial' },
    ExpressionAttributeValues: { ':one': 1 },
    ReturnValues: 'UPDATED_NEW',
  });
  const { Attributes } = await callingTable(() => db.send(update));
  return z.parse(counter, Attributes).serial;
}
