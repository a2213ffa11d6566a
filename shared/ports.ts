/**
 * What the use cases ask of the world. Types only; `shared/adapters/` keeps the promises.
 */
import type {
  Article,
  ArticleOffer,
  RatedOffer,
  StockTelling,
  SubmittedArticle,
  TellingOutcome,
} from '#domain/article.ts';

import type { AccountPlan, Voucher } from '#domain/bookkeeping.ts';
import type { ContactChannel, UnmatchedCause } from '#domain/care.ts';
import type { ClaimedUnits, FreeRun, Take } from '#domain/claims.ts';
import type { CreditNote } from '#domain/credit-note.ts';
import type { LinkPayment, paymentNewsStatuses } from '#domain/difference.ts';
import type { MessageKind, NewEvent, ParcelReference, ReturnEvent } from '#domain/events.ts';
import type { ExchangeReceipt } from '#domain/exchange-receipt.ts';
import type { Cell, CellsAsked } from '#domain/figures/asked.ts';
import type { Addition } from '#domain/figures/cubes.ts';
import type { OrderTold } from '#domain/figures/order-told.ts';
import type { Day } from '#domain/law/calendar.ts';
import type { LiveMessage, Watched } from '#domain/live.ts';
import type { Lot, StoreCreditKind } from '#domain/lots.ts';
import type { MailTrouble } from '#domain/mail-trouble.ts';
import type { MinorUnits } from '#domain/money.ts';
import type { Order } from '#domain/order.ts';
import type { ClaimedFees, FeeBack } from '#domain/order-fees.ts';
import type { PhotoId } from '#domain/photo.ts';
import type { Language, Policy } from '#domain/policy.ts';
import type { Redemption } from '#domain/redemption.ts';
import type { PlannedRefund, RefundablePayment, refundNewsStatuses } from '#domain/refund.ts';
import type { ReturnCase, ReturnHead, ReturnLine } from '#domain/return.ts';
import type { DueRow, QueueName, ReturnRow } from '#domain/return-row.ts';
import type { Delay } from '#domain/silence.ts';
import type { StoreCredit, StoreCreditEntry } from '#domain/store-credit.ts';
import type { StoreCreditSums } from '#domain/store-credit-sums.ts';
import type { Table } from '#domain/table.ts';
import type { WaitName, WaitOutcome } from '#domain/waits.ts';
import type {
  NewWithdrawalEvent,
  WithdrawalEvent,
  WithdrawalHead,
  WithdrawalRow,
  WithdrawalStatement,
} from '#domain/withdrawal-statement.ts';

/** Time and names come in as values, so that the same input gives the same answer. */
export interface Clock {
  /** now, as ISO 8601 in UTC with milliseconds */
  now(): string;
}

export interface Ids {
  /** a new return id: sorts by time, 80 random bits */
  returnId(): string;
  /** an unguessable secret of 256 bits, URL-safe */
  secret(): string;
  /** six digits, each as likely as any other */
  code(): string;
}

/** Who a customer is. The one place where names and addresses live; erasing it leaves every event chain whole. */
export interface Identity {
  readonly customerId: string;
  readonly name: string;
  readonly email: string;
  readonly address: PostalAddress;
  /** of a company that bought: its numbers, as the shop told them */
  readonly company?: Company | undefined;
}

export interface Company {
  /** as its country writes it: `556677-8899` in Sweden */
  readonly number?: string | undefined;
  /** with the country's letters: `SE556677889901` */
  readonly vatNumber?: string | undefined;
}

export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

export interface Identities {
  read(customerId: string): Promise<Identity | undefined>;
}

/** What a customer has done so far. */
export interface Customers {
  /** how many orders they placed from then till then, both included */
  orders(customerId: string, from: string, to: string): Promise<number>;
  /** their newest returns, at most so many */
  returns(customerId: string, limit: number): Promise<readonly ReturnHead[]>;
}

export interface Orders {
  /** the order as last told, with what each unit was paid */
  read(orderNumber: string): Promise<Order | undefined>;
  /** units that returns have taken, per line and run; whether the outbound shipping has been claimed, and how much of each fee */
  claims(orderNumber: string): Promise<{ units: ClaimedUnits; shipping: boolean; fees: ClaimedFees }>;
  /** payments of the order with what has been refunded or reserved of each */
  payments(orderNumber: string): Promise<RefundablePayment[]>;
  /**
   * Stores the order and who bought it, whole or not at all.
   * @throws Refusal OrderChangedMeanwhile when the stored order is no longer the one that was read, or units of an
   * order whose economics change were claimed meanwhile
   */
  save(
    order: Order,
    identity: Identity,
    over: { replaces: Order | undefined; keepClaims: boolean },
  ): Promise<void>;
}

