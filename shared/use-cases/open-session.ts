import { Refusal } from '#domain/errors.ts';
import { sessionCodeTerms } from '#domain/session-code.ts';
import type { Bus, Clock, Identities, Ids, Orders, SessionCodes, Sessions } from '#shared/ports.ts';

export interface OpenSessionDeps {
  readonly orders: Orders;
  readonly identities: Identities;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'secret'>;
  readonly codes: Pick<SessionCodes, 'ask' | 'redeem'>;
  readonly bus: Bus;
  /** whose customers are mailed a code first */
  readonly codeMarkets: readonly string[];
}

/** A session, and the order that it opens. */
export interface OpenedSession {
  readonly token: string;
  readonly orderNumber: string;
  readonly expiresAt: string;
}

/** What a code will be asked by; whether one was mailed is not said. */
export interface CodeAwaited {
  readonly ask: string;
  readonly expiresAt: string;
}

const sessionHours = 12;
const attemptsPerOrder = 5;
const attemptsPerSource = 30;

/**
 * Opens a session for whoever knows an order's number and its e-mail address. Wrong number and wrong address get the same answer, and
 * count the same, so that nothing can be learnt by guessing. Where some market mails codes, the right ones of that market get that answer, too,
 * and cost the same: a code is awaited, and whether one was sent is seen in the mailbox alone.
 * @throws Refusal OrderNotFound where no market mails codes; TooManyAttempts
 */
export function openSession(deps: OpenSessionDeps) {
  const { orders, identities, sessions, clock, codeMarkets } = deps;
  return async (asked: {
    orderNumber: string;
    email: string;
    sourceIp: string;
  }): Promise<OpenedSession | CodeAwaited> => {
    const now = clock.now();
    const limits = [
      { subject: `order:${asked.orderNumber}`, limit: attemptsPerOrder },
      { subject: `source:${asked.sourceIp}`, limit: attemptsPerSource },
    ];
    // counted before anything is looked at, so that a burst of guesses does not slip past the limit
    for (const { subject, limit } of limits) await refuseTooMany(deps, subject, limit);

    const order = await orders.read(asked.orderNumber);
    // an unknown order costs the same reads as a known one
    const identity = await identities.read(order?.customerId ?? 'nobody');
    const isKnown = identity !== undefined && sameAddress(identity.email, asked.email);
    const known = isKnown ? order : undefined;
    if (codeMarkets.length > 0 && (known === undefined || codeMarkets.includes(known.market)))
      return awaitCode(deps, known?.orderNumber);
    if (known === undefined)
      throw new Refusal('OrderNotFound', 'no order has that number and that e-mail address');
    for (const { subject } of limits) await sessions.forgiveAttempt(subject, now);
    return begin(deps, known.orderNumber);
  };
}

/**
 * Opens a session for whoever has the code that was mailed. A wrong code, one that is over or used, and one that never was get the same answer.
 * @throws Refusal CodeRefused, TooManyAttempts
 */
export function openSessionByCode(deps: OpenSessionDeps) {
  return async (given: { ask: string; code: string; sourceIp: string }): Promise<OpenedSession> => {
    const now = deps.clock.now();
    const subject = `source:${given.sourceIp}`;
    await refuseTooMany(deps, subject, attemptsPerSource);
    const { ask, code } = given;
    const orderNumber = await deps.codes.redeem(ask, code, sessionCodeTerms.tries, now);
    if (orderNumber === undefined) throw new Refusal('CodeRefused', 'the code is wrong, used, or too old');
    // the mailbox has shown who it is
    for (const counted of [subject, `order:${orderNumber}`]) await deps.sessions.forgiveAttempt(counted, now);
    return begin(deps, orderNumber);
  };
}

async function refuseTooMany(
  { sessions, clock }: OpenSessionDeps,
  subject: string,
  limit: number,
): Promise<void> {
  if ((await sessions.countAttempt(subject, clock.now())) > limit)
    throw new Refusal('TooManyAttempts', 'too many attempts; try again in a quarter of an hour');
}

/** Notes what was asked and tells that it was, alike whether it opens anything or not: who is written to is found out after the answer. */
async function awaitCode(deps: OpenSessionDeps, opens: string | undefined): Promise<CodeAwaited> {
  const occurredAt = deps.clock.now();
  const expiresAt = later(occurredAt, sessionCodeTerms.minutes);
  const ask = deps.ids.secret();
  const newsId = await deps.codes.ask(ask, { opens, expiresAt });
  await deps.bus.publish([
    { source: 'returflow.sessions', type: 'SessionAsked', detail: { newsId, occurredAt } },
  ]);
  return { ask, expiresAt };
}

async function begin({ sessions, clock, ids }: OpenSessionDeps, orderNumber: string): Promise<OpenedSession> {
  const token = ids.secret();
  const expiresAt = later(clock.now(), sessionHours * 60);
  await sessions.create(token, { orderNumber, expiresAt });
  return { token, orderNumber, expiresAt };
}

const later = (moment: string, minutes: number) =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
