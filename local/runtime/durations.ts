const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The text is no length of time that local knows. */
export class InvalidDuration extends Error {
  override readonly name = 'InvalidDuration';
}

/** Milliseconds of `90s`, `15m`, `36h`, `14d` (or of a number, which is milliseconds already). */
export function durationMs(amount: number | string): number {
  const [, digits = '', unit = 'ms'] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/.exec(String(amount).trim()) ?? [];
  const milliseconds = Number(digits) * (units[unit] ?? Number.NaN);
  if (digits === '' || !Number.isSafeInteger(Math.round(milliseconds))) {
    throw new InvalidDuration(`"${amount}" is no length of time: say 90s, 15m, 36h or 14d`);
  }
  return Math.round(milliseconds);
}