/** What one transaction changes about the units of an order. */
export interface ClaimChange {
  readonly orderNumber: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly position: number;
    readonly takes: readonly Take[];
  }[];
  /** whether the return also takes (or gives back) the outbound shipping */
  readonly shipping: boolean;
  /** what the return takes (or gives back) of the order's fees, each within what was paid for it */
  readonly fees?: readonly Pick<FeeBack, 'place' | 'amount' | 'tax' | 'of'>[] | undefined;
  /** a claim holds only while this run keeps a free unit: without it the return would be the order's last, and decided otherwise */
  readonly stays?: FreeRun | undefined;
}

/** A return that was told as finished: its reference in the shop's books, and the digest of all that was told. */
export interface ToldHistory {
  readonly reference: string;
  readonly digest: string;
}

/** Stock that a change holds for an exchange, gives back, or takes out for good; each within what is free, in the same transaction. */
export interface StockChange {
  readonly sku: string;
  readonly units: number;
  readonly as: 'held' | 'given-back' | 'taken';
}

/** A change of a return: events, what follows from them, and what must hold, in one transaction. */
export interface Commit {
  /** the case before; undefined for a return that does not exist yet */
  readonly before: ReturnCase | undefined;
  readonly returnId: string;
  readonly events: readonly NewEvent[];
  /** lines after the change, when it changes them */
  readonly lines?: readonly ReturnLine[] | undefined;
  /** units to take, if no other return has them */
  readonly claim?: ClaimChange | undefined;
  /** units to give back */
  readonly release?: ClaimChange | undefined;
  /** a name that this change may happen under once; done before means nothing happens */
  readonly once?: string | undefined;
  /** what a return that was finished elsewhere is told under; used before means nothing happens */
  readonly told?: ToldHistory | undefined;
  /** refunds to count against the order's payments, each within what was paid */
  readonly refunds?: readonly PlannedRefund[] | undefined;
  /** stock to hold for an exchange, to give back, or to take out for good */
  readonly stock?: readonly StockChange[] | undefined;
}

export interface Returns {
  read(returnId: string): Promise<ReturnCase | undefined>;
  events(returnId: string): Promise<ReturnEvent[]>;
  /** the return that a parcel belongs to */
  byParcel(trackingNumber: string): Promise<string | undefined>;
  ofOrder(orderNumber: string): Promise<string[]>;
  /**
   * Appends the events and everything that follows from them, or nothing.
   * @returns the head after, or undefined when `once` had happened, or the reference of `told` was used, before
   * @throws Refusal ReturnChangedMeanwhile when the return is no longer the one read, OrderChangedMeanwhile when units
   * or payments of its order are: read again and decide again; OutOfStock, with the `sku`, when what it would hold is not free
   */
  commit(commit: Commit): Promise<ReturnHead | undefined>;
  /** the return that was told as finished under that reference, if one was */
  told(reference: string): Promise<(ToldHistory & { readonly returnId: string }) | undefined>;
  /** whether a commit under that `once` was made */
  happened(returnId: string, once: string): Promise<boolean>;
}

export type { ArticleOffer } from '#domain/article.ts';

/** What the shop sells, as its feed told it last. */
export interface Articles {
  /** the article with its price in a market and currency, or undefined where the shop does not sell it there */
  read(sku: string, market: string, currency: string): Promise<ArticleOffer | undefined>;
  /** all that was told of an article but its stock, sold or not */
  told(sku: string): Promise<Article | undefined>;
  /** the articles of a style that the shop sells there, in stock or not; of hundreds the first ones */
  variants(style: string, market: string, currency: string): Promise<ArticleOffer[]>;
  /**
   * Articles of a category and size in stock that the shop sells there within those prices, the nearest to `around` first: a dozen
   * or so, few of a style. Looks at so many and no more, however large the category is.
   */
  ofCategory(asked: {
    readonly category: string;
    /** none for what has no sizes */
    readonly size: string | undefined;
    /** variants of it are left out */
    readonly besidesStyle: string | undefined;
    readonly market: string;
    readonly currency: string;
    readonly from: MinorUnits;
    readonly to: MinorUnits;
    readonly around: MinorUnits;
  }): Promise<RatedOffer[]>;
}

/** What the shop's feed tells. Of two tellings the later one holds, in whatever order they come; what exchanges hold stays held. */
export interface ArticleFeed {
  /** @throws Refusal StoreBusy when others tell of the same article all the time */
  tell(article: SubmittedArticle): Promise<TellingOutcome>;
  /** `unknown`: nothing was ever told of that article */
  tellStock(telling: StockTelling): Promise<TellingOutcome | 'unknown'>;
}

