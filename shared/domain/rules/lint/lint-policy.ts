import type { Policy } from '../../policy.ts';
import { checkContradictions } from './contradictions.ts';
import { type Finding, pointerTo, sortedByPlace } from './finding.ts';
import { checkGaps } from './gaps.ts';
import { checkLaw } from './lawful.ts';
import { checkLists, checkReach } from './reach.ts';
import { type ReadExpressions, type Reading, readingOf } from './reading.ts';
import { checkTrust } from './trust.ts';

/**
 * Everything about a policy that whoever writes it must or may want to change, in the order of the document. Errors keep it from
 * being published: what it names is not there, or it is against the law. Pure, and bounded whatever the document says.
 * @param steps what reasoning about it may cost at most; what would cost more is told as not decided
 */
export function lintPolicy(policy: Policy, expressions: ReadExpressions, steps?: number): Finding[] {
  const reading = readingOf(policy, expressions, steps);
  const findings = [
    ...reading.faults,
    ...checkExpressions(reading, expressions),
    ...checkTrust(reading),
    ...checkLaw(reading),
    ...checkReach(reading),
    ...checkLists(reading),
    ...checkContradictions(reading),
    ...checkGaps(reading),
  ];
  return sortedByPlace(findings, Object.keys(policy));
}

function checkExpressions({ policy }: Reading, expressions: ReadExpressions): Finding[] {
  const { check } = expressions(policy.questions.map(({ code }) => code));
  return policy.rules.flatMap(({ id, expression }, index): Finding[] => {
    const fault = expression === undefined ? undefined : check(expression);
    if (fault === undefined) return [];
    const pointer = pointerTo('rules', index, 'expression');
    return [
      { severity: 'error', code: 'bad-expression', pointer, rule: id, says: `The expression ${fault}.` },
    ];
  });
}
