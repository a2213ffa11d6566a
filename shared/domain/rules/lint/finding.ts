import type { Source } from '../../law/market-pack.ts';
import type { Fact } from '../fields.ts';
import type { Lane } from '../lanes.ts';

/** `error`: the policy is not published. `warning`: it hardly says what was meant. `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** What is wrong, by a short name that tools and tests go by. */
export type FindingCode =
  | 'unknown-field'
  | 'unknown-word'
  | 'wrong-kind'
  | 'empty-range'
  | 'not-known-yet'
  | 'bad-expression'
  | 'tier-by-other-facts'
  | 'tier-moves-timing-only'
  | 'never-fires'
  | 'never-decides'
  | 'unreachable-lane'
  | 'never-asked'
  | 'contradiction'
  | 'not-decided'
  | 'no-window'
  | 'no-because'
  | 'unheard'
  | 'unused'
  | 'shorter-than-law'
  | 'unlawful';

/** Something about a policy that whoever writes it must or may want to change. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** where in the document: a JSON pointer as a fragment (RFC 6901, 6) */
  readonly pointer: string;
  readonly says: string;
  /** the rule by its id, or `otherwise` */
  readonly rule?: string | undefined;
  readonly lane?: Lane | undefined;
  /** the law that is broken, by its short name, and where it stands */
  readonly law?: string | undefined;
  readonly source?: Source | undefined;
  /** a line that it shows on: facts by field, null for what is not known */
  readonly example?: Example | undefined;
}

export type Example = Readonly<Record<string, Fact | null>>;

/** A place in the document. Names of members are our own: none needs escaping. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return `#${path.map((step) => `/${step}`).join('')}`;
}

/** The findings in the order of the document's members. */
export function sortedByPlace(findings: readonly Finding[], members: readonly string[]): Finding[] {
  const keyed = findings.map((finding) => {
    const [top = '', ...rest] = finding.pointer.slice(2).split('/');
    return { finding, key: [members.indexOf(top), ...rest.map((step) => asNumber(step))] };
  });
  return keyed.sort((a, b) => comparePaths(a.key, b.key)).map(({ finding }) => finding);
}

type Step = string | number;
const asNumber = (step: string): Step => (/^\d+$/.test(step) ? Number(step) : step);

function comparePaths(a: readonly Step[], b: readonly Step[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step !== other) return step < other ? -1 : 1;
  }
  return a.length - b.length;
}
