import type { AwsRequest } from '../kernel.ts';
import { UnsupportedByLocal } from '../unsupported.ts';

/** A table (or one of its indexes) that a request touches, and what it does there, as IAM names it. */
export interface TableUse {
  action: string;
  table: string;
  index?: string;
  /** the one partition that it touches, where it names one of the table itself */
  leadingKey?: string;
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
    return Object.entries(record(body.RequestItems)).flatMap(([table, asked]) =>
      batchParts(asked).map((part) => ({ action: `dynamodb:${operation}`, table, ...leading(part) })),
    );
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
  return typeof body.IndexName === 'string'
    ? { ...use, index: body.IndexName }
    : { ...use, ...leading(body) };
}

function transactionUses(body: Body): TableUse[] {
  return list(body.TransactItems).flatMap((item) =>
    Object.entries(record(item)).map(([part, detail]) => ({
      action: transactionActions[part] ?? `dynamodb:${part}`,
      table: String(record(detail).TableName ?? ''),
      ...leading(record(detail)),
    })),
  );
}

/** The parts of a batch: keys that are read, or writes. */
function batchParts(asked: unknown): Body[] {
  const reads = list(record(asked).Keys).map((key): Body => ({ Key: key }));
  const writes = list(asked).flatMap((one) => Object.values(record(one)).map(record));
  const parts = [...reads, ...writes];
  // one that names nothing is the engine's to refuse
  return parts.length === 0 ? [{}] : parts;
}

/** The partition key of what a part reads or writes: in its key, its item, or the equation of its query. */
function leading(part: Body): Pick<TableUse, 'leadingKey'> {
  const { pk = queried(part) } = { ...record(part.Item), ...record(part.Key) };
  const { S: leadingKey } = record(pk);
  return typeof leadingKey === 'string' ? { leadingKey } : {};
}

function queried({
  KeyConditionExpression: condition,
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: values,
}: Body): unknown {
  const equations = String(condition ?? '').matchAll(/(#?\w+)\s*=\s*(:\w+)/g);
  for (const [, name = '', value = ''] of equations)
    if ((record(names)[name] ?? name) === 'pk') return record(values)[value];
  return undefined;
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
