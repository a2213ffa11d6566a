import { GetAliasCommand, ListVersionsByFunctionCommand } from '@aws-sdk/client-lambda';
import { isUploader, liveAlias } from '../names.ts';
import { attention, type Finding, ok } from './finding.ts';
import { type Examined, ofType } from './patient.ts';

/** Whether every function serves its newest version, and that one alone. */
export async function lookAtAliases(examined: Examined): Promise<Finding[]> {
  const behind: Finding[] = [];
  const functions = ofType(examined, 'AWS::Lambda::Function').filter(
    ({ logicalId }) => !isUploader(logicalId),
  );
  for (const { physicalId: FunctionName } of functions) {
    const { lambda } = examined.clients();
    const alias = await lambda.send(new GetAliasCommand({ FunctionName, Name: liveAlias }));
    const newest = await newestVersion(lambda, FunctionName);
    const about = `function ${FunctionName}`;
    if (Object.keys(alias.RoutingConfig?.AdditionalVersionWeights ?? {}).length > 0) {
      behind.push(
        attention(about, 'two versions serve', 'a deployment is under way: look in the CodeDeploy console'),
      );
    } else if (alias.FunctionVersion !== newest) {
      const says = `serves version ${alias.FunctionVersion}, the newest is ${newest}`;
      behind.push(
        attention(about, says, 'a deployment was taken back, or somebody moved the alias: deploy again'),
      );
    }
  }
  return behind.length === 0 ? [ok('functions', `${functions.length} serve their newest version`)] : behind;
}

type Client = ReturnType<Examined['clients']>['lambda'];

async function newestVersion(client: Client, FunctionName: string): Promise<string> {
  const versions: number[] = [];
  let Marker: string | undefined;
  do {
    const page = await client.send(
      new ListVersionsByFunctionCommand({ FunctionName, ...(Marker && { Marker }) }),
    );
    versions.push(...(page.Versions ?? []).map(({ Version }) => Number(Version)).filter(Number.isInteger));
    Marker = page.NextMarker;
  } while (Marker !== undefined);
  return String(Math.max(...versions));
}