/** Credit notes, numbered without gap in the series of their market. */
export interface CreditNotes {
  /** the notes of a return, the first one first */
  ofReturn(returnId: string): Promise<CreditNote[]>;
  /** the markets that have issued any, by name */
  markets(): Promise<string[]>;
  /**
   * Notes that a market issued in a month (`YYYY-MM`) or on a day (`YYYY-MM-DD`), by number.
   * @throws Refusal TooManyNotes when there are more than `atMost`
   */
  ofPeriod(market: string, period: string, atMost: number): Promise<CreditNote[]>;
  /**
   * Numbers a note, keeps it for good and appends CreditNoteIssued to its return: all of it, or nothing.
   * @param drawnFrom the return that it was drawn up from
   * @throws Refusal ReturnChangedMeanwhile when the return is no longer that one: read again and draw up again; StoreBusy when too
   * many notes are numbered at once
   */
  add(note: Omit<CreditNote, 'number'>, drawnFrom: ReturnHead): Promise<CreditNote>;
}

/** The receipts of exchanges that cost more, numbered without gap in a series of each market. */
export interface ExchangeReceipts {
  ofReturn(returnId: string): Promise<ExchangeReceipt | undefined>;
  /**
   * Numbers a receipt, keeps it for good and appends ExchangeReceiptIssued to its return: all of it, or nothing.
   * @param drawnFrom the return that it was drawn up from
   * @throws Refusal ReturnChangedMeanwhile, StoreBusy, as for credit notes
   */
  add(receipt: Omit<ExchangeReceipt, 'number'>, drawnFrom: ReturnHead): Promise<ExchangeReceipt>;
}

/** What a list may be narrowed to. */
export type RowFilter = Readonly<
  Partial<{ [Member in 'status' | 'ending' | 'market']: ReturnRow[Member] | undefined }>
>;

/** Where a page of a list ended; the next begins behind it. */
export interface ListPlace {
  readonly at: string;
  readonly returnId: string;
}

/** A part of a list. Where there is a `next`, there may be more. */
export interface ListPage {
  readonly rows: readonly ReturnRow[];
  readonly next?: ListPlace | undefined;
}

/** A part of the list of refunds that are due, in the same way. */
export interface DuePage {
  readonly rows: readonly DueRow[];
  readonly next?: ListPlace | undefined;
}

/** Returns as lists show them: all that was changed up to a moment ago. */
export interface ReturnLists {
  /**
   * Returns opened at `from` or later and before `to`, the newest first. A page ends at its limit, or when it has looked at as
   * many rows as one may: then it may be short, even empty, and have a next.
   */
  opened(asked: {
    readonly from: string;
    readonly to: string;
    readonly filter: RowFilter;
    readonly limit: number;
    readonly after?: ListPlace | undefined;
  }): Promise<ListPage>;
  /** returns that wait for a person: the earliest limit, or the longest standstill, first */
  queue(
    queue: QueueName,
    asked: { readonly limit: number; readonly after?: ListPlace | undefined },
  ): Promise<ListPage>;
  /** how many refunds that are not made are due at `from` or later and before that moment; counted up to `atMost`, from 1 */
  refundsDue(asked: {
    readonly from: string;
    readonly before: string;
    readonly atMost: number;
  }): Promise<number>;
  /** those refunds with the moment that they are due at, the earliest first */
  refundsDueRows(asked: {
    readonly from: string;
    readonly before: string;
    readonly limit: number;
    readonly after?: ListPlace | undefined;
  }): Promise<DuePage>;
}

/** Returns by what somebody knows of them; numbers of orders and parcels are looked up in `Returns`. */
export interface ReturnFinder {
  /** the rows of those that exist, as they are now, in the order asked */
  rows(returnIds: readonly string[]): Promise<ReturnRow[]>;
  /** returns of customers who have that e-mail address now, in any letter case: the newest, at most so many */
  ofAddress(email: string, limit: number): Promise<string[]>;
}

/** A statement as it lies in the store; without its words once they were erased. */
export interface StoredWithdrawal {
  readonly head: WithdrawalHead;
  readonly statement?: WithdrawalStatement | undefined;
}

/** That the receipt of a statement went out. */
export interface SentReceipt {
  readonly messageId: string;
  readonly sentAt: string;
}

/** Where a page of the list of statements ended. */
export interface WithdrawalPlace {
  readonly at: string;
  readonly withdrawalId: string;
}

