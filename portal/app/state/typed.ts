import { useState } from 'preact/hooks';
import { forTab } from './stores.ts';

const placeOf = (name: string) => `returflow-typed ${name}`;

/** Fills in a field before its page is opened, as if it had been typed. */
export const keepTyped = (name: string, value: string): void => forTab.setItem(placeOf(name), value);

/** What is typed into fields: it outlives a reload of the tab, and nothing else, and is forgotten once it was used. */
export function useTyped<Name extends string>(names: readonly Name[]) {
  const [values, setValues] = useState(
    () =>
      Object.fromEntries(names.map((name) => [name, forTab.getItem(placeOf(name)) ?? ''])) as Record<
        Name,
        string
      >,
  );
  return {
    values,
    type(name: Name, value: string): void {
      forTab.setItem(placeOf(name), value);
      setValues((before) => ({ ...before, [name]: value }));
    },
    forget(): void {
      for (const name of names) forTab.removeItem(placeOf(name));
    },
  };
}
