import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoArticleFeed } from '#adapters/dynamodb/article-feed.ts';
import { dynamoArticles } from '#adapters/dynamodb/articles.ts';
import { dynamoContacts } from '#adapters/dynamodb/contacts.ts';
import { dynamoCreditNotes } from '#adapters/dynamodb/credit-notes.ts';
import { dynamoCustomers } from '#adapters/dynamodb/customers.ts';
import { dynamoExchangeReceipts } from '#adapters/dynamodb/exchange-receipts.ts';
import { dynamoFinanceReports } from '#adapters/dynamodb/finance-reports.ts';
import { dynamoLiveConnections } from '#adapters/dynamodb/live-connections.ts';
import { dynamoLiveTickets } from '#adapters/dynamodb/live-tickets.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturnFinder } from '#adapters/dynamodb/return-finder.ts';
import { dynamoReturnLists } from '#adapters/dynamodb/return-lists.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoSentMessages } from '#adapters/dynamodb/sent-messages.ts';
import { dynamoSessionCodes } from '#adapters/dynamodb/session-codes.ts';
import { dynamoSessions } from '#adapters/dynamodb/sessions.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { dynamoUnreachable } from '#adapters/dynamodb/unreachable.ts';
import { dynamoWithdrawals } from '#adapters/dynamodb/withdrawals.ts';
import { systemIds } from '#adapters/system.ts';
import type {
  ArticleFeed,
  Articles,
  Contacts,
  CreditNotes,
  Customers,
  ExchangeReceipts,
  FinanceReports,
  Identities,
  LiveConnections,
  LiveTickets,
  Orders,
  Policies,
  ReturnFinder,
  ReturnLists,
  Returns,
  SentMessages,
  SessionCodes,
  Sessions,
  StoreCredits,
  UnreachableAddresses,
  Withdrawals,
} from '#shared/ports.ts';
import { startDynoxide } from './dynoxide.ts';
import {
  memoryFinanceReports,
  memoryPolicies,
  memorySentMessages,
  memorySessions,
  memoryStores,
} from './memory.ts';
import { memorySessionCodes } from './memory-codes.ts';
import { memoryContacts } from './memory-contacts.ts';
import { memoryConnections, memoryTickets } from './memory-live.ts';
import { memoryUnreachable } from './memory-unreachable.ts';
import { memoryWithdrawals } from './memory-withdrawals.ts';
import { memoryStoreCredits } from './remedies.ts';
import { type StillClock, stillClock } from './still-clock.ts';

/** The ports that keep things, over one store. */
export interface Stores {
  readonly clock: StillClock;
  readonly orders: Orders;
  readonly identities: Identities;
  readonly customers: Customers;
  readonly returns: Returns;
  readonly creditNotes: CreditNotes;
  readonly receipts: ExchangeReceipts;
  readonly lists: ReturnLists;
  readonly finder: ReturnFinder;
  readonly articles: Articles;
  readonly storeCredits: StoreCredits;
  readonly articleFeed: ArticleFeed;
  readonly policies: Policies;
  readonly sessions: Sessions;
  readonly codes: SessionCodes;
  readonly sentMessages: SentMessages;
  readonly financeReports: FinanceReports;
  readonly tickets: LiveTickets;
  readonly connections: LiveConnections;
  readonly withdrawals: Withdrawals;
  readonly contacts: Contacts;
  readonly unreachable: UnreachableAddresses;
  close(): Promise<void>;
}

export async function inMemory(): Promise<Stores> {
  const clock = stillClock();
  return {
    clock,
    ...memoryStores(clock),
    policies: memoryPolicies(),
    storeCredits: memoryStoreCredits(),
    sessions: memorySessions(),
    codes: memorySessionCodes(),
    sentMessages: memorySentMessages(),
    financeReports: memoryFinanceReports(),
    tickets: memoryTickets(),
    connections: memoryConnections(),
    withdrawals: memoryWithdrawals(clock),
    contacts: memoryContacts(),
    unreachable: memoryUnreachable(),
    close: async () => {},
  };
}

/** @param weather what the table's client meets; fair without it */
export async function inTable(weather: (db: DynamoDBDocumentClient) => void = () => {}): Promise<Stores> {
  const clock = stillClock();
  const { db, table, close } = await startDynoxide();
  weather(db);
  return {
    clock,
    orders: dynamoOrders(db, table),
    identities: dynamoIdentities(db, table),
    customers: dynamoCustomers(db, table),
    returns: dynamoReturns(db, table, clock),
    creditNotes: dynamoCreditNotes(db, table, clock),
    receipts: dynamoExchangeReceipts(db, table, clock),
    lists: dynamoReturnLists(db, table),
    finder: dynamoReturnFinder(db, table),
    articles: dynamoArticles(db, table),
    storeCredits: dynamoStoreCredits(db, table, { clock, ids: systemIds }),
    articleFeed: dynamoArticleFeed(db, table),
    policies: dynamoPolicies(db, table),
    sessions: dynamoSessions(db, table),
    codes: dynamoSessionCodes(db, table),
    sentMessages: dynamoSentMessages(db, table),
    financeReports: dynamoFinanceReports(db, table),
    tickets: dynamoLiveTickets(db, table),
    connections: dynamoLiveConnections(db, table),
    withdrawals: dynamoWithdrawals(db, table, clock),
    contacts: dynamoContacts(db, table),
    unreachable: dynamoUnreachable(db, table),
    close,
  };
}

/** Every promise of a port is kept by both. */
export const kinds = [
  { kind: 'memory', start: inMemory },
  { kind: 'DynamoDB', start: inTable },
];