/** Statements of withdrawal: what was written, and the chain of what became of it. */
export interface Withdrawals {
  /**
   * Stores a statement with its first event, in one transaction.
   * @returns false when a statement of that number is stored already
   */
  state(
    withdrawalId: string,
    statement: WithdrawalStatement,
    stated: Extract<NewWithdrawalEvent, { type: 'WithdrawalStated' }>,
  ): Promise<boolean>;
  read(withdrawalId: string): Promise<StoredWithdrawal | undefined>;
  events(withdrawalId: string): Promise<WithdrawalEvent[]>;
  /** @returns the head after the event; undefined when the statement is no longer the one that was read */
  append(before: WithdrawalHead, event: NewWithdrawalEvent): Promise<WithdrawalHead | undefined>;
  /** statements that wait for a person, or that nothing has looked at yet: the oldest first, a moment behind */
  queue(asked: { readonly limit: number; readonly after?: WithdrawalPlace | undefined }): Promise<{
    readonly rows: readonly WithdrawalRow[];
    readonly next?: WithdrawalPlace | undefined;
  }>;
  receipt(withdrawalId: string): Promise<SentReceipt | undefined>;
  noteReceipt(withdrawalId: string, sent: SentReceipt): Promise<void>;
}

/** What a contact is tied to: a return, or none and why. */
export type ContactTarget = { readonly returnId: string } | { readonly cause: UnmatchedCause };

/** A contact that is tied to no return, with what the helpdesk said that it was about. */
export interface UnmatchedContact {
  readonly contactId: string;
  readonly channel: ContactChannel;
  readonly subject: string;
  readonly at: string;
  readonly cause: UnmatchedCause;
  readonly returnId?: string | undefined;
  readonly orderNumber?: string | undefined;
}

export interface ContactPlace {
  readonly at: string;
  readonly contactId: string;
}

/** What a helpdesk told, each contact once. */
export interface Contacts {
  /** keeps what a contact is tied to, once. @returns what it was tied to first */
  keep(
    contact: Omit<UnmatchedContact, 'at' | 'cause'> & { readonly occurredAt: string },
    target: ContactTarget,
  ): Promise<ContactTarget>;
  /** those tied to no return, the oldest first, a moment behind */
  unmatched(asked: { readonly limit: number; readonly after?: ContactPlace | undefined }): Promise<{
    readonly rows: readonly UnmatchedContact[];
    readonly next?: ContactPlace | undefined;
  }>;
}

export interface Policies {
  /** the version in force in a market at a moment; the built-in one when none was published */
  inForce(market: string, at: string): Promise<Policy>;
  /** @throws Refusal PolicyNotFound */
  read(market: string, version: number): Promise<Policy>;
  /** every version that a market published, the first one first */
  versions(market: string): Promise<readonly PublishedVersion[]>;
  /** @throws Refusal PolicyVersionExists when that version was published with other content */
  publish(policy: Policy, published?: Publication): Promise<void>;
}

/** When a version was published and by whom: a reference of the shop's people, or `shop` for its own systems. */
export interface Publication {
  readonly at: string;
  readonly by: string;
}

/** A published version; who published it is not known of the oldest. */
export interface PublishedVersion {
  readonly policy: Policy;
  readonly published?: Publication | undefined;
}

/** Executions that wait. Their tokens never leave the adapter. */
export interface Waits {
  /** parks an execution until news come */
  park(returnId: string, wait: WaitName, token: string): Promise<void>;
  /** what is parked on the return */
  parked(returnId: string): Promise<WaitName[]>;
  /** wakes it; one that is gone or timed out is a normal late arrival */
  wake(returnId: string, wait: WaitName, outcome: Exclude<WaitOutcome, { is: 'waiting' }>): Promise<void>;
}

export interface Executions {
  /** starts the execution of that round; one that was started before is not started again */
  start(returnId: string, round: number): Promise<void>;
}

/** The shop's figures: counted by name, never by return or person. */
export interface Figures {
  count(figure: 'Happened' | 'Ended', name: string): void;
  days(figure: 'DaysToCredit', name: string, days: number): void;
}

/** Something that is counted: a return, or some lines of an order as it was told once. */
export type Counted =
  | { readonly is: 'return'; readonly returnId: string }
  | ({ readonly is: 'order' } & Pick<OrderTold, 'orderNumber' | 'telling' | 'chunk'>);

