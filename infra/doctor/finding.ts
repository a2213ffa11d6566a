/** `broken`: it does not work, or will not; `attention`: a person should know. */
export type State = 'ok' | 'attention' | 'broken';

/** One thing that was looked at. */
export interface Finding {
  readonly state: State;
  readonly about: string;
  readonly says: string;
  /** what to do about it */
  readonly todo?: string;
}

export const ok = (about: string, says: string): Finding => ({ state: 'ok', about, says });
export const attention = (about: string, says: string, todo: string): Finding => ({
  state: 'attention',
  about,
  says,
  todo,
});
export const broken = (about: string, says: string, todo: string): Finding => ({
  state: 'broken',
  about,
  says,
  todo,
});

/** The findings as lines to read. */
export function asText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ about }) => about.length));
  const lines = findings.flatMap(({ state, about, says, todo }) => [
    `${state.padEnd('attention'.length)}  ${about.padEnd(width)}  ${says}`,
    ...(todo === undefined ? [] : [`${' '.repeat('attention'.length + width + 4)}→ ${todo}`]),
  ]);
  const count = (wanted: State) => findings.filter(({ state }) => state === wanted).length;
  return [...lines, `${count('ok')} ok, ${count('attention')} attention, ${count('broken')} broken`].join(
    '\n',
  );
}
