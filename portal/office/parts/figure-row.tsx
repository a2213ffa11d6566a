import { type MeasureName, measures } from '#contracts/figure-reading.ts';
import { Waiting } from '../../app/parts/waiting.tsx';
import { addressOf, type Chosen } from '../state/chosen.ts';
import { currencyOf, useReading } from '../state/figures.ts';
import type { Targets } from '../state/settings.ts';
import { useOfficeWords } from '../words.ts';
import { Headline, targetOf } from './headline.tsx';
import { OfficeTrouble } from './office-trouble.tsx';
import { pointsOf } from './points.ts';
import { TrendChart } from './trend-chart.tsx';

export interface ShownProps {
  readonly name: MeasureName;
  readonly chosen: Chosen;
  readonly today: string;
  readonly targets: Targets;
}

const chartHeight = 190;

/** One of the figures of the first page: its number beside its trend. Its name leads to all that is in it. */
export function FigureRow({ name, chosen, today, targets }: ShownProps) {
  const { t } = useOfficeWords();
  const reading = useReading(name, chosen, today);
  const { value, problem, again, isLoading } = reading;
  const currency = value === undefined ? '' : currencyOf(value, chosen.currency);
  return (
    <section class="figure-row" aria-labelledby={`figure-${name}`} aria-busy={isLoading}>
      <div class="figure-head">
        <h2 id={`figure-${name}`}>
          <a href={addressOf(`/office/figures/${name}`, chosen)}>{t(`figure.${name}`)}</a>
        </h2>
        <p class="quiet small">{t(`means.${name}`, { within: String(chosen.within) })}</p>
        {value !== undefined && <Headline {...{ name, targets, currency }} reading={value} />}
      </div>
      {value !== undefined ? (
        <TrendChart
          name={t(`figure.${name}`)}
          points={pointsOf(name, value.series, today, currency)}
          unit={measures[name].unit}
          currency={currency}
          target={targetOf(targets, name, currency)}
          height={chartHeight}
        />
      ) : (
        problem === undefined && <Waiting rows={2} />
      )}
      <OfficeTrouble problem={problem} onAgain={again} />
    </section>
  );
}
