import { Refusal } from '#domain/errors.ts';
import { withdrawalNumberOf } from '#domain/withdrawal-number.ts';
import type { WithdrawalStatement } from '#domain/withdrawal-statement.ts';
import type { Clock, Sessions, Withdrawals } from '#shared/ports.ts';

export interface StateWithdrawalDeps {
  readonly withdrawals: Pick<Withdrawals, 'state' | 'read'>;
  readonly sessions: Pick<Sessions, 'countAttempt'>;
  readonly clock: Clock;
}

/** What the consumer gets at once, and again by mail. */
export interface Receipt {
  readonly withdrawalId: string;
  readonly statedAt: string;
  readonly statement: WithdrawalStatement;
}

const statementsPerSource = 30;
/** every statement sends a receipt: nobody is to be flooded with them by a stranger */
const statementsPerAddress = 5;

/**
 * Takes a statement of withdrawal in, as it was made and when it was made (Directive 2011/83/EU art. 11a; lag (2005:59) 2 kap.
 * 10 a §). No order is looked at here: the answer, and the time that it takes, cannot tell whether there is one. The same
 * request under the same key is one statement; a changed one is another, since none may be turned away for a key.
 * @throws Refusal TooManyAttempts
 */
export function stateWithdrawal({ withdrawals, sessions, clock }: StateWithdrawalDeps) {
  return async (asked: {
    key: string;
    statement: WithdrawalStatement;
    sourceIp: string;
  }): Promise<Receipt> => {
    const { key, statement, sourceIp } = asked;
    const { name, contract, email, lines, goods, language } = statement;
    const withdrawalId = withdrawalNumberOf([
      key,
      ...[name, contract, email, goods ?? '', language],
      ...(lines ?? []).flatMap(({ lineId, quantity }) => [lineId, String(quantity ?? '')]),
    ]);
    const known = await withdrawals.read(withdrawalId);
    if (known !== undefined) return { withdrawalId, statedAt: known.head.statedAt, statement };

    const statedAt = clock.now();
    const limits = [
      { subject: `withdrawals-from:${sourceIp}`, limit: statementsPerSource },
      { subject: `withdrawals-to:${email.toLowerCase()}`, limit: statementsPerAddress },
    ];
    for (const { subject, limit } of limits) {
      if ((await sessions.countAttempt(subject, statedAt)) > limit)
        throw new Refusal('TooManyAttempts', 'too many statements; try again in a quarter of an hour');
    }
    const stored = await withdrawals.state(withdrawalId, statement, {
      type: 'WithdrawalStated',
      actor: 'customer',
      occurredAt: statedAt,
      data: { language, lines: lines && [...lines], inWords: goods !== undefined },
    });
    // the same request at the same moment was faster: what it stored is the statement
    const first = stored ? undefined : await withdrawals.read(withdrawalId);
    return { withdrawalId, statedAt: first?.head.statedAt ?? statedAt, statement };
  };
}
