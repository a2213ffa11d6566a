import { randomUUID } from 'node:crypto';
import { awsError } from '../aws-endpoint/errors.ts';
import type { AwsRequest, AwsResponse, AwsService, Kernel, TimedPart } from '../kernel.ts';
import type { BusModel, RuleModel } from '../runtime/app/messaging.ts';
import { inTransaction } from '../runtime/store.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { Beats } from './beats.ts';
import { type ArchivedEvent, BusArchive, type EventFilter } from './bus-archive.ts';
import { Deliveries, type DeliveriesOptions } from './deliveries.ts';
import type { Progress } from './delivery.ts';
import { DeliveryLog, type DeliveryOutcome } from './delivery-log.ts';
import {
  busNameOf,
  checkEntry,
  type EntryRefusal,
  InvalidPutEvents,
  type PutEventsEntry,
  parsePutEvents,
} from './put-events.ts';
import { type BusEvent, deliveriesFor, Rules } from './rules.ts';

export interface EventBridgeOptions extends Omit<DeliveriesOptions, 'sender' | 'onProgress'> {
  buses: BusModel[];
  rules: RuleModel[];
}

/** An event from a service of AWS itself, on its way to the default bus. */
export type ServiceEvent = Pick<BusEvent, 'source' | 'detail-type' | 'resources' | 'detail'> & {
  time?: string;
};

/** The template's buses and rules. An accepted event and its deliveries are kept together before the answer. */
export class EventBridge implements AwsService, TimedPart {
  readonly signingName = 'events';
  readonly name = 'event-bridge';
  readonly #kernel: Kernel;
  readonly #buses: Set<string>;
  readonly #rules: Rules;
  readonly #beats: Beats;
  readonly #archive: BusArchive;
  readonly #log: DeliveryLog;
  readonly #deliveries: Deliveries;

  /** @throws UnsupportedByLocal, InvalidEventPattern for a rule that cannot be run as written */
  constructor(kernel: Kernel, options: EventBridgeOptions) {
    this.#kernel = kernel;
    this.#buses = new Set(['default', ...options.buses.map(({ name }) => name)]);
    this.#rules = new Rules(options.buses, options.rules);
    this.#beats = new Beats(kernel, options.rules);
    this.#archive = new BusArchive(kernel.store, options.buses);
    this.#log = new DeliveryLog(kernel.store);
    this.#deliveries = new Deliveries(kernel, {
      ...options,
      sender: 'events',
      onProgress: (delivery, progress) => this.#log.delivered(delivery, progress, kernel.clock.now()),
    });
  }

  /** Puts an event of an AWS service on the default bus, where clients may not pose as `aws.*`. */
  publishInternal(event: ServiceEvent): void {
    const { source, resources, detail } = event;
    const at = event.time === undefined ? this.#kernel.clock.now() : Date.parse(event.time);
    this.#accept('default', this.#event(source, event['detail-type'], resources, detail, at));
  }

  /** Accepted events, the newest first. */
  latest(limit: number, offset = 0, filter: EventFilter = {}): ArchivedEvent[] {
    return this.#archive.latest(limit, offset, filter);
  }

  /** Every type of event that the archive holds, with its source. */
  kinds(): { type: string; source: string }[] {
    return this.#archive.kinds();
  }

  /** Which rules took an event, and what became of it at each target; empty also when nothing is known. */
  outcomesOf(eventId: string): DeliveryOutcome[] {
    return this.#log.outcomesOf(eventId);
  }

  /** Hears how a function fared with a payload (JSON text) that may have come from here. */
  invoked(functionArn: string, payload: string, progress: Progress): void {
    this.#log.invoked(functionArn, payload, progress, this.#kernel.clock.now());
  }

  /** How many events the archive holds, and how many deliveries have not ended. */
  counts(): { archived: number; undelivered: number } {
    return { archived: this.#archive.count(), undelivered: this.#deliveries.waiting() };
  }

  nextDue(): number | undefined {
    const times = [this.#beats.nextDue(), this.#deliveries.nextDue()].filter((time) => time !== undefined);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  fireDue(now: number): void {
    // what a schedule says is on no bus
    this.#beats.fireDue(now, (rule, at) => {
      const event = this.#event('aws.events', 'Scheduled Event', [rule.arn], {}, at);
      for (const delivery of deliveriesFor(rule, event)) this.#deliveries.add(delivery);
    });
    this.#deliveries.fireDue(now);
  }

  requires(request: AwsRequest): { action: string; resources: string[] }[] {
    if (request.operation !== 'PutEvents') return [];
    const names = new Set(busesIn(request));
    const resources = [...names].map(
      (name) => `arn:aws:events:${this.#kernel.region}:${this.#kernel.account}:event-bus/${name}`,
    );
    return [{ action: 'events:PutEvents', resources }];
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    if (request.operation !== 'PutEvents') throw new UnsupportedByLocal(`events ${request.operation ?? ''}`);
    try {
      const answers = this.#putEvents(parsePutEvents(request));
      const failed = answers.filter((answer) => 'ErrorCode' in answer).length;
      return {
        status: 200,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: JSON.stringify({ FailedEntryCount: failed, Entries: answers }),
      };
    } catch (error) {
      if (error instanceof InvalidPutEvents) return awsError('events', 400, error.name, error.message);
      throw error;
    }
  }

  #putEvents(entries: PutEventsEntry[]): ({ EventId: string } | EntryRefusal)[] {
    for (const { EventBusName } of entries) this.#checkBus(busNameOf(EventBusName));
    return entries.map((entry) => {
      const checked = checkEntry(entry);
      if ('ErrorCode' in checked) return checked;
      const at = entry.Time === undefined ? this.#kernel.clock.now() : entry.Time * 1000;
      const { Source = '', DetailType = '', Resources } = entry;
      const event = this.#event(Source, DetailType, Resources, checked.detail, at);
      this.#accept(busNameOf(entry.EventBusName), event);
      return { EventId: event.id };
    });
  }

  #event(source: string, detailType: string, resources: string[], detail: unknown, at: number): BusEvent {
    const { account, region } = this.#kernel;
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': detailType,
      source,
      account,
      time: `${new Date(at).toISOString().slice(0, 19)}Z`,
      region,
      resources,
      detail,
    };
  }

  #accept(bus: string, event: BusEvent): void {
    const now = this.#kernel.clock.now();
    const deliveries = this.#rules.deliveriesOf(bus, event);
    inTransaction(this.#kernel.store, () => {
      this.#archive.add(bus, event, now);
      this.#log.accepted(bus, deliveries, now, this.#archive.oldest(bus, now));
      for (const delivery of deliveries) this.#deliveries.add(delivery);
    });
  }

  #checkBus(name: string): void {
    if (this.#buses.has(name)) return;
    // the service takes such an event and drops it: a mistake that local would rather show
    throw new UnsupportedByLocal(`PutEvents to the bus ${name}, which the template does not make`);
  }
}

function busesIn(request: AwsRequest): string[] {
  try {
    return parsePutEvents(request).map(({ EventBusName }) => busNameOf(EventBusName));
  } catch (error) {
    // handle() says what is wrong with the request
    if (error instanceof InvalidPutEvents) return [];
    throw error;
  }
}
