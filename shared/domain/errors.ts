/**
 * Every error that somebody outside may meet, by its public name. The name is what the state machine catches,
 * what the API returns as problem type and what a metric counts; `shared/lambda/error-table.ts` says the rest.
 */
export const errorNames = [
  // the request
  'InvalidRequest',
  'PayloadTooLarge',
  'UnsupportedMediaType',
  'IdempotencyKeyRequired',
  'IdempotencyKeyReused',
  'RequestInProgress',
  // who asks
  'SignatureMissing',
  'SignatureInvalid',
  'SignatureExpired',
  'TicketInvalid',
  'TooManyAttempts',
  'CodeRefused',
  'RoleMissing',
  // what is asked for
  'OrderNotFound',
  'ReturnNotFound',
  'LabelNotReady',
  'CreditNoteNotFound',
  'ReceiptNotFound',
  'NoteNotElectronic',
  'NotBookable',
  'TooManyNotes',
  'UnknownGroup',
  'RangeTooLong',
  'TooManyGroups',
  'UnknownLine',
  'UnknownAnswer',
  'UnknownReason',
  'UnitsNotAvailable',
  'PhotoUnreadable',
  'PhotoTooLarge',
  'PhotoNotFound',
  'PhotosMissing',
  'PhotosNotTaken',
  'RemedyNotOffered',
  'ArticleNotSold',
  'OutOfStock',
  'OrderSumMismatch',
  'BundleRefused',
  'OrderHasReturns',
  'OrderTooLarge',
  'PolicyRefused',
  'PolicyVersionExists',
  'PolicyNotFound',
  'NotUnderReview',
  'TooLateToCancel',
  'UnknownParcel',
  'MoreUnitsThanAnnounced',
  'MessageNotApplicable',
  'NotRejected',
  'MoneyHasMoved',
  'NotInCustomersFavour',
  'UnknownScan',
  'UnitsNotGraded',
  'CurrencyMismatch',
  'MoneyNotTakenBack',
  'NothingCredited',
  'CreditUnderWay',
  'MoreThanPaid',
  'NotStuck',
  'NothingToSettle',
  'NothingToPay',
  'NothingToSend',
  'NoRemedyLeft',
  'RefundedAlready',
  'RefundsUnknown',
  'ReferenceReused',
  'TimesOutOfOrder',
  'CreditSumMismatch',
  'UnknownPayment',
  'StoreCreditUnknown',
  'StoreCreditTooLittle',
  'StoreCreditExpired',
  'StoreCreditOtherCurrency',
  'RedemptionVoided',
  'RedemptionKeyReused',
  'WithdrawalNotFound',
  'WithdrawalSettled',
  // the short ways of the machine
  'ReviewRequired',
  'ReturnRejected',
  'Returnless',
  'Cancelled',
  'CreditDue',
  'CreditBegun',
  'DifferenceAwaited',
  'ParcelUnderWay',
  'ScanRetracted',
  'NothingToCredit',
  // the world outside
  'CarrierUnavailable',
  'CarrierRefused',
  'PaymentsUnavailable',
  'RefundOutcomeUnknown',
  'RefundDeclined',
  'DueDateNotExtended',
  'PaymentNotAsked',
  'MailUnavailable',
  // the store
  'ReturnChangedMeanwhile',
  'OrderChangedMeanwhile',
  'StoreBusy',
  'ItemTooNew',
] as const;

export type ErrorName = (typeof errorNames)[number];

/** A named refusal. `detail` is a sentence for whoever asked; `data` are facts that help them (never personal). */
export class Refusal extends Error {
  override readonly name: ErrorName;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(name: ErrorName, detail: string, data: Record<string, unknown> = {}) {
    super(detail);
    this.name = name;
    this.data = data;
  }
}

/** Whether `error` is the refusal of that name. */
export function isRefusal(error: unknown, name: ErrorName): error is Refusal {
  return error instanceof Refusal && error.name === name;
}
