import { type MeasureName, measured, measures } from '#contracts/figure-reading.ts';
import type { Reading } from '../state/figures.ts';
import type { Targets } from '../state/settings.ts';
import { useNumbers } from '../use-numbers.ts';
import { useOfficeWords } from '../words.ts';

/** What a figure is to be at most, or at least; undefined where the shop wants nothing of it. */
export function targetOf(targets: Targets, name: MeasureName, currency: string): number | undefined {
  const target = targets[name];
  return typeof target === 'object' ? target[currency] : target;
}

/** A figure's number, what it was before, and what it is to be. */
export function Headline({
  name,
  reading,
  targets,
  currency,
}: {
  name: MeasureName;
  reading: Reading;
  targets: Targets;
  currency: string;
}) {
  const { t } = useOfficeWords();
  const numbers = useNumbers();
  const { unit } = measures[name];
  const [now, before] = [measured(name, reading.now, currency), measured(name, reading.before, currency)];
  const target = targetOf(targets, name, currency);
  return (
    <div class="headline">
      <p class="number">{now === null ? t('figure.nothing') : numbers.of(unit, now, currency)}</p>
      <Beside name={name} reading={reading} />
      {now !== null && <Change {...{ name, now, before, currency }} />}
      {now !== null && target !== undefined && <Target {...{ name, now, target, currency }} />}
    </div>
  );
}

/** What belongs to the number: the interval of an estimate, the other percentile. */
function Beside({ name, reading: { now } }: { name: MeasureName; reading: Reading }) {
  const { t } = useOfficeWords();
  const numbers = useNumbers();
  const { values } = now;
  const told = (column: string, tell: (number: number) => string) => {
    const value = values[column];
    return typeof value === 'number' ? tell(value) : undefined;
  };
  if (name === 'return-rate') {
    const [low, high, soFar] = ['expectedLow', 'expectedHigh', 'rate'].map((one) => told(one, numbers.share));
    if (low === undefined || high === undefined || soFar === undefined) return null;
    return <p class="beside">{t('beside.return-rate', { low, high, soFar })}</p>;
  }
  if (name === 'lead-time') {
    const p90 = told('whole.p90', numbers.hours);
    return p90 === undefined ? null : <p class="beside">{t('beside.lead-time', { p90 })}</p>;
  }
  return null;
}

interface Numbered {
  readonly name: MeasureName;
  readonly now: number;
  readonly currency: string;
}

/** An arrow, a number and a word: none of them says it by colour alone. */
function Change({ name, now, before, currency }: Numbered & { before: number | null }) {
  const { t } = useOfficeWords();
  const numbers = useNumbers();
  const { unit, wants } = measures[name];
  if (before === null) return <p class="change quiet">{t('change.none')}</p>;
  const change = numbers.apart(unit, now - before, currency);
  if (change === numbers.apart(unit, 0, currency)) return <p class="change quiet">{t('change.same')}</p>;
  const isMore = now > before;
  const isGood = isMore === (wants === 'more');
  return (
    <p class={`change ${isGood ? 'good' : 'bad'}`}>
      <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        <path d={isMore ? 'M5.5 1 10.5 10H.5z' : 'M5.5 10 .5 1H10.5z'} />
      </svg>
      {t(`change.${isMore ? 'more' : 'less'}-${isGood ? 'good' : 'bad'}`, { change })}
    </p>
  );
}

function Target({ name, now, target, currency }: Numbered & { target: number }) {
  const { t } = useOfficeWords();
  const numbers = useNumbers();
  const { unit, wants } = measures[name];
  const isMet = wants === 'more' ? now >= target : now <= target;
  const said = t(wants === 'more' ? 'target.least' : 'target.most', {
    target: numbers.round(unit, target, currency),
  });
  return (
    <p class="target-said">
      {said} <strong class={isMet ? 'good' : 'bad'}>{t(isMet ? 'target.met' : 'target.missed')}</strong>
    </p>
  );
}
