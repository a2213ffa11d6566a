import { type Patience, send, tellAnswer } from '../client/send.ts';
import type { Target } from '../client/target.ts';
import { Trouble } from '../client/trouble.ts';
import type { Customer } from './customer.ts';
import type { Narrator } from './narrator.ts';
import { Mailbox, type ReturnSeen } from './views.ts';

const betweenLooksMs = 250;

/**
 * Looks at a return until it is as hoped, telling each move.
 * @throws Trouble DemoUnfinished when patience ends, saying what was hoped for and how it stands; at once when the
 * return has ended in another way
 */
export async function untilReturn(
  by: { customer: Customer; patience: Patience; narrator: Narrator },
  returnId: string,
  hoped: { what: string; holds: (seen: ReturnSeen) => boolean },
): Promise<ReturnSeen> {
  for (let waitedMs = 0; ; waitedMs += betweenLooksMs) {
    const seen = await by.customer.look(returnId);
    if (seen === undefined) throw new Trouble('DemoUnfinished', `return ${returnId} is gone`);
    by.narrator.state(seen);
    if (hoped.holds(seen)) return seen;
    const how = `${seen.status} ${seen.ending ?? ''}, goods ${seen.goods}, money ${seen.money}`;
    if (seen.status === 'ended' || waitedMs >= by.patience.forMs) {
      throw new Trouble('DemoUnfinished', `return ${returnId} should be ${hoped.what}, but is ${how}`);
    }
    await by.patience.pause(betweenLooksMs);
  }
}

/**
 * Looks into local's mailbox until the customer has been written that the amount was credited.
 * @returns the subjects of all their mails, the newest last
 * @throws Trouble DemoUnfinished with the subjects that did come
 */
export async function untilMail(
  by: { target: Target; patience: Patience },
  email: string,
  amount: number,
): Promise<string[]> {
  const url = `${by.target.consoleUrl}/local/mail.json`;
  for (let waitedMs = 0; ; waitedMs += betweenLooksMs) {
    const answer = await send(async () => ({ method: 'GET', url }), by.patience);
    const mailbox = Mailbox.safeParse(answer.body);
    if (!mailbox.success)
      throw new Trouble('UnexpectedAnswer', `GET ${url}: ${tellAnswer(answer)}, no mailbox`);
    const subjects = mailbox.data.mails
      .filter(({ to }) => to.some((address) => address.includes(email)))
      .map(({ subject }) => subject)
      .reverse();
    if (subjects.some((subject) => names(subject, amount))) return subjects;
    if (waitedMs >= by.patience.forMs) {
      const came = subjects.length === 0 ? 'none came' : `these came: ${subjects.join(', ')}`;
      throw new Trouble('DemoUnfinished', `no mail to the customer names the credit; ${came}`);
    }
    await by.patience.pause(betweenLooksMs);
  }
}

/** Whether a text names an amount of a currency with two decimals, however it is written: 1 249,00 kr or SEK 1,249. */
export function names(text: string, amount: number): boolean {
  const numbers = text.match(/\d(?:[\d\s.,]*\d)?/g) ?? [];
  return numbers.some((number) => {
    const digits = number.replaceAll(/\D/g, '');
    return String(amount) === (/[.,]\d{2}$/.test(number) ? digits : `${digits}00`);
  });
}
