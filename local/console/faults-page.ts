import { html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { facts } from './parts.ts';
import type { Fields, View } from './view.ts';

const words: Record<string, string> = {
  transactionConflict: 'Transaction conflict',
  throttle: 'Throttled',
  lostAnswer: 'Answer lost after the write',
};

/** How often the table's calls fail on purpose. */
export function faultsPage({ faults }: ConsoleOptions): View {
  const rates = Object.entries(faults.rates());
  const injected: Record<string, number> = { ...faults.injected() };
  const body = html`
<p>How often a call to the table fails on purpose: 0 is never, 1 is always.</p>
<form method="post" action="/local/faults">
${rates.map(([name, rate]) => html`<label>${words[name] ?? name}<input type="number" name="${name}" min="0" max="1" step="any" value="${rate}" required></label>`)}
<button>Set</button>
</form>
<h2>So far</h2>
${facts(rates.map(([name]) => [words[name] ?? name, injected[name] ?? 0]))}`;
  return { title: 'Faults', json: { rates: faults.rates(), injected: faults.injected() }, body };
}

/** Sets rates by their names, and the seed. @throws InvalidFaultRate */
export function setFaults({ faults }: ConsoleOptions, { seed, ...rates }: Fields): undefined {
  const numbers = Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, Number(rate)]));
  faults.set(numbers, seed === undefined ? undefined : Number(seed));
}
