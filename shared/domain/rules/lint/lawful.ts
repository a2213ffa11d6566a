import type { Source } from '../../law/market-pack.ts';
import { type Lane, lanes } from '../lanes.ts';
import { type Law, lawsOn } from '../laws.ts';
import { type EffectName, effectNames } from '../rule.ts';
import { type Finding, pointerTo } from './finding.ts';
import { decides } from './reach.ts';
import { leftOf, linesWhere, type Reading } from './reading.ts';
import { exampleOf } from './space.ts';

/** What a policy says and the law of its market does not allow, by rule and lane. */
export function checkLaw(reading: Reading): Finding[] {
  return [
    ...lanes.flatMap((lane) =>
      effectNames.flatMap((effect) =>
        lawsOn(lane, effect).flatMap((law) => [
          ...ofRules(reading, lane, effect, law),
          ...ofOtherwise(reading, lane, effect, law),
        ]),
      ),
    ),
    ...ofDays(reading),
    ...ofExemptions(reading),
    ...ofReasons(reading),
  ];
}

function ofRules(reading: Reading, lane: Lane, effect: EffectName, law: Law): Finding[] {
  const informed = reading.policy.informs;
  return reading.rules.flatMap((at): Finding[] => {
    const value = at.rule.decide[effect];
    if (value === undefined || law.allows(value, { informed })) return [];
    const left = decides(reading, at, effect, lane);
    if (left === undefined) return [];
    return [
      {
        ...unlawful(pointerTo('rules', at.index, 'decide', effect), law.says, law.source(reading.pack)),
        ...{ rule: at.rule.id, lane, law: law.name },
        ...(left !== 'undecided' && { example: exampleOf(reading.space, lane, left) }),
      },
    ];
  });
}

/** What holds where no rule says otherwise, for the lines that the rules leave to it. */
function ofOtherwise(reading: Reading, lane: Lane, effect: EffectName, law: Law): Finding[] {
  const { policy, rules, space, pack } = reading;
  if (law.allows(policy.otherwise[effect], { informed: policy.informs })) return [];
  const all = linesWhere(reading, [], lane);
  if (all === undefined) return [];
  const decided = rules
    .filter(({ rule, opaque }) => !opaque && rule.decide[effect] !== undefined)
    .flatMap(({ boxes }) => boxes.get(lane) ?? []);
  const left = leftOf(reading, lane, all, decided);
  if (left === undefined) return [];
  return [
    {
      ...unlawful(pointerTo('otherwise', effect), law.says, law.source(pack)),
      ...{ rule: 'otherwise', lane, law: law.name },
      ...(left !== 'undecided' && { example: exampleOf(space, lane, left) }),
    },
  ];
}

/** Days that are the law's, whatever a policy gives its warehouse or its customers. */
function ofDays({ policy, pack }: Reading): Finding[] {
  const { refundDays, sendBackDays, sources } = pack.withdrawal;
  const found: Finding[] = [];
  if (policy.inspectionDays > refundDays) {
    const says = `A withdrawal is paid back within ${refundDays} days: no inspection can take longer.`;
    const of = { lane: 'withdrawal', law: 'refund-in-time' } as const;
    found.push({ ...unlawful(pointerTo('inspectionDays'), says, sources.refund), ...of });
  }
  if (policy.dropOffDays < sendBackDays) {
    const says = `A customer who withdraws has ${sendBackDays} days to send the goods.`;
    const of = { lane: 'withdrawal', law: 'time-to-send' } as const;
    found.push({ ...unlawful(pointerTo('dropOffDays'), says, sources.sendBack), ...of });
  }
  return found;
}

const unsealed: readonly string[] = ['unsealed-hygiene', 'unsealed-media'];

/** Goods that the law exempts only in a case of its own, which must be asked for. */
function ofExemptions({ policy, pack }: Reading): Finding[] {
  return policy.exemptGoods.flatMap(({ exemption, when }, index): Finding[] => {
    const pointer = pointerTo('exemptGoods', index, 'when');
    const { source } = pack.exempt[exemption];
    if (when.length === 0) {
      const says = 'Only goods of that case are exempt: without a condition every article would be.';
      return [{ ...unlawful(pointer, says, source), lane: 'withdrawal', law: 'exempt-goods-named' }];
    }
    if (!unsealed.includes(exemption) || when.some(({ field }) => field.startsWith('answers.'))) return [];
    const says =
      'Sealed goods may be withdrawn from until the customer breaks the seal: ask whether it is broken.';
    return [{ ...unlawful(pointer, says, source), lane: 'withdrawal', law: 'sealed-goods' }];
  });
}

/** A customer must be able to say both that they have changed their mind and that the goods are faulty. */
function ofReasons({ policy, pack }: Reading): Finding[] {
  const needed = [
    ['regret', 'withdrawal', 'There is no reason to withdraw by.', pack.withdrawal.sources.period],
    ['fault', 'reklamation', 'There is no reason to claim a fault by.', pack.reklamation.sources.remedies],
  ] as const;
  return needed
    .filter(([about]) => !policy.reasons.some((reason) => reason.about === about))
    .map(([, lane, says, source]) => ({
      ...unlawful(pointerTo('reasons'), says, source),
      ...{ lane, law: 'right-can-be-used' },
    }));
}

function unlawful(pointer: string, says: string, source: Source) {
  return { severity: 'error', code: 'unlawful', pointer, says, source } as const;
}
