import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings of cdk-nag that are right here, each with the reason; a test runs it and lets no other pass. */
export type Accepted = Readonly<Record<string, string>>;

/** Notes at the construct what is accepted of it and of all inside. */
export function accept(construct: IConstruct, reasons: Accepted): void {
  for (const [id, reason] of Object.entries(reasons)) {
    // what Validations.acknowledge does, without this machine's paths in the metadata
    const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
    construct.node.addMetadata(key, { [id]: reason }, { stackTrace: false });
  }
}

/** The finding that a role may use more than one thing, as cdk-nag writes an ARN. */
export const wideArn = (arn: string, reason: string): Accepted => ({
  [`AwsSolutions-IAM5[Resource::${arn}]`]: reason,
});

/** The same for what is inside a resource of another stack: it is known by the name of its export. */
export function wideInside(owner: IConstruct, arn: string, inside: string, reason: string): Accepted {
  const stack = Stack.of(owner);
  const { 'Fn::ImportValue': name }: { 'Fn::ImportValue': string } = stack.resolve(stack.exportValue(arn));
  return wideArn(`${name}${inside}`, reason);
}
