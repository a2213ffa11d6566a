/** Keys of the figures: `keys.ts` hands them on, beside all others. */
const padded = (number: number, width: number) => String(number).padStart(width, '0');

/**
 * How far has something been counted in a generation of the figures? `subject` is the partition of a return or an order;
 * of an order the telling and its chunk stand in `what`, of a return nothing does.
 */
export const countedKeys = {
  partition: (subject: string) => subject,
  part: (subject: string, what: string, part: number) => ({
    pk: subject,
    sk: `COUNTED#${what}#${padded(part, 4)}`,
  }),
  partsRange: (what: string) => ({ from: `COUNTED#${what}#`, to: `COUNTED#${what}#~` }),
};

/** What happened in a slice of the figures, day by day and group by group? A month of a slice is a partition. */
export const figureKeys = {
  partition: (slice: string) => `FIGURES#${slice}`,
  sum: (slice: string, day: string, group: string) => ({ pk: `FIGURES#${slice}`, sk: `SUM#${day}#${group}` }),
  sumsRange: (from: string, to: string) => ({ from: `SUM#${from}`, to: `SUM#${to}#~` }),
};

/** Which generation of the figures is read, and is there one that is being built? */
export const figureStateKey = () => ({ pk: 'FIGURES', sk: 'STATE' });
