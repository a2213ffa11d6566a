import * as z from 'zod/mini';
import * as api from '../api.ts';
import * as articles from '../articles.ts';
import * as care from '../care.ts';
import { CostEntryPage } from '../cost-entries.ts';
import { FigureView, RebuildProgress, RebuildRequest } from '../figures.ts';
import { HistoryBody } from '../history.ts';
import { SearchReturnsRequest } from '../lists.ts';
import * as live from '../live.ts';
import * as news from '../news.ts';
import { OrderDocument } from '../orders.ts';
import { PolicyDocument } from '../policies.ts';
import * as policyViews from '../policy-views.ts';
import { Problem } from '../problem.ts';
import * as remedyViews from '../remedy-views.ts';
import * as sessions from '../sessions.ts';
import * as acts from '../staff-acts.ts';
import * as staffViews from '../staff-views.ts';
import * as storeCredits from '../store-credits.ts';
import { CostBody, ResaleBody } from '../told-of-units.ts';
import * as values from '../values.ts';
import * as views from '../views.ts';
import * as withdrawals from '../withdrawals.ts';
import * as answers from './answers.ts';
import { explain } from './explain.ts';
import { memberNotes } from './member-notes.ts';
import type { Schema } from './shapes.ts';

/** What is sent, as it may be written. */
const requests = {
  OpenSessionRequest: sessions.OpenSessionRequest,
  PreviewReturnRequest: api.PreviewReturnRequest,
  OpenReturnRequest: api.OpenReturnRequest,
  CancelReturnRequest: api.CancelReturnRequest,
  AddPhotosRequest: api.AddPhotosRequest,
  PayDifferenceRequest: api.PayDifferenceRequest,
  TakeMoneyInsteadRequest: api.TakeMoneyInsteadRequest,
  ReviewReturnRequest: api.ReviewReturnRequest,
  DecideReviewRequest: acts.DecideReviewRequest,
  ReasonedRequest: acts.ReasonedRequest,
  ResendMessageRequest: acts.ResendMessageRequest,
  OverrideRequest: acts.OverrideRequest,
  CorrectReturnRequest: acts.CorrectReturnRequest,
  GrantGoodwillRequest: acts.GrantGoodwillRequest,
  SettleCreditRequest: acts.SettleCreditRequest,
  ChangeRemedyRequest: acts.ChangeRemedyRequest,
  SendRemedyRequest: acts.SendRemedyRequest,
  OpenLiveTicketRequest: live.OpenLiveTicketRequest,
  OpenStaffLiveTicketRequest: live.OpenStaffLiveTicketRequest,
  SearchReturnsRequest,
  SupportContact: care.SupportContactBody,
  GiveFeedbackRequest: care.GiveFeedbackRequest,
  AnswerFeedbackRequest: care.AnswerFeedbackRequest,
  WithdrawRequest: withdrawals.WithdrawRequest,
  AttachWithdrawalRequest: withdrawals.AttachWithdrawalRequest,
  OrderDocument,
  PutArticlesRequest: articles.PutArticlesRequest,
  PutStockRequest: articles.PutStockRequest,
  HistoryBody,
  PolicyDocument,
  ParcelNews: news.ParcelNewsBody,
  InspectionNews: news.InspectionNewsBody,
  StripeEvent: news.StripeEvent,
  AskStoreCreditRequest: storeCredits.AskStoreCreditRequest,
  RedeemStoreCreditRequest: storeCredits.RedeemStoreCreditRequest,
  TakeBackRedemptionRequest: storeCredits.TakeBackRedemptionRequest,
  Resale: ResaleBody,
  ReturnCost: CostBody,
  RebuildRequest,
  GradedUnits: news.gradedUnits,
  TaxedAmount: values.taxedAmount,
  Sentence: values.sentence,
};

