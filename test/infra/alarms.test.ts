import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { root } from '#infra/paths.ts';
import { errorTable } from '#lambda/error-table.ts';
import { type Resource, resourcesOf } from './templates.ts';

interface Dimension {
  readonly Name: string;
  readonly Value: unknown;
}
interface MetricHere {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly Dimension[];
}

const folder = join(root, 'docs/runbooks');
const runbooks = readdirSync(folder).map((file) => file.replace(/\.md$/, ''));
let resources: Record<string, Resource>;
let alarms: Resource[];

beforeAll(() => {
  resources = resourcesOf('prod');
  // what takes a new version back tells nobody: rollout.test.ts
  alarms = Object.values(resources).filter(
    ({ Type, Properties }) => Type === 'AWS::CloudWatch::Alarm' && 'AlarmActions' in Properties,
  );
});

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The metrics that an alarm looks at, those inside an expression as well. */
function metricsOf({ Properties }: Resource): MetricHere[] {
  const inside = (Properties.Metrics ?? []) as { MetricStat?: { Metric: MetricHere } }[];
  const own = 'MetricName' in Properties ? [Properties as unknown as MetricHere] : [];
  return [
    ...own,
    ...inside.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat.Metric])),
  ];
}

test('every alarm names its runbook, and every runbook has its alarm', () => {
  const named = alarms.map(
    ({ Properties }) => /docs\/runbooks\/([a-z-]+)\.md$/.exec(text(Properties.AlarmDescription))?.[1],
  );
  expect(named.sort()).toEqual(runbooks.sort());
  expect(alarms.map(({ Properties }) => Properties.AlarmName).sort()).toEqual(
    runbooks.map((name) => `returflow-prod-${name}`),
  );
});

test.each(runbooks)('the runbook %s says what it is, what to do and when it is over', (name) => {
  const page = readFileSync(join(folder, `${name}.md`), 'utf8');
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    'What it means',
    'What the customer notices',
    'Look here',
    'Do this',
    'It is over when',
  ]);
  const pointedAt = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, pointed]) => pointed ?? '');
  const functions = readdirSync(join(root, 'functions'), { recursive: true }).map((file) =>
    String(file).replace(/^.*\/|\.ts$/g, ''),
  );
  for (const pointed of pointedAt) expect([...runbooks, ...functions]).toContain(pointed);
});

test('every alarm tells the topic when it begins and when it is over, and silence is no alarm', () => {
  const topics = Object.entries(resources).filter(([, { Type }]) => Type === 'AWS::SNS::Topic');
  expect(topics).toHaveLength(1);
  const [topic = ''] = topics[0] ?? [];
  // in the topic's own stack, or by what that stack exports
  const tell = new RegExp(
    `^\\[\\{"(Ref":"${topic}"|Fn::ImportValue":"returflow-prod-stateless:\\w*Ref${topic}\\w*")\\}\\]$`,
  );
  for (const { Properties } of alarms) {
    expect(JSON.stringify(Properties.AlarmActions)).toMatch(tell);
    expect(Properties.OKActions).toEqual(Properties.AlarmActions);
    expect(Properties).toMatchObject({ TreatMissingData: 'notBreaching' });
  }
  const [policy] = Object.values(resources).filter(({ Type }) => Type === 'AWS::SNS::TopicPolicy');
  expect(policy?.Properties.PolicyDocument).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
    ]),
  });
});

test('every queue for what failed has an alarm of its own', () => {
  const watched = alarms.flatMap(metricsOf).flatMap(({ Namespace, Dimensions }) => {
    const [dimension] = Dimensions ?? [];
    return Namespace === 'AWS/SQS' ? [text(dimension?.Value)] : [];
  });
  const queues = Object.entries(resources).filter(([, { Type }]) => Type === 'AWS::SQS::Queue');
  expect(watched.sort()).toEqual(queues.map(([id]) => `{"Fn::GetAtt":["${id}","QueueName"]}`).sort());
});

/** What the functions' own instruments write when an act is not done. */
const emitted = (error: string) => written(`noteNotDone('credit', ${error})`);

