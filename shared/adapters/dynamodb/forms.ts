import { Refusal } from '#domain/errors.ts';
import { linesWithDecisions, policyAsRules } from './first-forms.ts';

/** An item as it lies in the table; `v` says in which form, `entity` of what. */
export type Item = Readonly<Record<string, unknown>>;

/** Turns an item of one form into the next. */
export type Upgrade = (item: Item) => Item;

/** By entity: what turns form 1 into form 2, 2 into 3, and so on. The last is the form that this code works with. */
export type Upgrades = Readonly<Record<string, readonly Upgrade[]>>;

/** Every form that items have had; docs/table.md says how one changes. */
const upgrades: Upgrades = {
  policy: [policyAsRules],
  'return-lines': [linesWithDecisions],
};

/**
 * Reads an item of any form up to the newest that the upgrades lead to. One without `v` is of the first.
 * @throws Refusal ItemTooNew for a form that the upgrades do not know: a later deployment wrote it, and was taken back
 */
export function readForward(known: Upgrades): (item: Item) => Item {
  return (item) => {
    const { entity, v = 1 } = item;
    const steps = typeof entity === 'string' && Object.hasOwn(known, entity) ? (known[entity] ?? []) : [];
    const newest = steps.length + 1;
    if (v === newest) return item;
    if (typeof v !== 'number' || !Number.isInteger(v) || v < 1 || v > newest) {
      throw new Refusal(
        'ItemTooNew',
        `an item of ${String(entity)} has form ${String(v)}, known are ${newest}`,
      );
    }
    const current = steps.slice(v - 1).reduce((older, upgrade) => upgrade(older), item);
    return { ...current, v: newest };
  };
}

/** The item in the form that this code works with. Whatever is read of the table goes through here. */
export const inCurrentForm = readForward(upgrades);
