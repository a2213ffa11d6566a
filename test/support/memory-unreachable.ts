import type { UnreachableAddresses } from '#shared/ports.ts';

/** Marked addresses in memory, keeping the same promises as the table. */
export function memoryUnreachable(): UnreachableAddresses {
  const marks = new Map<string, string>();
  const placeOf = (address: string) => address.trim().toLowerCase();
  return {
    async mark(address, { until }) {
      const before = marks.get(placeOf(address));
      if (before === undefined || before < until) marks.set(placeOf(address), until);
    },
    async isMarked(address, now) {
      return (marks.get(placeOf(address)) ?? '') > now;
    },
  };
}
