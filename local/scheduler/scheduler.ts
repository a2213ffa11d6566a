import { randomUUID } from 'node:crypto';
import { awsError } from '../aws-endpoint/errors.ts';
import { Deliveries, type DeliveriesOptions } from '../events/deliveries.ts';
import type { AwsRequest, AwsResponse, AwsService, Kernel, TimedPart } from '../kernel.ts';
import type { ScheduleGroupModel, ScheduleModel } from '../runtime/app/messaging.ts';
import { inTransaction } from '../runtime/store.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { InvalidSchedule } from './at-expression.ts';
import { getOutput, listOutput } from './outputs.ts';
import { payloadOf } from './payload.ts';
import { type Operation, operationOf } from './routes.ts';
import { parseSchedule } from './schedule-shape.ts';
import { ScheduleStore, type StoredSchedule } from './schedule-store.ts';

export interface SchedulerOptions extends Omit<DeliveriesOptions, 'sender'> {
  groups: ScheduleGroupModel[];
  /** schedules that the template itself makes */
  schedules: ScheduleModel[];
}

/** No such schedule or group. */
export class ScheduleNotFound extends Error {
  override readonly name = 'ResourceNotFoundException';
}

/** The name is taken in its group. */
export class ScheduleExists extends Error {
  override readonly name = 'ConflictException';
}

/** EventBridge Scheduler for one-time schedules, durable, on the second in local's time. */
export class Scheduler implements AwsService, TimedPart {
  readonly signingName = 'scheduler';
  readonly name = 'scheduler';
  readonly #kernel: Kernel;
  readonly #groups: Set<string>;
  readonly #schedules: ScheduleStore;
  readonly #deliveries: Deliveries;

  /** @throws UnsupportedByLocal for a schedule in the template: local makes them only at run time */
  constructor(kernel: Kernel, options: SchedulerOptions) {
    const [declared] = options.schedules;
    if (declared !== undefined) {
      throw new UnsupportedByLocal(
        `schedule ${declared.name} in the template (${declared.scheduleExpression})`,
      );
    }
    this.#kernel = kernel;
    this.#groups = new Set(['default', ...options.groups.map(({ name }) => name)]);
    this.#schedules = new ScheduleStore(kernel.store);
    this.#deliveries = new Deliveries(kernel, { ...options, sender: 'scheduler' });
  }

  /** Every schedule, fired ones that stay included. */
  list(): StoredSchedule[] {
    return this.#schedules.list();
  }

  nextDue(): number | undefined {
    const times = [this.#schedules.nextDue(), this.#deliveries.nextDue()].filter(
      (time) => time !== undefined,
    );
    return times.length === 0 ? undefined : Math.min(...times);
  }

  fireDue(now: number): void {
    for (const schedule of this.#schedules.dueAt(now)) this.#fire(schedule, now);
    this.#deliveries.fireDue(now);
  }

  requires(request: AwsRequest): { action: string; resources: string[] }[] {
    const { name, group, scheduleName } = operationOf(request);
    return [{ action: `scheduler:${name}`, resources: [this.#arn(group, scheduleName ?? '*')] }];
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    try {
      const output = this.#answer(operationOf(request), request);
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(output) };
    } catch (error) {
      if (error instanceof InvalidSchedule) return awsError('scheduler', 400, error.name, error.message);
      if (error instanceof ScheduleNotFound) return awsError('scheduler', 404, error.name, error.message);
      if (error instanceof ScheduleExists) return awsError('scheduler', 409, error.name, error.message);
      throw error;
    }
  }

  #answer({ name, group, scheduleName = '' }: Operation, request: AwsRequest): object {
    if (name === 'ListSchedules')
      return listOutput(this.list(), request.query, (one) => this.#arn(one.group, one.name));
    if (!this.#groups.has(group)) throw new ScheduleNotFound(`Schedule group ${group} does not exist.`);
    if (name === 'CreateSchedule') return this.#create(group, scheduleName, request);
    const known = this.#schedules.get(group, scheduleName);
    if (known === undefined) throw new ScheduleNotFound(`Schedule ${scheduleName} does not exist.`);
    if (name === 'GetSchedule') return getOutput(known, this.#arn(group, scheduleName));
    if (name === 'DeleteSchedule') {
      this.#schedules.delete(group, scheduleName);
      this.#kernel.rearm();
      return {};
    }
    return this.#put(group, scheduleName, request, known.createdAt);
  }

  #create(group: string, name: string, request: AwsRequest): object {
    const known = this.#schedules.get(group, name);
    if (known === undefined) return this.#put(group, name, request, this.#kernel.clock.now());
    const token = jsonField(request, 'ClientToken');
    // the SDK's own retry of a request whose answer was lost
    if (token !== undefined && token === known.shape.ClientToken)
      return { ScheduleArn: this.#arn(group, name) };
    throw new ScheduleExists(`Schedule ${name} already exists.`);
  }

  #put(group: string, name: string, request: AwsRequest, createdAt: number): object {
    const now = this.#kernel.clock.now();
    const { shape, at } = parseSchedule(name, JSON.parse(request.body.toString('utf8')), now);
    this.#schedules.put({ group, name, shape, at, createdAt, modifiedAt: now, firedAt: undefined });
    this.#kernel.rearm();
    return { ScheduleArn: this.#arn(group, name) };
  }

  #fire(schedule: StoredSchedule, now: number): void {
    const { group, name, shape, at } = schedule;
    const arn = this.#arn(group, name);
    const executionId = randomUUID();
    const { account, region } = this.#kernel;
    const payload = payloadOf(shape.Target.Input, { arn, at, executionId, account, region });
    inTransaction(this.#kernel.store, () => {
      if (shape.ActionAfterCompletion === 'DELETE') this.#schedules.delete(group, name);
      else this.#schedules.put({ ...schedule, firedAt: now });
      this.#deliveries.add({
        targetArn: shape.Target.Arn,
        payload,
        deadLetterArn: shape.Target.DeadLetterConfig?.Arn,
        maximumRetryAttempts: shape.Target.RetryPolicy.MaximumRetryAttempts,
        maximumAgeMs: shape.Target.RetryPolicy.MaximumEventAgeInSeconds * 1000,
        letterAttributes: {
          SCHEDULE_ARN: arn,
          SCHEDULED_TIME: `${new Date(at).toISOString().slice(0, 19)}Z`,
          EXECUTION_ID: executionId,
          IS_PAYLOAD_TRUNCATED: 'false',
        },
      });
    });
  }

  #arn(group: string, name: string): string {
    return `arn:aws:scheduler:${this.#kernel.region}:${this.#kernel.account}:schedule/${group}/${name}`;
  }
}

function jsonField(request: AwsRequest, field: string): unknown {
  const body: unknown = JSON.parse(request.body.toString('utf8'));
  return typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === field)?.[1]
    : undefined;
}
