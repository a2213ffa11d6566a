import { Refusal } from '#domain/errors.ts';
import type { DueDateRequest, PayLater } from '#shared/ports.ts';
import { klarnaKey } from './klarna-payments.ts';
import {
  askKlarna,
  codeOf,
  isKlarnaOrder,
  type KlarnaAccess,
  type KlarnaCall,
  readOptions,
  readOrder,
} from './klarna-wire.ts';

const provider = 'Klarna';

/** A capture, which the customer has an invoice for, and by how many days it is put off. */
interface Extension {
  readonly captureId: string;
  readonly days: number;
}

/** More time to pay. Klarna puts off each capture of an order by itself, by what it offers for it and at a fee. */
export function klarnaPayLater(access: KlarnaAccess): PayLater {
  return {
    async extendDueDate(request) {
      // all are looked at before the first is put off, so that an order is put off whole or not at all
      const extensions = await extensionsOf(access, request);
      for (const { captureId, days } of extensions) {
        const { status, body } = await ask(access, request.paymentId, {
          method: 'PATCH',
          path: `captures/${captureId}/extend-due-date`,
          idempotencyKey: klarnaKey(`${request.key}.due-date.${captureId}`),
          body: { number_of_days: days },
        });
        if (status !== 204) throw notExtended(codeOf(body) ?? `status-${status}`);
      }
    },
  };
}

/** What is to be put off: captures that are not refunded whole, each by the least that Klarna offers and is enough. */
async function extensionsOf(access: KlarnaAccess, request: DueDateRequest): Promise<Extension[]> {
  const { paymentId, days, feeUpTo } = request;
  if (!isKlarnaOrder(paymentId)) throw notExtended('not-an-order-of-klarna');
  const found = await ask(access, paymentId, { method: 'GET' });
  const order = found.status === 200 ? readOrder(found.body) : undefined;
  if (order === undefined) throw notExtended(codeOf(found.body) ?? `status-${found.status}`);
  const open = (order.captures ?? []).filter(
    ({ captured_amount: captured, refunded_amount: refunded = 0 }) => refunded < captured,
  );
  if (open.length === 0) throw notExtended('nothing-to-pay');
  const extensions: Extension[] = [];
  for (const { capture_id: captureId } of open) {
    const { body } = await ask(access, paymentId, {
      method: 'GET',
      path: `captures/${captureId}/extend-due-date-options`,
    });
    const [least] = (readOptions(body) ?? [])
      .filter((option) => option.days >= days && option.fee <= feeUpTo)
      .sort((a, b) => a.days - b.days);
    if (least === undefined) throw notExtended('not-offered');
    extensions.push({ captureId, days: least.days });
  }
  return extensions;
}

/** An answer that says something of the order. @throws Refusal PaymentsUnavailable for all others */
async function ask(access: KlarnaAccess, orderId: string, call: KlarnaCall) {
  const answer = await askKlarna(access, orderId, call);
  const { status } = answer;
  if (typeof status === 'number' && status < 500 && ![401, 409, 429].includes(status)) return answer;
  throw new Refusal('PaymentsUnavailable', `Klarna did not take the request (${status})`);
}

const notExtended = (code: string) =>
  new Refusal('DueDateNotExtended', `Klarna gives no more time to pay: ${code}`, {
    provider,
    code,
  });