/** What they write in a process of the stage prod: the metric's namespace, name and dimensions. */
async function written(act: string): Promise<MetricHere> {
  const code = `
    import { Refusal } from '#domain/errors.ts';
    import { countFor, figures, levels, noteNotDone } from '#lambda/observability.ts';
    countFor('prod');
    ${act};
  `;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', code],
    {
      cwd: root,
    },
  );
  const line = `${stdout}${stderr}`.split('\n').find((one) => one.includes('CloudWatchMetrics')) ?? '{}';
  const { _aws, ...values } = JSON.parse(line);
  const { Namespace, Dimensions, Metrics } = _aws.CloudWatchMetrics[0];
  return {
    Namespace,
    MetricName: Metrics[0].Name,
    Dimensions: Dimensions[0].map((Name: string) => ({ Name, Value: values[Name] })),
  };
}

const sorted = ({ Namespace, MetricName, Dimensions = [] }: MetricHere) => ({
  Namespace,
  MetricName,
  Dimensions: Dimensions.toSorted((one, other) => one.Name.localeCompare(other.Name)),
});

test('the metrics of our own that alarms look at are those that the functions write', async () => {
  const ours = alarms.flatMap(metricsOf).filter(({ Namespace }) => Namespace === 'Returflow');
  expect(ours.length).toBeGreaterThan(5);
  const shape = sorted(await emitted(`new Refusal('RefundDeclined', 'no')`));
  expect(ours.map(sorted)).toContainEqual(shape);
  const refusals = ours.filter(({ MetricName }) => MetricName === 'Refused');
  for (const metric of refusals.map(sorted)) {
    const name = metric.Dimensions.find(({ Name }) => Name === 'name')?.Value;
    expect(Object.keys(errorTable)).toContain(name);
    const Dimensions = shape.Dimensions.map((one) => (one.Name === 'name' ? { ...one, Value: name } : one));
    expect(metric).toEqual({ ...shape, Dimensions });
  }
});

test('credits that were late are asked for as the relay counts them', async () => {
  const shape = sorted(await written(`figures.count('Happened', 'credited-late')`));
  const asked = alarms.flatMap(metricsOf).filter(({ MetricName }) => MetricName === 'Happened');
  expect(asked.map(sorted)).toEqual([shape]);
});

test('levels are asked for as the watch tells them, at the highest of the hour', async () => {
  for (const figure of ['OldestStuckHours', 'OldestReviewOverdueHours', 'RefundsOverdue']) {
    const shape = sorted(await written(`levels.level('${figure}', 30)`));
    const [alarm, ...others] = alarms.filter(({ Properties }) => Properties.MetricName === figure);
    expect(others).toEqual([]);
    expect(sorted(alarm?.Properties as unknown as MetricHere)).toEqual(shape);
    expect(alarm?.Properties).toMatchObject({ Statistic: 'Maximum', Period: 3_600 });
  }
});

test('the dashboard asks for every metric of ours by the dimensions that it is written with', async () => {
  const { Namespace, Dimensions = [] } = sorted(await emitted(`new TypeError('ours')`));
  const by = [Namespace, ...Dimensions.map(({ Name }) => Name)].join(',');
  const [board] = Object.values(resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Dashboard');
  const searches = [
    ...text(board?.Properties.DashboardBody).matchAll(/SEARCH\('\{([^}]+)\}[^']*stage=\W*prod/g),
  ];
  expect(searches.map(([, schema]) => schema)).toEqual([by, by, by, by]);
});

test('errors without a name are asked for as the functions write them', async () => {
  const { Namespace, MetricName, Dimensions = [] } = sorted(await emitted(`new TypeError('ours')`));
  const expressions = alarms.flatMap(
    ({ Properties }) => (Properties.Metrics ?? []) as { Expression?: string; Period?: number }[],
  );
  const query = expressions.find(({ Expression }) => Expression?.startsWith('SELECT'));
  const names = Dimensions.map(({ Name }) => Name).sort();
  expect(names).toEqual(['name', 'service', 'stage']);
  expect(query?.Expression).toBe(
    `SELECT SUM(${MetricName}) FROM SCHEMA("${Namespace}", ${names.join(', ')}) WHERE service = 'returflow' AND stage = 'prod'`,
  );
  // a query without a period of its own is refused at deployment
  expect(query?.Period).toBe(300);
});