/** That a part of something is counted on: a return from one event to another, a telling from 0 to 1. */
export interface CountedOn {
  readonly of: Counted;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** The daily sums that figures are read from, in generations: one is read, another may be built beside it. */
export interface FigureBooks {
  /** the generations that are counted in, the one that is read first */
  generations(): Promise<readonly number[]>;
  /** some lines of an order as it was told once */
  told(of: Extract<Counted, { is: 'order' }>): Promise<OrderTold | undefined>;
  /** how far each part of it was counted, by part; nothing of parts that were not */
  marks(generation: number, of: Counted): Promise<ReadonlyMap<number, number>>;
  /**
   * Adds to the sums and moves the marks, all of it or nothing.
   * @param additions one a place; with the moves at most `mostWrites`
   * @returns false when one of the marks was no longer where its move begins: somebody else has counted on
   */
  add(generation: number, moves: readonly CountedOn[], additions: readonly Addition[]): Promise<boolean>;
  /**
   * The sums of the generation that is read, one cell a day and group.
   * @throws Refusal TooManyGroups when there are more than `atMost`
   */
  cells(asked: CellsAsked, atMost: number): Promise<Cell[]>;
}

/** How figures are built anew beside those that are read. The store is gone through in so many parts. */
export interface FigureBuilding {
  readonly parts: number;
  /** the generation that is being built, begun now if none is */
  begin(): Promise<number>;
  /** everything of a part of the store that is counted */
  everything(part: number): AsyncIterable<readonly Counted[]>;
  /** reads from the generation that was built from now on */
  finish(generation: number): Promise<void>;
  /** takes sums and marks of generations that are neither read nor built out of a part of the store; says how many */
  forget(part: number): Promise<number>;
}

/** How things stand with the shop's returns together, looked at now and then: hours, or how many. */
export interface Levels {
  level(
    figure: 'OldestStuckHours' | 'OldestReviewOverdueHours' | 'RefundsOverdue' | 'RefundsDueSoon',
    value: number,
  ): void;
}

export interface Bus {
  /** puts the facts on the bus, in order; rejects unless the bus has them all */
  publish(
    facts: readonly { readonly source: string; readonly type: string; readonly detail: unknown }[],
  ): Promise<void>;
}

/** What the customer hands in. */
export interface BookedParcel extends ParcelReference {
  /** the label as PDF */
  readonly label: Uint8Array;
}

export interface BookingRequest {
  /** the same key books once and gives the same parcels again */
  readonly key: string;
  readonly returnId: string;
  readonly language: string;
  readonly sender: Identity;
  readonly receiver: { readonly name: string; readonly address: PostalAddress };
}

export interface Carrier {
  readonly name: string;
  /** @throws Refusal CarrierUnavailable (try again), CarrierRefused (do not) */
  book(request: BookingRequest): Promise<BookedParcel[]>;
}

export interface RefundRequest {
  /** the same key refunds once, as long as the provider remembers it; `find` tells after that */
  readonly key: string;
  readonly paymentId: string;
  /** how it was paid, as the shop calls it: says which provider is asked */
  readonly method: string;
  readonly amount: MinorUnits;
  readonly currency: string;
  /** what was kept of it for the return, which a provider that can shows the customer beside the refund */
  readonly kept?: KeptFee | undefined;
}

export interface KeptFee {
  /** the goods came to so much more than `amount` of the refund */
  readonly fee: MinorUnits;
  /** what the customer reads beside the goods and beside the fee */
  readonly named: { readonly goods: string; readonly fee: string };
}

export interface Payments {
  /**
   * @returns the provider's id of the refund
   * @throws Refusal PaymentsUnavailable (surely nothing happened: it may be asked again), RefundOutcomeUnknown (it may have
   * happened: ask `find` first), RefundDeclined (a person must look; `data.code` is the provider's reason)
   */
  refund(request: RefundRequest): Promise<string>;
  /**
   * @param asked the refund as it was, or would be, asked for: providers list refunds by payment, not by key
   * @returns the provider's id of the refund made under this key, if one stands
   * @throws Refusal PaymentsUnavailable (it cannot be asked now), RefundDeclined (what stands there is another refund)
   */
  find(asked: RefundRequest): Promise<string | undefined>;
  /**
   * Refunds that were made in a time and stand, whoever asked for them: of each provider that takes payments its list, the newest first
   * where it is cut, or why there is none.
   * @param atMost so many of each provider; `more` says that there are others
   */
  made(period: Period, atMost: number): Promise<readonly RefundListing[]>;
}

/** A time: `from` is in it, `before` is not. ISO 8601 in UTC. */
export interface Period {
  readonly from: string;
  readonly before: string;
}

/** A refund as a provider lists it. */
export interface ListedRefund {
  readonly providerRefundId: string;
  /** the payment as the shop calls it, where the refund is one that we asked for; else as the provider does */
  readonly paymentId?: string | undefined;
  readonly amount: MinorUnits;
  readonly currency: string;
  /** what we asked for it under; unknown of what somebody else asked for */
  readonly key?: string | undefined;
}

/** What a provider lists. `not-listable`: it has no list of refunds by time, only by payment. `unavailable`: it cannot be asked now. */
export type RefundListing = { readonly provider: string } & (
  | { readonly refunds: readonly ListedRefund[]; readonly more: boolean }
  | { readonly cannot: 'not-listable' | 'unavailable' }
);

/** What a provider tells of a refund that we asked for. */
export interface RefundNews {
  /** of the message: the same one may come again */
  readonly newsId: string;
  /** of the refund, as we asked for it */
  readonly key: string;
  readonly paymentId: string;
  readonly providerRefundId: string;
  readonly status: (typeof refundNewsStatuses)[number];
  /** the provider's code for why it failed */
  readonly reason?: string | undefined;
  /** ISO 8601, to the second. Messages come in any order: the latest holds, and of two at once the failure */
  readonly occurredAt: string;
}

/** Asks a customer for money. */
export interface Collection {
  /** the same key makes one link */
  readonly key: string;
  readonly returnId: string;
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly language: string;
  /** what the customer reads */
  readonly says: string;
  /** ISO 8601: not payable after it */
  readonly payBy: string;
}
export interface Collections {
  /** @returns where the customer pays. @throws Refusal PaymentsUnavailable, RefundOutcomeUnknown as Payments does */
  open(collection: Collection): Promise<{ readonly url: string; readonly collectionId: string }>;
  /** how it stands at the provider; `paid` tells the payment that can be refunded later, and its method as orders name it */
  find(collection: Collection): Promise<
    | { readonly is: 'open'; readonly url: string; readonly collectionId: string }
    | {
        readonly is: 'paid';
        readonly collectionId: string;
        readonly paymentId: string;
        readonly method: string;
      }
    | { readonly is: 'lapsed' }
    | undefined
  >;
  /** makes a link that is still open unpayable; one that was paid meanwhile answers `paid` */
  close(collection: Collection): Promise<'lapsed' | 'paid'>;
}

/** What a provider tells of a payment by a link of ours. */
export interface PaymentNews extends Omit<LinkPayment, 'paymentId'> {
  /** of the message: the same one may come again */
  readonly newsId: string;
  readonly returnId: string;
  readonly collectionId: string;
  readonly status: (typeof paymentNewsStatuses)[number];
  /** there as soon as there is a payment */
  readonly paymentId?: string | undefined;
  /** ISO 8601 */
  readonly occurredAt: string;
}

/** More time to pay for an order. */
export interface DueDateRequest {
  /** the same key extends once, as long as the provider remembers it */
  readonly key: string;
  readonly paymentId: string;
  /** at least so many more days */
  readonly days: number;
  /** what the provider may charge the shop for it at most, for each invoice of the order, in minor units */
  readonly feeUpTo: MinorUnits;
}

/** What a provider by whom customers pay later can do besides `Payments`. */
export interface PayLater {
  /**
   * Gives the customer more time to pay what they have not been refunded of.
   * @throws Refusal PaymentsUnavailable (ask again, under the same key), DueDateNotExtended (it cannot be had, or not for that fee)
   */
  extendDueDate(request: DueDateRequest): Promise<void>;
}

/** An amount that a customer has to shop for. */
export interface StoreCreditIssue {
  /** the same key puts it there once, however often it is asked */
  readonly key: string;
  readonly returnId: string;
  readonly customerId: string;
  readonly market: string;
  readonly currency: string;
  readonly amount: MinorUnits;
  /** `credit` is what was owed to the customer, `bonus` what the shop adds */
  readonly kind: StoreCreditKind;
  /** ISO 8601 */
  readonly at: string;
}

export interface StoreCredits {
  /** Puts it on the store credit of that return, which is made with its first amount. @returns its reference, which opens nothing (the code does) */
  issue(issue: StoreCreditIssue): Promise<{ readonly reference: string }>;
  /** the reference, when that key was issued */
  issued(key: string, returnId: string): Promise<{ readonly reference: string } | undefined>;
  /** what the customer shops with, for the mail and the customer's own page; `expiresAt` is when the first of it lapses, `lots` say of what */
  ofReturn(returnId: string): Promise<
    | {
        readonly reference: string;
        readonly code: string;
        readonly balance: MinorUnits;
        readonly currency: string;
        readonly expiresAt?: string | undefined;
        readonly lots?: readonly Lot[] | undefined;
      }
    | undefined
  >;
}

/** What a shop's checkout asks of store credits. */
export interface StoreCreditTill {
  /** the store credit that a code opens, written in any case, with or without its hyphens. @throws Refusal StoreCreditUnknown */
  byCode(code: string): Promise<StoreCredit>;
  /**
   * Spends of it, once a key; the same again says the same.
   * @throws Refusal StoreCreditUnknown, StoreCreditOtherCurrency, StoreCreditExpired, StoreCreditTooLittle; RedemptionVoided when the key was
   * taken back; RedemptionKeyReused when it redeemed something else; StoreBusy
   */
  redeem(asked: RedemptionRequest): Promise<{ readonly after: StoreCredit; readonly redemption: Redemption }>;
  /**
   * Gives back what is left of a redemption. A key that redeemed nothing never will: the request may be under way.
   * @returns what was given back by it, then or before. @throws Refusal StoreBusy
   */
  takeBack(key: string): Promise<{
    readonly amount: MinorUnits;
    readonly currency?: string | undefined;
    readonly voidedAt: string;
  }>;
}

export interface RedemptionRequest {
  readonly code: string;
  /** chosen by the shop; orders name it as the payment's `paymentId` */
  readonly key: string;
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly orderNumber: string;
}

/** Store credits as the shop's people see them: never their codes. */
export interface StoreCreditFiles {
  /** with its entries, the first one first */
  read(
    reference: string,
  ): Promise<{ readonly credit: StoreCredit; readonly entries: readonly StoreCreditEntry[] } | undefined>;
  /** references of all that a customer has */
  ofCustomer(customerId: string): Promise<string[]>;
}

/** What lapses with time. */
export interface StoreCreditLapses {
  /** references of store credits of which something has lapsed by now, the longest ago first, at most so many */
  due(
    now: string,
    atMost: number,
  ): Promise<readonly { readonly reference: string; readonly expiresAt: string }[]>;
  /** Enters what has lapsed of it, once. @throws Refusal StoreBusy */
  enter(due: { readonly reference: string; readonly expiresAt: string }, now: string): Promise<void>;
}

/** What store credits came to, by market and currency in the order of their names. */
export interface StoreCreditFigures {
  /** of a day (`YYYY-MM-DD`) or a month (`YYYY-MM`) of the market, and what was outstanding when it ended */
  ofPeriod(period: string): Promise<StoreCreditSums[]>;
}

export interface CreditNotePrinter {
  /** the note as PDF; without a buyer when they have been erased */
  print(note: CreditNote, buyer: Identity | undefined): Promise<Uint8Array>;
  /** the note as an electronic invoice, UBL in XML; undefined where the rules have no way to say it */
  tell(note: CreditNote, buyer: Identity): string | undefined;
}

export interface ReceiptPrinter {
  /** the receipt as PDF; an invoice where the buyer is a company */
  print(receipt: ExchangeReceipt, buyer: Identity): Promise<Uint8Array>;
}

export interface Books {
  /** a file that accounting software takes in, with these vouchers of that market */
  write(market: string, vouchers: readonly Voucher[], generatedOn: Day): Uint8Array;
  /** the accounts that notes of that market are booked on */
  planOf(market: string): AccountPlan;
}

export interface Documents {
  save(key: string, content: Uint8Array, contentType: string): Promise<void>;
  read(key: string): Promise<Uint8Array | undefined>;
}

/** Makes pictures fit to be kept. */
export interface Darkroom {
  /**
   * The picture with nothing in it but what it shows: no place, no time, no camera, no name.
   * @throws Refusal PhotoUnreadable when its bytes are none of the kinds that are taken, PhotoTooLarge
   */
  clean(bytes: Uint8Array): { readonly photoId: PhotoId; readonly content: Uint8Array };
}

export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  /** the return that it is about, and what it says of it, for whoever hears what became of it */
  readonly about?: { readonly returnId: string; readonly message: MessageKind } | undefined;
  /** what it is about: mails of the same thread are shown together */
  readonly thread?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: Uint8Array;
  }[];
}

