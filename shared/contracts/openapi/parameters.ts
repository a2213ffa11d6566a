import { BookingsPath, CreditNotePath, OrderPath, PhotoPath, ReceiptPath, ReturnPath } from '../api.ts';
import { ExchangesPath } from '../articles.ts';
import { HistoryPath } from '../history.ts';
import { CarrierPath } from '../news.ts';
import { AnyPolicyPath, ComparedPath, PolicyPath } from '../policies.ts';
import { RedemptionPath, StoreCreditPath } from '../store-credits.ts';
import { WithdrawalPath } from '../withdrawals.ts';
import { examplePhotoId, exampleReturnId } from './example-return.ts';
import { exampleWithdrawalId } from './example-withdrawal.ts';
import { figureParameters } from './figure-parameters.ts';
import { listParameters } from './list-parameters.ts';
import { inlineSchema } from './schemas.ts';
import type { Parameter } from './shapes.ts';

const inPath = (
  name: string,
  schema: Parameters<typeof inlineSchema>[0],
  description: string,
  example: unknown,
): Parameter => ({ name, in: 'path', required: true, description, schema: inlineSchema(schema), example });

const inHeader = (
  name: string,
  required: boolean,
  description: string,
  pattern: string,
  example: string,
): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', ...(pattern !== '' && { pattern }) },
  example,
});

/** Every parameter, by the name that routes call it by. */
export function componentParameters() {
  return {
    OrderNumber: inPath(
      'orderNumber',
      OrderPath.shape.orderNumber,
      'The shop’s number of the order.',
      'S-2001',
    ),
    LineId: inPath('lineId', ExchangesPath.shape.lineId, 'The shop’s number of a line of the order.', '1'),
    ReturnId: inPath('returnId', ReturnPath.shape.returnId, 'The return number (RMA).', exampleReturnId),
    WithdrawalId: inPath(
      'withdrawalId',
      WithdrawalPath.shape.withdrawalId,
      'The reference of a statement of withdrawal.',
      exampleWithdrawalId,
    ),
    CreditNote: inPath(
      'creditNote',
      CreditNotePath.shape.creditNote,
      'The number of a credit note, as it is printed.',
      'SE-K-000042',
    ),
    Receipt: inPath(
      'receipt',
      ReceiptPath.shape.receipt,
      'The number of a receipt, as it is printed.',
      'SE-B-000007',
    ),
    PhotoId: inPath('photoId', PhotoPath.shape.photoId, 'The name of a picture.', examplePhotoId),
    Period: inPath('period', BookingsPath.shape.period, 'A month or a day.', '2026-11'),
    Reference: inPath(
      'reference',
      HistoryPath.shape.reference,
      'What the return is called where it was finished; used for one return and never again.',
      'retur-48213',
    ),
    RedemptionKey: inPath(
      'key',
      RedemptionPath.shape.key,
      'The key that was redeemed under.',
      'till-20261129-0001',
    ),
    StoreCreditReference: inPath(
      'reference',
      StoreCreditPath.shape.reference,
      'The reference of a store credit.',
      `SC-${exampleReturnId.slice(1)}`,
    ),
    Market: inPath('market', PolicyPath.shape.market, 'A country, ISO 3166-1 alpha-2.', 'SE'),
    Version: inPath('version', PolicyPath.shape.version, 'A version, counted from 1.', '1'),
    AnyVersion: inPath('version', AnyPolicyPath.shape.version, 'A version; 0 is the built-in one.', '1'),
    OtherVersion: inPath('other', ComparedPath.shape.other, 'Another version; 0 is the built-in one.', '0'),
    Carrier: inPath(
      'carrier',
      CarrierPath.shape.carrier,
      'A carrier that parcels are booked with.',
      'sandbox',
    ),
    IdempotencyKey: inHeader(
      'Idempotency-Key',
      true,
      'A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and ' +
        'answered alike for a day; another request under it is refused.',
      '^[ -~]{1,255}$',
      '8e03978e-40d5-43e8-bc93-6894a57f9324',
    ),
    IfNoneMatch: inHeader(
      'If-None-Match',
      false,
      'The ETag of the version that you have: 304 without a body if it is still the current one.',
      '',
      '"4"',
    ),
    WebhookId: inHeader(
      'webhook-id',
      true,
      'The sender’s id of the message. The same message may be sent again under it, with no second effect.',
      '^[!-~]{1,128}$',
      'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
    ),
    WebhookTimestamp: inHeader(
      'webhook-timestamp',
      true,
      'When it was signed, in seconds since 1970: within five minutes of now.',
      '^[0-9]{1,12}$',
      '1791100800',
    ),
    ...listParameters(),
    ...figureParameters(),
  } as const satisfies Record<string, Parameter>;
}

export type ParameterName = keyof ReturnType<typeof componentParameters>;
