import { S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { s3Documents } from '#adapters/documents.ts';
import { dynamoCreditNotes } from '#adapters/dynamodb/credit-notes.ts';
import { dynamoExchangeReceipts } from '#adapters/dynamodb/exchange-receipts.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { creditNotePrinter, receiptPrinter } from './printer.ts';
import type { Sellers } from './seller.ts';

/** Where credit notes are kept, and who issues them. */
export interface CreditNoteSetting {
  readonly TABLE_NAME: string;
  readonly DOCUMENTS_BUCKET: string;
  readonly SELLERS: Sellers;
}

/** What every function that writes credit notes and receipts needs, made of its settings. */
export function creditNoteWriting(db: DynamoDBDocumentClient, env: CreditNoteSetting) {
  return {
    returns: dynamoReturns(db, env.TABLE_NAME, systemClock),
    orders: dynamoOrders(db, env.TABLE_NAME),
    identities: dynamoIdentities(db, env.TABLE_NAME),
    creditNotes: dynamoCreditNotes(db, env.TABLE_NAME, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
    printer: creditNotePrinter(env.SELLERS),
    receipts: dynamoExchangeReceipts(db, env.TABLE_NAME, systemClock),
    receiptPrinter: receiptPrinter(env.SELLERS),
    clock: systemClock,
  };
}