/** What is answered, as it is read. */
const results = {
  SessionView: views.SessionView,
  CodeAwaitedView: sessions.CodeAwaitedView,
  OrderView: views.OrderView,
  ExchangesView: articles.ExchangesView,
  ReturnPreview: views.ReturnPreview,
  ReturnView: views.ReturnView,
  PhotoView: views.PhotoView,
  PaymentLinkView: remedyViews.PaymentLinkView,
  CustomerStoreCreditView: remedyViews.CustomerStoreCreditView,
  StaffView: views.StaffView,
  ReturnPage: staffViews.ReturnPage,
  ReturnRowView: staffViews.ReturnRowView,
  FoundReturns: staffViews.FoundReturns,
  WholeReturn: staffViews.WholeReturn,
  LiveTicketView: live.LiveTicketView,
  DecisionView: views.DecisionView,
  TaxedAmountView: views.TaxedAmountView,
  SentenceView: views.SentenceView,
  OrderTaken: answers.OrderTaken,
  ArticlesTaken: articles.ArticlesTaken,
  StockTaken: articles.StockTaken,
  StripeNewsTaken: answers.StripeNewsTaken,
  HistoryTaken: answers.HistoryTaken,
  PolicyPublished: answers.PolicyPublished,
  PolicyList: policyViews.PolicyList,
  PolicyDifferences: policyViews.PolicyDifferences,
  PolicyTried: policyViews.PolicyTried,
  FigureView,
  CostEntryPage,
  RebuildProgress,
  BacktestReport: policyViews.BacktestReport,
  BacktestSide: policyViews.BacktestSide,
  BacktestSample: policyViews.BacktestSample,
  FindingView: answers.FindingView,
  NewsTaken: answers.NewsTaken,
  StoreCreditBalance: storeCredits.StoreCreditBalance,
  RedemptionView: storeCredits.RedemptionView,
  RedemptionTakenBack: storeCredits.RedemptionTakenBack,
  StoreCreditView: storeCredits.StoreCreditView,
  ContactTaken: care.ContactTaken,
  FeedbackView: care.FeedbackView,
  UnmatchedContactPage: care.UnmatchedContactPage,
  WithdrawalReceipt: withdrawals.WithdrawalReceipt,
  WithdrawalWordsView: withdrawals.WithdrawalWordsView,
  WithdrawalRowView: withdrawals.WithdrawalRowView,
  WithdrawalPage: withdrawals.WithdrawalPage,
  WholeWithdrawal: withdrawals.WholeWithdrawal,
  Problem,
  GatewayMessage: answers.GatewayMessage,
};

export type RequestName = keyof typeof requests;
export type ResultName = keyof typeof results;

/** Where a schema stands in the document. */
export const refTo = (name: RequestName | ResultName) => ({ $ref: `#/components/schemas/${name}` });

/** The document's schemas, generated from the contracts that the handlers read and the portal is built on. */
export function componentSchemas(): Record<string, Schema> {
  return explained({ ...generated(requests, 'input'), ...generated(results, 'output') });
}

/** A schema that stands where it is used, such as a path parameter's. */
export function inlineSchema(schema: z.ZodMiniType): Schema {
  const { $schema: _, ...written } = z.toJSONSchema(schema, { io: 'input', override: tidied });
  return written;
}

function generated(schemas: Readonly<Record<string, z.ZodMiniType>>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const written = z.toJSONSchema(registry, { io, uri, override: io === 'output' ? openEnded : tidied });
  return Object.fromEntries(
    Object.entries(written.schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

/** Leaves out what a name says already (patterns beside a format) and the bounds of every number of JavaScript. */
export function tidied({ jsonSchema }: { jsonSchema: Schema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  membersNamed(jsonSchema);
}

/** A record whose names are known has them as members: that is what readers and their tools look for. */
function membersNamed(schema: Schema): void {
  const { propertyNames: names, additionalProperties: member } = schema;
  if (typeof names !== 'object' || names.enum === undefined || typeof member !== 'object') return;
  delete schema.propertyNames;
  schema.properties = Object.fromEntries(names.enum.map((name) => [String(name), member]));
  schema.additionalProperties = false;
}

/** Answers may get further members: a reader that refused them would break with the next version. */
function openEnded(context: { jsonSchema: Schema }): void {
  tidied(context);
  if (context.jsonSchema.additionalProperties === false) delete context.jsonSchema.additionalProperties;
}

function explained(schemas: Record<string, Schema>): Record<string, Schema> {
  for (const [name, notes] of Object.entries(memberNotes)) explain(schemas[name], notes, name);
  return schemas;
}
