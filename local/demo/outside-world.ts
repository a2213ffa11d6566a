import { readKey, type SignerName } from '../client/keys.ts';
import { type Answer, type Patience, tellAnswer } from '../client/send.ts';
import { type SignedClient, signedClient } from '../client/signed-client.ts';
import type { Target } from '../client/target.ts';
import type { TheirClock } from '../client/their-clock.ts';
import { Trouble } from '../client/trouble.ts';
import type { Narrator } from './narrator.ts';

/** A message as it was first sent. Sending it again must not change a byte of it. */
export interface Message {
  readonly id: string;
  readonly occurredAt: string;
}

export type ScanStatus = 'accepted' | 'in-transit' | 'delivered';

export interface FoundUnits {
  readonly lineId: string;
  readonly grade: 'A' | 'B' | 'C';
  readonly units: number;
}

/** The systems that tell Returflow things, each signing with its own key. */
export interface OutsideWorld {
  readonly shop: SignedClient;
  /** the sandbox carrier scans a parcel */
  scan(message: Message, trackingNumber: string, status: ScanStatus, location: string): Promise<void>;
  /** the warehouse opens a parcel, grades what is in it and, unless told otherwise, closes the box */
  inspect(
    message: Message,
    trackingNumber: string,
    units: readonly FoundUnits[],
    boxClosed?: boolean,
  ): Promise<void>;
}

/** @throws Trouble KeyMissing, ApiUnreachable; its members UnexpectedAnswer for a refusal */
export async function outsideWorld(by: {
  readonly target: Target;
  readonly clock: TheirClock;
  readonly patience: Patience;
  readonly narrator: Narrator;
}): Promise<OutsideWorld> {
  const { target, patience, narrator } = by;
  const as = async (signer: SignerName) =>
    signedClient({ ...by, key: await readKey(signer, target, patience) });
  const [shop, carrier, warehouse] = [await as('shop'), await as('carrier'), await as('warehouse')];

  const tell = async (client: SignedClient, path: string, { id }: Message, body: unknown, what: string) => {
    const answer: Answer = await client.tell('POST', path, id, body);
    narrator.call('POST', path, answer, what);
    if (answer.problem !== undefined) {
      throw new Trouble('UnexpectedAnswer', `POST ${path}: ${tellAnswer(answer)}`);
    }
  };

  return {
    shop,
    scan(message, trackingNumber, status, location) {
      const body = { trackingNumber, status, occurredAt: message.occurredAt, location };
      return tell(carrier, '/webhooks/carriers/sandbox', message, body, `${trackingNumber} ${status}`);
    },
    inspect(message, trackingNumber, units, boxClosed = true) {
      const body = { trackingNumber, occurredAt: message.occurredAt, units, boxClosed };
      const found = units.map(
        ({ units: count, lineId, grade }) => `${count} of line ${lineId}, grade ${grade}`,
      );
      return tell(warehouse, '/webhooks/warehouse', message, body, found.join('; '));
    },
  };
}
