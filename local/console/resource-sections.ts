import type { RouteModel } from '../runtime/app/http-apis.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { grid, nothing } from './parts.ts';
import { counted, distance, instant, json, nameInArn, shortName } from './words.ts';

type Section = { title: string; body: Html };
type Cell = Parameters<typeof grid>[1][number][number];

const mostSchedules = 50;

/** What else local runs, section by section. */
export function resourceSections(options: ConsoleOptions): Section[] {
  const { app } = options;
  return [
    section(
      'Routes',
      ['Route', 'Function', 'Who may'],
      app.httpApis.flatMap(({ routes }) => routes).map(routeRow),
    ),
    section(
      'Tables',
      ['Name', 'Key', 'Indexes', 'Stream', 'Expires by'],
      app.tables.map(({ name, partitionKey, sortKey, indexes, streamViewType, ttlAttribute }) => [
        html`<a href="/local/table">${name}</a>`,
        [partitionKey.attribute, sortKey?.attribute].filter((one) => one !== undefined).join(', '),
        indexes.map((index) => index.name).join(', ') || 'none',
        streamViewType ?? 'none',
        ttlAttribute ?? 'nothing',
      ]),
    ),
    section(
      'Stream mappings',
      ['From', 'To', 'Batch', 'Gives up after', 'Filter'],
      app.mappings.map(
        ({ sourceArn, functionArn, batchSize, parallelizationFactor, maximumRetryAttempts, filters }) => [
          tableOf(sourceArn),
          functionLink(functionArn),
          `${counted(batchSize, 'record')}, ${counted(parallelizationFactor, 'lane')}`,
          maximumRetryAttempts < 0 ? 'a day' : counted(maximumRetryAttempts + 1, 'try', 'tries'),
          filters.length > 0 && html`<details><summary>pattern</summary>${json(filters)}</details>`,
        ],
      ),
    ),
    section(
      'Buses',
      ['Name', 'Archive'],
      app.buses.map(({ name, archiveDays }) => [
        html`<a href="/local/events">${name}</a>`,
        archiveDays === undefined ? 'none' : archiveDays === 0 ? 'for good' : counted(archiveDays, 'day'),
      ]),
    ),
    section(
      'Rules',
      ['Name', 'Pattern', 'Targets'],
      app.rules.map(({ name, busName, pattern, targets, state }) => [
        html`${shortName(name)}<br><span class="dim short">on ${busName}${state === 'DISABLED' && ', switched off'}</span>`,
        html`<code>${JSON.stringify(pattern)}</code>`,
        html`<ul class="plain">${targets.map(({ arn, retry, deadLetterArn }) => html`<li>${arn.includes(':lambda:') ? functionLink(arn) : nameInArn(arn)}<br><span class="dim">${counted(retry.maximumRetryAttempts, 'retry', 'retries')}${deadLetterArn !== undefined && html`, then <a href="/local/queues#${nameInArn(deadLetterArn)}">dead letters</a>`}</span></li>`)}</ul>`,
      ]),
    ),
    section(
      'Machines',
      ['Name', 'Role'],
      app.machines.map(({ name, roleArn }) => [
        html`<a href="/local/machines/${encodeURIComponent(name)}">${name}</a>`,
        shortName(nameInArn(roleArn)),
      ]),
    ),
    section(
      'Queues',
      ['Name', 'Keeps', 'Redrive'],
      app.queues.map(({ name, retentionSeconds, redrive }) => [
        html`<a href="/local/queues#${name}">${shortName(name)}</a>`,
        counted(Math.round(retentionSeconds / 86_400), 'day'),
        redrive === undefined
          ? 'none'
          : `to ${nameInArn(redrive.deadLetterArn)} after ${redrive.maxReceiveCount}`,
      ]),
    ),
    { title: 'Schedules', body: schedules(options) },
    section(
      'Buckets',
      ['Name', 'Versions', 'Expires'],
      app.buckets.map(({ name, versioned, lifecycle }) => [
        name,
        versioned ? 'kept' : 'not kept',
        lifecycle
          .map(({ prefix, expirationDays }) => `${prefix || 'all'} after ${counted(expirationDays, 'day')}`)
          .join(', ') || 'never',
      ]),
    ),
    section(
      'Secrets',
      ['Name'],
      app.secrets.map(({ name }) => [html`<a href="/local/secrets">${name}</a>`]),
    ),
    section(
      'Senders of mail',
      ['Address or domain'],
      app.mailIdentities.map((one) => [one]),
    ),
    section(
      'Outputs',
      ['Name', 'Value'],
      Object.entries(app.outputs).map(([name, value]) => [name, html`<code>${value}</code>`]),
    ),
    section(
      'Roles',
      ['Name', 'May'],
      app.roles.map(({ name, statements }) => [
        shortName(name),
        html`<details><summary>${counted(statements.flatMap(({ actions }) => actions).length, 'action')}</summary>${json(statements)}</details>`,
      ]),
    ),
  ];
}

function schedules({ app, scheduler, clock }: ConsoleOptions): Html {
  const waiting = scheduler.list().filter(({ firedAt }) => firedAt === undefined);
  const groups = app.scheduleGroups.map(({ name }) => name).join(', ');
  const rows = waiting
    .slice(0, mostSchedules)
    .map(({ name, group, at, shape }) => [
      name,
      group,
      html`${instant(at)} <span class="dim">${distance(clock.now(), at)}</span>`,
      functionLink(shape.Target.Arn),
    ]);
  return html`<p>Groups: ${groups || 'none'}</p>
${waiting.length === 0 ? nothing('No schedule waits.') : grid(['Name', 'Group', 'Due', 'Target'], rows)}
${waiting.length > mostSchedules && nothing(`and ${waiting.length - mostSchedules} more`)}`;
}

function section(title: string, columns: string[], rows: Cell[][]): Section {
  return { title, body: rows.length === 0 ? nothing('None.') : grid(columns, rows) };
}

function routeRow({ routeKey, integration, authorizer }: RouteModel): Cell[] {
  return [
    html`<code>${routeKey}</code>`,
    functionLink(integration.functionArn),
    authorizer === undefined ? 'anybody: the function is the door' : `whom ${authorizer.name} lets in`,
  ];
}

function functionLink(arn: string): Html {
  const name = nameInArn(arn);
  return html`<a href="/local/resources/${encodeURIComponent(name)}">${name}</a>`;
}

function tableOf(streamArn: string): string {
  return /:table\/([^/]+)/.exec(streamArn)?.[1] ?? streamArn;
}