export interface Mailer {
  /** @returns the message id that the mail service gave */
  send(mail: Mail): Promise<string>;
}

/** Addresses that nothing is written to, but what the law demands: mails to them came back, or were complained of. */
export interface UnreachableAddresses {
  /** until then; of two marks the longer holds */
  mark(
    address: string,
    trouble: { readonly cause: MailTrouble; readonly messageId: string; readonly until: string },
  ): Promise<void>;
  isMarked(address: string, now: string): Promise<boolean>;
}

/** A message that went out; `messageId` is the mail service's. */
export interface SentMessage {
  readonly name: string;
  readonly messageId: string;
  /** unknown of messages that were noted before times were */
  readonly sentAt?: string | undefined;
}

/** Which messages a return has sent. A mail can go out twice only if the process dies between sending and noting it. */
export interface SentMessages {
  wasSent(returnId: string, message: string): Promise<boolean>;
  noteSent(returnId: string, message: string, messageId: string, sentAt: string): Promise<void>;
  /** all of them, by name */
  list(returnId: string): Promise<SentMessage[]>;
}

/** Which days and months finance was told of. */
export interface FinanceReports {
  /**
   * Takes a day (`YYYY-MM-DD`) or month (`YYYY-MM`) to tell of.
   * @returns false when it was told, or when somebody else has taken it for a while
   */
  take(period: string, now: string): Promise<boolean>;
  /** gives it back untold, so that the next one may take it */
  giveBack(period: string, now: string): Promise<void>;
  /** notes that it was told; without a message where there was nothing to tell */
  note(period: string, told: { readonly at: string; readonly messageId?: string | undefined }): Promise<void>;
}

