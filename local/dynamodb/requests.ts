import type { AwsRequest } from '../kernel.ts';
import { UnsupportedByLocal } from '../unsupported.ts';

/** A table (or one of its indexes) that a request touches, and what it does there, as IAM names it. */
export interface TableUse {
  action: string;
  table: string;
  index?: string;
}

type Body = Record<string, unknown>;

const single = new Set(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'DescribeTable']);
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/** The actions of a transaction's parts (Service Authorization Reference: TransactWriteItems asks for each part's own). */
const transactionActions: Record<string, string> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Get: 'dynamodb:GetItem',
};

export function isWrite(operation: string): boolean {
  return writes.has(operation);
}

/** Every table that the request touches. An operation that local does not do is refused by name. */
export function tableUses(request: AwsRequest): TableUse[] {
  const operation = request.operation ?? 'nothing';
  const body = parseBody(request.body);
  if (single.has(operation)) return [singleUse(operation, body)];
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    return Object.keys(record(body.RequestItems)).map((table) => ({
      action: `dynamodb:${operation}`,
      table,
    }));
  }
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') return transactionUses(body);
  if (operation === 'ListTables') return [{ action: 'dynamodb:ListTables', table: '*' }];
  throw new UnsupportedByLocal(`DynamoDB operation ${operation}`);
}

/** How many parts a transaction has: a cancellation gives one reason for each. */
export function transactionSize(request: AwsRequest): number {
  return list(parseBody(request.body).TransactItems).length;
}

function singleUse(operation: string, body: Body): TableUse {
  const use = { action: `dynamodb:${operation}`, table: String(body.TableName ?? '') };
  return typeof body.IndexName === 'string' ? { ...use, index: body.IndexName } : use;
}

function transactionUses(body: Body): TableUse[] {
  return list(body.TransactItems).flatMap((item) =>
    Object.entries(record(item)).map(([part, detail]) => ({
      action: transactionActions[part] ?? `dynamodb:${part}`,
      table: String(record(detail).TableName ?? ''),
    })),
  );
}

/** A body that is no JSON object is the engine's to refuse, in DynamoDB's own words. */
function parseBody(body: Buffer): Body {
  try {
    return record(JSON.parse(body.toString('utf8')));
  } catch {
    return {};
  }
}

function record(value: unknown): Body {
  return typeof value === 'object' && value !== null ? (value as Body) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
