import { UnsupportedByLocal } from '../unsupported.ts';
import { InvalidEventPattern } from './invalid-pattern.ts';
import { compilePattern } from './pattern.ts';

export interface PatternCase {
  name: string;
  rule: unknown;
  event: unknown;
  /** what the real service answered: match, noMatch or invalid */
  expected: string;
}

/** What local answers to a recorded case, or `refused` when it says that it cannot. */
export function answerTo({ rule, event }: PatternCase): string {
  try {
    return compilePattern(rule)(event) ? 'match' : 'noMatch';
  } catch (error) {
    if (error instanceof InvalidEventPattern) return 'invalid';
    if (error instanceof UnsupportedByLocal) return 'refused';
    throw error;
  }
}

/** Replays JSON lines of recorded cases. A refusal by name counts as honest, a different answer as wrong. */
export function replayPatterns(lines: string): { summary: string; different: number } {
  const cases: PatternCase[] = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  const notes: string[] = [];
  let recorded = 0;
  let refused = 0;
  for (const recordedCase of cases) {
    const answer = answerTo(recordedCase);
    if (answer === recordedCase.expected) recorded++;
    else if (answer === 'refused') refused++;
    if (answer !== recordedCase.expected) {
      notes.push(`${recordedCase.name}: recorded ${recordedCase.expected}, local ${answer}`);
    }
  }
  const different = cases.length - recorded - refused;
  const count = `${recorded} as recorded, ${refused} refused by name, ${different} different`;
  return { summary: [...notes, count].join('\n'), different };
}
