import type { ChainHead } from './event-chain.ts';
import type { ByStaff } from './events.ts';

/** Units of one line of an order that a statement is about. */
export interface StatedLine {
  readonly lineId: string;
  /** without it: all of them */
  readonly quantity?: number | undefined;
}

/**
 * What a consumer states by the withdrawal function: who they are, which contract, and where the receipt goes (Directive
 * 2011/83/EU art. 11a(2), inserted by Directive (EU) 2023/2673). No reason: none may be asked for. Personal: to be erased.
 */
export interface WithdrawalStatement {
  readonly name: string;
  /** what identifies the contract, as they wrote it: nearly always an order number */
  readonly contract: string;
  readonly email: string;
  /** what of it they withdraw from; without these, from all of it */
  readonly lines?: readonly StatedLine[] | undefined;
  /** the same in their own words, which a person reads */
  readonly goods?: string | undefined;
  /** BCP 47: what the page was in, and the receipt is as near as we can */
  readonly language: string;
}

/**
 * Where a statement stands. `received`: nothing has looked at it yet. `opened`: its return is open. `repeated`: it says again what
 * returns that withdraw say already. `waiting`: a person looks at it. `attached`, `closed`: a person did.
 */
export const withdrawalStates = ['received', 'opened', 'repeated', 'waiting', 'attached', 'closed'] as const;
export type WithdrawalState = (typeof withdrawalStates)[number];

/**
 * Why a person looks at a statement. It is one all the same, and stands as made when it was made: what is late or unclear is
 * recorded and said, never refused.
 */
export const withdrawalCauses = [
  'unknown-order',
  'other-address',
  'many-tries',
  'in-words',
  'unknown-line',
  'nothing-left',
  'late',
  'doubtful',
  'exempt',
  'not-opened',
] as const;
export type WithdrawalCause = (typeof withdrawalCauses)[number];

/** The facts of a statement. No names, no addresses, and nothing that was written freely: that is in the statement's own item. */
export interface WithdrawalEventData {
  WithdrawalStated: { language: string; lines?: StatedLine[] | undefined; inWords: boolean };
  /** `cause` and `leftOut` where some of the lines could not come along: a person looks at those */
  WithdrawalOpened: {
    orderNumber: string;
    returnId: string;
    cause?: WithdrawalCause | undefined;
    leftOut?: string[] | undefined;
  };
  WithdrawalRepeated: { orderNumber: string; returnIds: string[] };
  WithdrawalUnclear: { cause: WithdrawalCause; orderNumber?: string | undefined };
  WithdrawalAttached: { orderNumber: string; returnId: string } & ByStaff;
  WithdrawalClosed: ByStaff;
}

export type WithdrawalEventType = keyof WithdrawalEventData;

/** Every type, once. */
export const withdrawalEventTypes = [
  'WithdrawalStated',
  'WithdrawalOpened',
  'WithdrawalRepeated',
  'WithdrawalUnclear',
  'WithdrawalAttached',
  'WithdrawalClosed',
] as const satisfies readonly WithdrawalEventType[];

export const withdrawalActors = ['customer', 'system', 'staff'] as const;

/** An event before it has its place in the chain. */
export type NewWithdrawalEvent = {
  [Type in WithdrawalEventType]: {
    readonly type: Type;
    readonly actor: (typeof withdrawalActors)[number];
    readonly occurredAt: string;
    readonly data: WithdrawalEventData[Type];
  };
}[WithdrawalEventType];

/** An event in its place, sealed as those of returns are. */
export type WithdrawalEvent = NewWithdrawalEvent & {
  readonly withdrawalId: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly version: 1;
  readonly previous: string;
  readonly hash: string;
};

/** Where a statement stands, folded from its events: references only. */
export interface WithdrawalHead {
  readonly withdrawalId: string;
  /** when it was submitted: the moment that decides whether it was in time (art. 11a(5)) */
  readonly statedAt: string;
  readonly language: string;
  readonly lines?: readonly StatedLine[] | undefined;
  readonly state: WithdrawalState;
  readonly cause?: WithdrawalCause | undefined;
  readonly orderNumber?: string | undefined;
  readonly returnId?: string | undefined;
  readonly chain: ChainHead;
}

/** What a list shows of a statement. */
export type WithdrawalRow = Omit<WithdrawalHead, 'chain' | 'lines' | 'language'>;

export function withdrawalRowOf(head: WithdrawalHead): WithdrawalRow {
  const { chain: _chain, lines: _lines, language: _language, ...row } = head;
  return row;
}

/** Whether a person is to look at it: what nothing has looked at is shown too, so that none is ever lost. */
export function awaitsStaff({ state }: Pick<WithdrawalHead, 'state'>): boolean {
  return state === 'received' || state === 'waiting';
}

/** The head after an event. @throws TypeError for an event that does not begin a statement where there is none */
export function applyToWithdrawal(head: WithdrawalHead | undefined, event: WithdrawalEvent): WithdrawalHead {
  const chain = { sequence: event.sequence, hash: event.hash };
  if (event.type === 'WithdrawalStated') {
    const { withdrawalId, occurredAt: statedAt, data } = event;
    const { language, lines } = data;
    return { withdrawalId, statedAt, language, ...(lines && { lines }), state: 'received', chain };
  }
  if (head === undefined) throw new TypeError(`${event.type} follows on a statement`);
  switch (event.type) {
    case 'WithdrawalOpened': {
      const { orderNumber, returnId, cause } = event.data;
      const state = cause === undefined ? 'opened' : 'waiting';
      return { ...head, orderNumber, returnId, state, ...(cause && { cause }), chain };
    }
    case 'WithdrawalRepeated': {
      const { orderNumber, returnIds } = event.data;
      return { ...head, orderNumber, returnId: returnIds.at(-1), state: 'repeated', chain };
    }
    case 'WithdrawalUnclear': {
      const { cause, orderNumber } = event.data;
      return { ...head, ...(orderNumber && { orderNumber }), cause, state: 'waiting', chain };
    }
    case 'WithdrawalAttached': {
      const { orderNumber, returnId } = event.data;
      return { ...head, orderNumber, returnId, state: 'attached', chain };
    }
    case 'WithdrawalClosed':
      return { ...head, state: 'closed', chain };
  }
}
