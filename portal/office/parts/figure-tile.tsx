import { Waiting } from '../../app/parts/waiting.tsx';
import { addressOf } from '../state/chosen.ts';
import { currencyOf, useReading } from '../state/figures.ts';
import { useOfficeWords } from '../words.ts';
import type { ShownProps } from './figure-row.tsx';
import { Headline } from './headline.tsx';
import { OfficeTrouble } from './office-trouble.tsx';
import { PartsOf } from './parts-of.tsx';

/** A figure that stands beside the five: its number and what it is made of. */
export function FigureTile({ name, chosen, today, targets }: ShownProps) {
  const { t } = useOfficeWords();
  const { value, problem, again, isLoading } = useReading(name, chosen, today);
  return (
    <section class="figure-tile" aria-labelledby={`figure-${name}`} aria-busy={isLoading}>
      <h3 id={`figure-${name}`}>
        <a href={addressOf(`/office/figures/${name}`, chosen)}>{t(`figure.${name}`)}</a>
      </h3>
      <p class="quiet small">{t(`means.${name}`, { within: String(chosen.within) })}</p>
      {value !== undefined && (
        <>
          <Headline {...{ name, targets }} reading={value} currency={currencyOf(value, chosen.currency)} />
          <PartsOf name={name} reading={value} currency={currencyOf(value, chosen.currency)} isShort />
        </>
      )}
      {value === undefined && problem === undefined && <Waiting rows={1} />}
      <OfficeTrouble problem={problem} onAgain={again} />
    </section>
  );
}
