import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type FunctionEntry, idOf } from './catalogue.ts';
import type { StageConfig } from './config.ts';
import type { Foundation } from './constructs/foundation.ts';
import { type StoreNeed, storeGrantOf } from './constructs/needs.ts';
import { type MadeFunction, ServiceFunction } from './constructs/service-function.ts';
import { functionNameOf } from './names.ts';

/** A function behind a route that needs nothing but what keeps things. */
export interface StoreEntry extends FunctionEntry {
  readonly needs: readonly StoreNeed[];
}

interface RoutesProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
  readonly entries: readonly StoreEntry[];
}

/** Functions apart because a stack holds no more than 500 resources. Their routes are the API's. */
export class RoutesStack extends Stack {
  readonly made: readonly MadeFunction[];

  constructor(scope: Construct, id: string, { config, foundation, entries, ...props }: RoutesProps) {
    super(scope, id, props);
    this.made = entries.map((entry) => {
      const functionName = functionNameOf(entry.name, config);
      const grants = entry.needs.map((need) => storeGrantOf(need, foundation, config));
      const { lambda, live } = new ServiceFunction(this, idOf(entry.name), {
        entry,
        functionName,
        grants,
        config,
      });
      return { entry, lambda, live };
    });
  }
}
