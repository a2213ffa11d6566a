import { lanes } from '../lanes.ts';
import { whensOf } from '../places.ts';
import { type Finding, pointerTo } from './finding.ts';
import { leftOf, linesWhere, type Reading } from './reading.ts';
import { exampleOf } from './space.ts';

/** What a policy leaves open, or writes and never uses. */
export function checkGaps(reading: Reading): Finding[] {
  return [
    ...lineWithoutWindow(reading),
    ...windowsShorterThanLaw(reading),
    ...questionsInVain(reading),
    ...refusalsWithoutWords(reading),
  ];
}

/** A line that no window fits would be taken back for ever. */
function lineWithoutWindow(reading: Reading): Finding[] {
  const { policy, isSound, space } = reading;
  const all = linesWhere(reading, [], 'policy');
  if (all === undefined) return [];
  const covered = policy.windows.flatMap(({ when }, index) =>
    isSound('windows', index) ? (linesWhere(reading, when, 'policy') ?? []) : [],
  );
  const left = leftOf(reading, 'policy', all, covered);
  if (left === undefined) return [];
  const gap = { code: 'no-window', pointer: pointerTo('windows'), lane: 'policy' } as const;
  if (left === 'undecided')
    return [
      {
        ...gap,
        severity: 'note',
        code: 'not-decided',
        says: 'Whether every line has a window takes too long to find out.',
      },
    ];
  const says =
    'No window fits such a line: it could be returned for ever. Let the last window have no conditions.';
  return [{ ...gap, severity: 'warning', says, example: exampleOf(space, 'policy', left) }];
}

function windowsShorterThanLaw({ policy, pack }: Reading): Finding[] {
  const { days: byLaw, sources } = pack.withdrawal;
  return policy.windows.flatMap(({ days, from }, index): Finding[] =>
    from === 'delivered' && days < byLaw
      ? [
          {
            severity: 'note',
            code: 'shorter-than-law',
            pointer: pointerTo('windows', index, 'days'),
            says: `The law gives ${byLaw} days all the same, where it does not exempt the goods.`,
            source: sources.period,
          },
        ]
      : [],
  );
}

function questionsInVain(reading: Reading): Finding[] {
  const { policy, isSound, looksAt } = reading;
  const used = new Set([
    ...whensOf(policy).flatMap(({ when }) => when.map(({ field }) => field)),
    ...policy.rules.flatMap((rule) => looksAt(rule)),
  ]);
  return policy.questions.flatMap(({ code, when }, index): Finding[] => {
    const here = { severity: 'note', pointer: pointerTo('questions', index) } as const;
    const isAsked = !isSound('questions', index) || lanes.some((lane) => linesWhere(reading, when, lane));
    if (!isAsked)
      return [
        {
          ...here,
          code: 'never-asked',
          says: `The question ${code} is never asked: no line meets its conditions.`,
        },
      ];
    if (used.has(`answers.${code}`)) return [];
    return [{ ...here, code: 'unused', says: `Nothing looks at the answer to the question ${code}.` }];
  });
}

function refusalsWithoutWords({ policy }: Reading): Finding[] {
  return policy.rules.flatMap(({ id, decide, because }, index): Finding[] =>
    decide.outcome === 'reject' && because === undefined
      ? [
          {
            severity: 'warning',
            code: 'no-because',
            pointer: pointerTo('rules', index),
            rule: id,
            says: `${id} refuses and has no words for the customer (because).`,
          },
        ]
      : [],
  );
}
