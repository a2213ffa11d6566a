import type { ErrorName } from '#domain/errors.ts';

/** What an error means to whoever meets it. */
export interface ErrorMeaning {
  /** HTTP status */
  readonly status: number;
  readonly title: string;
  /** whether its name and detail leave the house; a hidden one is an InternalError to the caller */
  readonly exposed: boolean;
  /** whether the same again may succeed without anybody changing anything */
  readonly retryable: boolean;
  /** seconds to wait before that */
  readonly retryAfter?: number;
}

const theirs = (status: number, title: string): ErrorMeaning => ({
  status,
  title,
  exposed: true,
  retryable: false,
});
const later = (status: number, title: string, retryAfter: number): ErrorMeaning => ({
  status,
  title,
  exposed: true,
  retryable: true,
  retryAfter,
});
/** A short way of the machine, or a matter between us and a provider: nobody outside meets it. */
const within = (title: string, retryable: boolean): ErrorMeaning => ({
  status: 500,
  title,
  exposed: false,
  retryable,
});

/** Every named error. `docs/errors.md` is held to this table, and so is what the state machine catches. */
export const errorTable: Readonly<Record<ErrorName, ErrorMeaning>> = {
  InvalidRequest: theirs(400, 'The request is not as it should be'),
  PayloadTooLarge: theirs(413, 'The request is too large'),
  UnsupportedMediaType: theirs(415, 'The request is not JSON'),
  IdempotencyKeyRequired: theirs(400, 'The request needs an Idempotency-Key'),
  IdempotencyKeyReused: theirs(422, 'The Idempotency-Key was used for another request'),
  RequestInProgress: later(409, 'A request with this Idempotency-Key is being answered', 1),

  SignatureMissing: theirs(401, 'The message is not signed'),
  SignatureInvalid: theirs(401, 'The signature does not fit the message'),
  SignatureExpired: theirs(401, 'The message was signed too long ago, or ahead of time'),
  TicketInvalid: theirs(401, 'The ticket opens nothing'),
  TooManyAttempts: later(429, 'Too many attempts', 900),
  CodeRefused: theirs(422, 'The code opens nothing'),
  RoleMissing: theirs(403, 'None of your roles may do this'),

  OrderNotFound: theirs(404, 'No such order'),
  ReturnNotFound: theirs(404, 'No such return'),
  LabelNotReady: theirs(404, 'There is no label now'),
  CreditNoteNotFound: theirs(404, 'No such credit note'),
  ReceiptNotFound: theirs(404, 'No such receipt'),
  NoteNotElectronic: theirs(406, 'The credit note cannot be told as an e-invoice'),
  NotBookable: theirs(422, 'A credit note does not fit the books'),
  TooManyNotes: theirs(422, 'Too many credit notes for one file'),
  UnknownGroup: theirs(422, 'The figure is not kept by that'),
  RangeTooLong: theirs(422, 'The range is too long'),
  TooManyGroups: theirs(422, 'Too many groups for that range'),
  UnknownLine: theirs(422, 'The order has no such line'),
  UnknownAnswer: theirs(422, 'The policy has no such question or answer'),
  UnknownReason: theirs(422, 'The policy has no such reason'),
  UnitsNotAvailable: theirs(409, 'Fewer units are left to return'),
  PhotoUnreadable: theirs(422, 'The picture cannot be read'),
  PhotoTooLarge: theirs(422, 'The picture has too many pixels'),
  PhotoNotFound: theirs(404, 'No such picture'),
  PhotosMissing: theirs(422, 'A line lacks the pictures that are asked for'),
  PhotosNotTaken: theirs(409, 'The return takes no more pictures'),
  OutOfStock: theirs(409, 'Fewer units of the article are in stock'),
  RemedyNotOffered: theirs(422, 'The line is not offered that'),
  ArticleNotSold: theirs(422, 'The shop does not sell that article'),
  OrderSumMismatch: theirs(422, 'The order does not add up'),
  BundleRefused: theirs(422, 'The price of a bundle cannot be shared over its lines'),
  OrderHasReturns: theirs(409, 'The order has returns and is settled'),
  OrderTooLarge: theirs(422, 'The order has too many lines'),
  PolicyRefused: theirs(422, 'The policy has errors, or is against the law'),
  PolicyVersionExists: theirs(409, 'The version was published with other content'),
  PolicyNotFound: theirs(404, 'No such policy'),
  NotUnderReview: theirs(409, 'The return is not under review'),
  TooLateToCancel: theirs(409, 'The return can no longer be cancelled'),
  UnknownParcel: theirs(404, 'No return has such a parcel'),
  MoreUnitsThanAnnounced: theirs(422, 'More units than the return announces'),
  MessageNotApplicable: theirs(409, 'The message does not fit the return as it is'),
  NotRejected: theirs(409, 'The return is not rejected'),
  MoneyHasMoved: theirs(409, 'Money has moved, or is about to'),
  NotInCustomersFavour: theirs(422, 'It would not be in the customer’s favour'),
  UnknownScan: theirs(422, 'The return has no such scan'),
  UnitsNotGraded: theirs(422, 'Fewer units have that grade'),
  CurrencyMismatch: theirs(422, 'The return is in another currency'),
  MoneyNotTakenBack: theirs(409, 'Money that was credited is not taken back'),
  NothingCredited: theirs(409, 'The return ended without a credit'),
  CreditUnderWay: later(409, 'A refund of the return is under way', 60),
  MoreThanPaid: theirs(422, 'More than was paid, or is left of it'),
  NotStuck: theirs(409, 'The return goes on by itself'),
  NothingToSettle: theirs(409, 'No credit waits for a person'),
  NothingToPay: theirs(409, 'Nothing waits to be paid'),
  NothingToSend: theirs(409, 'Nothing waits to be sent'),
  NoRemedyLeft: theirs(409, 'The line is refunded, or its goods are sent'),
  RefundedAlready: theirs(409, 'The payment provider has refunded it'),
  RefundsUnknown: later(503, 'The payment provider cannot be asked what it refunded', 60),
  ReferenceReused: theirs(409, 'Another return was told under the reference'),
  TimesOutOfOrder: theirs(422, 'The times do not follow one another'),
  CreditSumMismatch: theirs(422, 'The credit does not add up'),
  UnknownPayment: theirs(422, 'The order has no such payment'),
  StoreCreditUnknown: theirs(404, 'No such store credit'),
  StoreCreditTooLittle: theirs(409, 'The store credit has less left'),
  StoreCreditExpired: theirs(409, 'The store credit has expired'),
  StoreCreditOtherCurrency: theirs(422, 'The store credit is in another currency'),
  RedemptionVoided: theirs(409, 'The redemption was taken back'),
  RedemptionKeyReused: theirs(409, 'The key is another redemption’s'),
  WithdrawalNotFound: theirs(404, 'No such statement of withdrawal'),
  WithdrawalSettled: theirs(409, 'The statement waits for nobody'),

  ReviewRequired: within('A person decides', false),
  ReturnRejected: within('The return was refused', false),
  Returnless: within('The customer keeps the goods', false),
  Cancelled: within('The customer took the return back', false),
  CreditDue: within('The credit is due before the inspection', false),
  CreditBegun: within('The credit has begun', false),
  DifferenceAwaited: within('The customer pays the difference first', false),
  ParcelUnderWay: within('The parcel was scanned after all', false),
  ScanRetracted: within('The parcel was not scanned after all', false),
  NothingToCredit: within('Nothing is owed', false),

  CarrierUnavailable: within('The carrier does not answer', true),
  CarrierRefused: within('The carrier refused the booking', false),
  PaymentsUnavailable: within('The payment provider does not answer', true),
  RefundOutcomeUnknown: within('The payment provider may have refunded', true),
  RefundDeclined: within('The payment provider declined the refund', false),
  DueDateNotExtended: within('The payment provider gives no more time to pay', false),
  PaymentNotAsked: within('Money came by a link that no return asks for it with', false),
  MailUnavailable: within('The mail service does not answer', true),

  ReturnChangedMeanwhile: later(409, 'The return changed meanwhile', 1),
  OrderChangedMeanwhile: later(409, 'The order changed meanwhile', 1),
  StoreBusy: later(503, 'The service is busy', 2),
  ItemTooNew: later(503, 'A newer version of the service wrote this', 60),
};

/** What a caller gets for anything that has no name, or none that leaves the house. */
export const internalError: ErrorMeaning & { readonly name: string } = {
  name: 'InternalError',
  status: 500,
  title: 'Something went wrong on our side',
  exposed: true,
  retryable: false,
};