/** Tables as files that spreadsheets open as the readers of that language have them set up. */
export interface Sheets {
  /** the table under its heads; what a spreadsheet would take for a formula is made harmless */
  write(table: Table, language: Language): Uint8Array;
}

export interface Reminders {
  /** plans a one-shot reminder; planning the same again changes nothing */
  plan(returnId: string, number: number, at: string): Promise<void>;
}

/** A look at a return that should have gone on by then. */
export interface Look extends Pick<Delay, 'stage' | 'normalHours'> {
  readonly returnId: string;
  /** the customer hears of the first one; the second is promised in it */
  readonly look: 1 | 2;
}

export interface Looks {
  /** plans it for then; planning the same again changes nothing */
  plan(look: Look, at: string): Promise<void>;
}

export interface Sessions {
  create(token: string, session: { orderNumber: string; expiresAt: string }): Promise<void>;
  /** the order number that a token opens, unless it has expired */
  read(token: string, now: string): Promise<string | undefined>;
  /** counts an attempt against a subject, before anything is looked at; says how many the running quarter of an hour has */
  countAttempt(subject: string, now: string): Promise<number>;
  /** takes one attempt back: it was the customer */
  forgiveAttempt(subject: string, now: string): Promise<void>;
}

/** Codes that are mailed to whoever wants a session: kept by the hash of what they were asked by, and sealed themselves. */
export interface SessionCodes {
  /**
   * Notes that somebody asked under this secret; `opens` is absent where nobody is to be written to.
   * @returns what to call it by, which opens nothing
   */
  ask(
    ask: string,
    asked: { readonly opens?: string | undefined; readonly expiresAt: string },
  ): Promise<string>;
  /** the order that is opened by what was asked, while it has no code and is not over */
  unsent(reference: string, now: string): Promise<string | undefined>;
  /** keeps the code, sealed. @returns false when there is one: somebody else sends it */
  seal(reference: string, code: string): Promise<boolean>;
  /** forgets a code that surely was not sent */
  unseal(reference: string): Promise<void>;
  /**
   * Counts a try, at most so many, and takes the code if it is the one: it opens once. As much work for what is not known as for what is.
   * @returns the order that it opens; undefined when it opens nothing
   */
  redeem(ask: string, code: string, atMost: number, now: string): Promise<string | undefined>;
}

/** Tickets for live connections, kept by their hash. Each lets in one connection, once. */
export interface LiveTickets {
  issue(ticket: string, granted: { readonly watched: Watched; readonly expiresAt: string }): Promise<void>;
  /** takes the ticket and says what it opens; undefined when it has expired, was taken before or never was */
  redeem(ticket: string, now: string): Promise<Watched | undefined>;
}

export interface LiveConnection {
  /** API Gateway's name of it */
  readonly connectionId: string;
  readonly openedAt: string;
}

/** Who listens now. What is no longer true of it is harmless: a message to nobody. */
export interface LiveConnections {
  open(connection: LiveConnection & { readonly watched: Watched; readonly expiresAt: string }): Promise<void>;
  /** everybody who is to be told of this return; a connection opened before is among them */
  watching(returnId: string, now: string): Promise<LiveConnection[]>;
  /** forgets a connection; one that is not known is fine */
  close(connectionId: string): Promise<void>;
}

export interface LivePush {
  /**
   * @returns whether the connection took it; false when it is gone, or not there yet
   * @throws Refusal StoreBusy
   */
  push(connectionId: string, message: LiveMessage): Promise<boolean>;
}
