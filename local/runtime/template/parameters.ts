import { UnsupportedByLocal } from '../../unsupported.ts';
import type { Json } from '../app.ts';
import type { AssemblyStack } from './assembly.ts';
import { noValue, type Resolved } from './intrinsics.ts';

/** What every stack may refer to without declaring it (CloudFormation user guide, "Pseudo parameters"). */
export function pseudoParameters(of: {
  account: string;
  region: string;
  stack: string;
}): Record<string, Resolved> {
  const { account, region, stack } = of;
  return {
    'AWS::AccountId': account,
    'AWS::NoValue': noValue,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stack}/local`,
    'AWS::StackName': stack,
    'AWS::URLSuffix': 'amazonaws.com',
  };
}

/**
 * The default of a parameter, as nobody gives it at the command line.
 * @throws UnsupportedByLocal for one without a default, or kept in Parameter Store
 */
export function parameterValue(
  stack: AssemblyStack,
  name: string,
  parameter: { Type: string; Default?: Json },
): Json {
  if (parameter.Type.startsWith('AWS::SSM::')) {
    throw new UnsupportedByLocal(
      `the parameter ${name} of ${stack.name}, which is read from Parameter Store`,
    );
  }
  if (parameter.Default === undefined) {
    throw new UnsupportedByLocal(`the parameter ${name} of ${stack.name}, which has no default`);
  }
  if (parameter.Type === 'CommaDelimitedList') return String(parameter.Default).split(',');
  return parameter.Default;
}
