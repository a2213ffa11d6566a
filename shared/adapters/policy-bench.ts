import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoArticles } from './dynamodb/articles.ts';
import { dynamoCustomers } from './dynamodb/customers.ts';
import { dynamoOrders } from './dynamodb/orders.ts';
import { dynamoPolicies } from './dynamodb/policies.ts';
import { compileExpression } from './expressions.ts';

/** What returns are judged by, out of the table. */
export function policyBench(db: DynamoDBDocumentClient, table: string) {
  return {
    articles: dynamoArticles(db, table),
    customers: dynamoCustomers(db, table),
    orders: dynamoOrders(db, table),
    policies: dynamoPolicies(db, table),
    expressions: compileExpression,
  };
}
