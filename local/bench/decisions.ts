import { parseArgs } from 'node:util';
import { compileExpression } from '#adapters/expressions.ts';
import { takeUnits } from '#domain/claims.ts';
import type { Order } from '#domain/order.ts';
import { factsOf } from '#domain/rules/line-facts.ts';
import { type Judgement, judge, type ReadyPolicy, readyPolicy } from '#domain/rules/ready-policy.ts';
import { Trouble } from '../client/trouble.ts';
import { aLargeOrder, aLargePolicy } from './decision-samples.ts';

const usage = `npm run bench -- decisions [options]

  --rules <n>         rules of the policy (200)
  --expressions <n>   of them with an expression (40)
  --lines <n>         lines of an order, each judged (40)
  --orders <n>        orders, after as many to warm up (1000)
`;

/** Measures how long a line takes to be judged, on one thread: from its order to its decision with reasons. */
export function benchDecisions(args: readonly string[]): void {
  const { rules, expressions, lines, orders: count } = readArguments(args);
  const policy = aLargePolicy(rules, expressions);
  const orders = Array.from({ length: 2 * count + 1 }, (_, seed) => aLargeOrder(seed, lines));
  const [first, ...others] = orders;
  const made = timed(() => readyPolicy(policy, compileExpression));
  const cold = timed(() => (first === undefined ? [] : judgeAll(made.value, first)));
  for (const order of others.slice(0, count)) judgeAll(made.value, order);
  const warm = timed(() => others.slice(count).flatMap((order) => judgeAll(made.value, order)));
  const write = (what: string, text: string | number) => process.stdout.write(`${what.padEnd(22)} ${text}\n`);
  write('rules', `${rules}, ${expressions} of them with an expression`);
  write('lines of an order', lines);
  write('policy made ready', `${made.ms.toFixed(1)} ms`);
  write('first order', `${perLine(cold)} µs a line`);
  write('warm', `${perLine(warm)} µs a line`);
  write('decisions a second', Math.round((warm.value.length / warm.ms) * 1000));
  const share = (what: (one: Judgement) => boolean) =>
    `${Math.round((warm.value.filter(what).length / warm.value.length) * 100)} %`;
  write(
    'decided by a rule',
    share(({ rule }) => rule.startsWith('rule-')),
  );
  write(
    'held by a law',
    share(({ setAside }) => setAside.length > 0),
  );
}

function readArguments(args: readonly string[]) {
  const { rules, expressions, lines, orders } = optionsOf(args);
  const [most, some] = [numberFrom(rules, 1), numberFrom(expressions, 0)];
  if (some > most) throw new Trouble('BadArguments', usage);
  return { rules: most, expressions: some, lines: numberFrom(lines, 1), orders: numberFrom(orders, 1) };
}

function optionsOf(args: readonly string[]) {
  const number = (standard: string) => ({ type: 'string', default: standard }) as const;
  const options = {
    rules: number('200'),
    expressions: number('40'),
    lines: number('40'),
    orders: number('1000'),
  };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new Trouble('BadArguments', usage, { cause });
  }
}

function numberFrom(text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Trouble('BadArguments', usage);
}

const reasons = ['changed-mind', 'wrong-size', 'damaged-on-arrival', 'not-as-described', 'something-else'];
const daysLater = [5, 12, 20, 28, 45];
const dayMs = 86_400_000;

/** Every line of the order comes back, a part of them for faults, some in time and some late. */
function judgeAll(ready: ReadyPolicy, order: Order): Judgement[] {
  const { placedAt, fulfilledAt, deliveredAt = placedAt } = order;
  const { currency } = ready.policy;
  const whole = { value: order.total, units: order.lines.reduce((sum, line) => sum + line.quantity, 0) };
  const history = { orders: 4, returns: order.lines.length % 5, kept: 0, missing: 0 };
  const later = daysLater[order.total % daysLater.length] ?? 0;
  const statedAt = new Date(Date.parse(deliveredAt) + later * dayMs).toISOString();
  return order.lines.map((line, index) => {
    const takes = takeUnits(line, new Map(), line.quantity);
    const reason = reasons[index % reasons.length] ?? '';
    const facts = factsOf(order, line, takes, { reason }, whole, { currency, history });
    return judge(ready, facts, { placedAt, fulfilledAt, deliveredAt, statedAt });
  });
}

function timed<T>(act: () => T): { value: T; ms: number } {
  const startedAt = performance.now();
  const value = act();
  return { value, ms: performance.now() - startedAt };
}

const perLine = ({ value, ms }: { value: readonly unknown[]; ms: number }) =>
  ((ms * 1000) / value.length).toFixed(1);
