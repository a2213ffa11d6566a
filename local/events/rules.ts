import type { BusModel, RuleModel, RuleTarget } from '../runtime/app/messaging.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import type { Delivery } from './delivery.ts';
import { compilePattern } from './pattern.ts';
import { checkTarget } from './targets.ts';

/** An event as EventBridge hands it to its targets. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: unknown;
}

interface CompiledRule {
  rule: RuleModel;
  matches: (event: unknown) => boolean;
}

/** The rules of the template, compiled. */
export class Rules {
  readonly #rules: CompiledRule[];

  /** @throws UnsupportedByLocal, InvalidEventPattern at the first rule that cannot be run as written */
  constructor(buses: BusModel[], rules: RuleModel[]) {
    this.#rules = rules.map((rule) => {
      const { name, pattern, scheduleExpression, busName } = rule;
      if (pattern === undefined && scheduleExpression === undefined)
        throw new UnsupportedByLocal(`rule ${name} without an event pattern`);
      if (busName !== 'default' && !buses.some((bus) => bus.name === busName)) {
        throw new UnsupportedByLocal(`rule ${name} on the bus ${busName}, which the template does not make`);
      }
      for (const target of rule.targets) checkRuleTarget(rule, target);
      return { rule, matches: pattern === undefined ? () => false : compilePattern(pattern) };
    });
  }

  /** One delivery for each target of each enabled rule that matches. */
  deliveriesOf(busName: string, event: BusEvent): Delivery[] {
    return this.#rules
      .filter(({ rule, matches }) => rule.state === 'ENABLED' && rule.busName === busName && matches(event))
      .flatMap(({ rule }) => deliveriesFor(rule, event));
  }
}

/** One delivery for each target of a rule. */
export const deliveriesFor = (rule: RuleModel, event: BusEvent): Delivery[] =>
  rule.targets.map((target) => deliveryTo(rule, target, event));

function checkRuleTarget(rule: RuleModel, target: RuleTarget): void {
  checkTarget(`rule ${rule.name}`, target.arn);
  const what = `target ${target.id} of rule ${rule.name}`;
  if (target.inputTransformer !== undefined)
    throw new UnsupportedByLocal(`${what} with an input transformer`);
  if (target.inputPath !== undefined && !['$', '$.detail'].includes(target.inputPath)) {
    throw new UnsupportedByLocal(`${what} with the input path ${target.inputPath}`);
  }
}

function deliveryTo(rule: RuleModel, target: RuleTarget, event: BusEvent): Delivery {
  const part = target.inputPath === '$.detail' ? event.detail : event;
  return {
    targetArn: target.arn,
    payload: target.input ?? JSON.stringify(part),
    eventId: event.id,
    deadLetterArn: target.deadLetterArn,
    maximumRetryAttempts: target.retry.maximumRetryAttempts,
    maximumAgeMs: target.retry.maximumEventAgeInSeconds * 1000,
    letterAttributes: { RULE_ARN: rule.arn },
  };
}
