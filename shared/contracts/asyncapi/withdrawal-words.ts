import { type ChainHead, chainOf, chainStart } from '#domain/event-chain.ts';
import type {
  NewWithdrawalEvent,
  WithdrawalEvent,
  WithdrawalEventData,
  WithdrawalEventType,
  withdrawalActors,
} from '#domain/withdrawal-statement.ts';
import { exampleOrder } from '../openapi/example-order.ts';
import { exampleReturnId } from '../openapi/example-return.ts';
import { exampleWithdrawalId } from '../openapi/example-withdrawal.ts';

/** When each event of a statement of withdrawal happens. `docs/events.md` says the same. */
export const withdrawalWords: Readonly<Record<WithdrawalEventType, string>> = {
  WithdrawalStated: 'a consumer stated that they withdraw, and the statement is stored',
  WithdrawalOpened: 'it fits an order, and its return is open',
  WithdrawalRepeated: 'it says again what returns that withdraw say already',
  WithdrawalUnclear: 'it fits no order, or nothing can be withdrawn from: a person is to look',
  WithdrawalAttached: "the shop's people tied it to its order, and its return is open",
  WithdrawalClosed: "the shop's people closed it: nothing more is to be done",
};

const signed = {
  by: '5f1e7a9c-0d3b-4a52-9f60-2b8f0c1d7e11',
  why: 'The order was placed with another address of theirs.',
};
const { orderNumber } = exampleOrder;

type Actor = (typeof withdrawalActors)[number];
const examples: {
  [Type in WithdrawalEventType]: readonly [actor: Actor, data: WithdrawalEventData[Type]];
} = {
  WithdrawalStated: ['customer', { language: 'sv', lines: [{ lineId: '1', quantity: 1 }], inWords: false }],
  WithdrawalOpened: ['system', { orderNumber, returnId: exampleReturnId, cause: 'exempt', leftOut: ['2'] }],
  WithdrawalRepeated: ['system', { orderNumber, returnIds: [exampleReturnId] }],
  WithdrawalUnclear: ['system', { cause: 'other-address', orderNumber }],
  WithdrawalAttached: ['staff', { orderNumber, returnId: exampleReturnId, ...signed }],
  WithdrawalClosed: ['staff', signed],
};

const stated: ChainHead = {
  sequence: 1,
  hash: '91b0c3d5e7f9123456789abcdef0123456789abcdef0123456789abcdef01234',
};

/** An event of this type as it would follow on the first event of a statement, or as that first one. */
export function exampleWithdrawalEvent(type: WithdrawalEventType): WithdrawalEvent {
  const [actor, data] = examples[type];
  const occurredAt = '2026-10-06T08:20:00.000Z';
  // the type picks its own data; the compiler cannot see that over a union
  const event = { type, actor, occurredAt, data } as NewWithdrawalEvent;
  const before = type === 'WithdrawalStated' ? chainStart : stated;
  const [sealed] = chainOf({ withdrawalId: exampleWithdrawalId }, before, [event], occurredAt);
  if (sealed === undefined) throw new TypeError('one event makes one link');
  return sealed;
}
