import { isDeepStrictEqual } from 'node:util';
import {
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import type { ExpectedStack, Template } from './expected.ts';
import { attention, broken, type Finding, ok } from './finding.ts';
import type { Deployed, Patient } from './patient.ts';

/** Whether each stack is there, whole and as these sources make it; and all that is in them. */
export async function lookAtStacks(patient: Patient): Promise<{ findings: Finding[]; deployed: Deployed[] }> {
  const looks = [];
  for (const stack of patient.expected) looks.push(await lookAtStack(patient, stack));
  return {
    findings: looks.flatMap(({ findings }) => findings),
    deployed: looks.flatMap(({ deployed }) => deployed),
  };
}

async function lookAtStack(
  { clients, config }: Patient,
  { name, region, template }: ExpectedStack,
): Promise<{ findings: Finding[]; deployed: Deployed[] }> {
  const { cloudFormation } = clients(region);
  const deploy = `npm run cdk -- deploy ${name} -c stage=${config.stage}`;
  const status = await statusOf(cloudFormation, name);
  if (status === undefined) return { findings: [broken(name, `is not in ${region}`, deploy)], deployed: [] };
  const { TemplateBody } = await cloudFormation.send(
    new GetTemplateCommand({ StackName: name, TemplateStage: 'Original' }),
  );
  const changes = differences(JSON.parse(TemplateBody ?? '{}'), template);
  const some = `${changes.slice(0, 5).join(', ')}${changes.length > 5 ? ' …' : ''}`;
  const same =
    changes.length === 0
      ? ok(name, 'is as these sources make it: a deployment changes nothing')
      : attention(
          name,
          `a deployment changes ${changes.length} things: ${some}`,
          `npm run cdk -- diff, then ${deploy}`,
        );
  return { findings: [health(name, status), same], deployed: await resourcesOf(cloudFormation, name) };
}

type Client = ReturnType<Patient['clients']>['cloudFormation'];

async function statusOf(client: Client, StackName: string): Promise<string | undefined> {
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
    return Stacks?.[0]?.StackStatus;
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') return undefined;
    throw error;
  }
}

function health(name: string, status: string): Finding {
  if (status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE') return ok(name, status);
  const events = `aws cloudformation describe-stack-events --stack-name ${name}`;
  if (status.endsWith('_IN_PROGRESS')) return attention(name, status, `wait until it is done: ${events}`);
  if (status === 'UPDATE_ROLLBACK_COMPLETE') {
    return attention(name, `${status}: the last deployment was taken back`, `why: ${events}`);
  }
  return broken(name, status, `why: ${events}`);
}

/** Names of what differs: resources one by one, other parts of the template by their own name. */
export function differences(deployed: Partial<Template>, expected: Template): string[] {
  const parts = ({ Resources, ...others }: Partial<Template>): Record<string, unknown> => ({
    ...others,
    ...Resources,
  });
  const [one, other] = [parts(deployed), parts(expected)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !isDeepStrictEqual(one[name], other[name])).sort();
}

async function resourcesOf(client: Client, StackName: string): Promise<Deployed[]> {
  const found: Deployed[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListStackResourcesCommand({ StackName, ...(NextToken && { NextToken }) }),
    );
    for (const {
      LogicalResourceId = '',
      ResourceType = '',
      PhysicalResourceId = '',
    } of page.StackResourceSummaries ?? []) {
      found.push({ logicalId: LogicalResourceId, type: ResourceType, physicalId: PhysicalResourceId });
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found;
}
