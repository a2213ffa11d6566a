import { DescribeContinuousBackupsCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { attention, broken, type Finding, ok } from './finding.ts';
import { type Examined, ofType } from './patient.ts';

/** The table: there, and recoverable to any second. */
export async function lookAtTable(examined: Examined): Promise<Finding[]> {
  const { dynamoDb } = examined.clients();
  const tables = ofType(examined, 'AWS::DynamoDB::Table');
  const looks = tables.map(async ({ physicalId: TableName }): Promise<Finding[]> => {
    const { Table } = await dynamoDb.send(new DescribeTableCommand({ TableName }));
    const { ContinuousBackupsDescription } = await dynamoDb.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
    const status = Table?.TableStatus ?? 'is not there';
    return [
      status === 'ACTIVE'
        ? ok('table', status)
        : broken('table', status, 'wait, and look at the table in the DynamoDB console'),
      recovery === 'ENABLED'
        ? ok('table', 'can be put back to any second of the last 35 days')
        : broken(
            'table',
            'cannot be put back to an earlier moment',
            'deploy the stateful stack again: it switches recovery on',
          ),
    ];
  });
  return (await Promise.all(looks)).flat();
}

/** The signing keys: there, and not about to be deleted. Their values are not read. */
export async function lookAtSecrets({ clients, config }: Examined): Promise<Finding[]> {
  const { secrets } = clients();
  const looks = Object.values(config.secrets).map(async (SecretId): Promise<Finding> => {
    const about = `secret ${SecretId}`;
    try {
      const { DeletedDate } = await secrets.send(new DescribeSecretCommand({ SecretId }));
      if (DeletedDate === undefined) return ok(about, 'is there');
      return broken(
        about,
        'is about to be deleted',
        `aws secretsmanager restore-secret --secret-id ${SecretId}`,
      );
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
      return broken(about, 'is not there', 'deploy the stateful stack, then hand the new key to its sender');
    }
  });
  return Promise.all(looks);
}

/** A portal to show, a certificate for its name, a firewall before it. */
export function lookAtSettings({ config }: Examined): Finding[] {
  const host = new URL(config.portalUrl).hostname;
  return [
    config.certificateArn === undefined
      ? attention(
          'address',
          `${host} has no certificate here`,
          'docs/deploy.md, section 7; until then links in mails lead nowhere',
        )
      : ok('address', `${host} has its certificate`),
    ...(!config.firewall
      ? []
      : [
          config.firewallArn === undefined
            ? attention(
                'firewall',
                'stands before nothing',
                'put the output FirewallArn of the edge stack into infra/config.ts and deploy',
              )
            : ok('firewall', 'stands before the distribution'),
        ]),
  ];
}
