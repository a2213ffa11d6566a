import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { idOf } from './catalogue.ts';
import type { StageConfig } from './config.ts';
import type { Foundation } from './constructs/foundation.ts';
import { tableGrantOf } from './constructs/needs.ts';
import { type MadeFunction, ServiceFunction } from './constructs/service-function.ts';
import { functionNameOf } from './names.ts';
import { staffCatalogue } from './staff-catalogue.ts';

interface StaffProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
}

/** The functions of the shop's people, apart because a stack holds no more than 500 resources. Their routes are the API's. */
export class StaffStack extends Stack {
  readonly made: readonly MadeFunction[];

  constructor(scope: Construct, id: string, { config, foundation, ...props }: StaffProps) {
    super(scope, id, props);
    this.made = staffCatalogue.map((entry) => {
      const functionName = functionNameOf(entry.name, config);
      const grants = entry.needs.map((need) => tableGrantOf(need, foundation));
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
