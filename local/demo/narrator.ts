import { type Answer, tellAnswer } from '../client/send.ts';
import type { ReturnSeen } from './views.ts';

/** Tells whoever watches what happens. */
export interface Narrator {
  chapter(who: string, does: string): void;
  call(method: string, path: string, answer: Answer, interesting?: string): void;
  state(seen: ReturnSeen): void;
  say(text: string): void;
}

/** Tells it in lines of text; a return is only told when it has moved. */
export function narrator(write: (line: string) => void): Narrator {
  let last = '';
  return {
    chapter: (who, does) => write(`\n${who}: ${does}`),
    call(method, path, answer, interesting) {
      const told = answer.problem === undefined ? String(answer.status) : tellAnswer(answer);
      write(`  ${method} ${path} → ${told}${interesting === undefined ? '' : `  ${interesting}`}`);
    },
    state(seen) {
      const ending = seen.ending === undefined ? '' : `, ${seen.ending}`;
      const told = `  the return is ${seen.status}${ending} · goods ${seen.goods} · money ${seen.money}`;
      if (told !== last) write(told);
      last = told;
    },
    say: (text) => write(`  ${text}`),
  };
}

/** Tells nobody. */
export const silent: Narrator = { chapter() {}, call() {}, state() {}, say() {} };

/** Minor units as people read them in Sweden: `1 249,00 kr`. */
export function moneyText(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('sv-SE', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
