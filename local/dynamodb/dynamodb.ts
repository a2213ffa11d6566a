import { randomUUID } from 'node:crypto';
import type { AwsRequest, AwsResponse, AwsService, RequiredPermission } from '../kernel.ts';
import type { TableModel } from '../runtime/app/data.ts';
import type { Engine } from './engine.ts';
import type { Faults } from './faults.ts';
import { isWrite, tableUses, transactionSize } from './requests.ts';

export interface DynamoDbOptions {
  engine: Engine;
  tables: TableModel[];
  faults: Faults;
  /** told after a write went through, before its caller gets the answer */
  onWrite: (tableNames: string[]) => void;
}

/** DynamoDB behind the endpoint: requests go to the engine as they are, but for the faults that are asked for. */
export class DynamoDb implements AwsService {
  readonly signingName = 'dynamodb';
  readonly #options: DynamoDbOptions;
  readonly #arns: Map<string, string>;

  constructor(options: DynamoDbOptions) {
    this.#options = options;
    this.#arns = new Map(options.tables.map((table) => [table.name, table.arn]));
  }

  requires(request: AwsRequest): RequiredPermission[] {
    return tableUses(request).map((use) => {
      const arn = this.#arns.get(use.table) ?? use.table;
      const resources = [use.index === undefined ? arn : `${arn}/index/${use.index}`];
      const { action, leadingKey } = use;
      if (leadingKey === undefined) return { action, resources };
      return { action, resources, context: { 'dynamodb:LeadingKeys': leadingKey } };
    });
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    const operation = request.operation ?? '';
    const { engine, faults, onWrite } = this.#options;
    const writing = isWrite(operation);
    if (faults.strikes('throttle')) return throttled();
    // a batch write reports what it could not do item by item, never a conflict
    if (writing && operation !== 'BatchWriteItem' && faults.strikes('transactionConflict')) {
      return conflict(operation, request);
    }
    const answer = await engine.client.forward(`DynamoDB_20120810.${operation}`, request.body);
    if (!writing || answer.status >= 300) return answer;
    onWrite([...new Set(tableUses(request).map((use) => use.table))]);
    return faults.strikes('lostAnswer')
      ? failure(500, 'InternalServerError', 'injected: the answer was lost')
      : answer;
  }
}

function throttled(): AwsResponse {
  return failure(
    400,
    'ProvisionedThroughputExceededException',
    'The level of configured provisioned throughput for the table was exceeded. (injected)',
  );
}

/** As the real service words it: a plain write meets a TransactionConflictException, a transaction is cancelled. */
function conflict(operation: string, request: AwsRequest): AwsResponse {
  if (operation !== 'TransactWriteItems') {
    return failure(400, 'TransactionConflictException', 'Transaction is ongoing for the item');
  }
  const reasons = Array.from({ length: Math.max(transactionSize(request), 1) }, (_, index) =>
    index === 0
      ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
      : { Code: 'None' },
  );
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return failure(
    400,
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}

function failure(
  status: number,
  name: string,
  message: string,
  more: Record<string, unknown> = {},
): AwsResponse {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${name}`, Message: message, message, ...more };
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() },
    body: JSON.stringify(body),
  };
}
