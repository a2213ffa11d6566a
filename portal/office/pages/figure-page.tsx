import { useLocation, useRoute } from 'preact-iso';
import { type Dimension, type MeasureName, measures } from '#contracts/figure-reading.ts';
import { Title } from '../../app/parts/title.tsx';
import { Waiting } from '../../app/parts/waiting.tsx';
import { useLoaded } from '../../app/state/loaded.ts';
import { ByGroups } from '../parts/by-groups.tsx';
import { CostEntries } from '../parts/cost-entries.tsx';
import { CurrencyChoice, FilterChip, WithinChoice } from '../parts/figure-choices.tsx';
import { Headline, targetOf } from '../parts/headline.tsx';
import { OfficeTrouble } from '../parts/office-trouble.tsx';
import { PartsOf } from '../parts/parts-of.tsx';
import { pointsOf } from '../parts/points.ts';
import { SheetButton } from '../parts/sheet-button.tsx';
import { TrendChart } from '../parts/trend-chart.tsx';
import { ViewBar } from '../parts/view-bar.tsx';
import { addressOf, chosenIn, daysOf, intervalOf } from '../state/chosen.ts';
import { currencyOf, figuresShown, queryOf, type Shop, useReading, useShop } from '../state/figures.ts';
import { settings, type Targets } from '../state/settings.ts';
import { useOfficeWords } from '../words.ts';
import { Nowhere } from './nowhere.tsx';

/** All that is in one figure: trend, parts, what moved it, and groups to go into. */
export function FigurePage() {
  const { params } = useRoute();
  const name = figuresShown.find((one) => one === params.figure);
  const shop = useShop();
  const known = useLoaded('settings', settings);
  if (name === undefined) return <Nowhere />;
  if (shop.value !== undefined && known.value !== undefined)
    return <Opened name={name} shop={shop.value} targets={known.value.targets} />;
  if (shop.problem === undefined && known.problem === undefined) return <Waiting />;
  return (
    <>
      <OfficeTrouble problem={shop.problem} onAgain={shop.again} />
      <OfficeTrouble problem={known.problem} onAgain={known.again} />
    </>
  );
}

const chartHeight = 300;

function Opened({ name, shop, targets }: { name: MeasureName; shop: Shop; targets: Targets }) {
  const { t } = useOfficeWords();
  const { query } = useLocation();
  const chosen = chosenIn(query);
  const path = `/office/figures/${name}`;
  const { value, problem, again } = useReading(name, chosen, shop.today);
  const days = daysOf(chosen, shop.today);
  const currency = value === undefined ? '' : currencyOf(value, chosen.currency);
  const all = addressOf('/office', { ...chosen, by: undefined, where: marketOf(chosen.where) });
  return (
    <>
      <header class="page-head">
        <p class="small">
          <a href={all}>{t('figure.all')}</a>
        </p>
        <Title>{t(`figure.${name}`)}</Title>
        <p class="lead">{t(`defined.${name}`, { within: String(chosen.within) })}</p>
        <ViewBar path={path} chosen={chosen} shop={shop} />
        <div class="choices-made">
          <FilterChip path={path} chosen={chosen} />
          {name === 'resell-rate' && <WithinChoice path={path} chosen={chosen} />}
          {value !== undefined && <CurrencyChoice {...{ path, chosen, currency }} columns={value.columns} />}
        </div>
      </header>
      <OfficeTrouble problem={problem} onAgain={again} />
      {value === undefined ? (
        problem === undefined && <Waiting />
      ) : (
        <>
          <section class="figure-row" aria-label={t('figure.trend')}>
            <div class="figure-head">
              <Headline {...{ name, targets, currency }} reading={value} />
              <SheetButton
                name={name}
                query={{ ...days, ...queryOf(chosen, name), interval: intervalOf(days) }}
                says={t('figure.trend-csv')}
              />
            </div>
            <TrendChart
              name={t(`figure.${name}`)}
              points={pointsOf(name, value.series, shop.today, currency)}
              unit={measures[name].unit}
              currency={currency}
              target={targetOf(targets, name, currency)}
              height={chartHeight}
            />
          </section>
          <section class="parts" aria-labelledby="parts">
            <h2 id="parts">{t('figure.parts')}</h2>
            <PartsOf name={name} reading={value} currency={currency} />
          </section>
          {name === 'cost-per-return' && (
            <CostEntries
              key={JSON.stringify([days, queryOf(chosen, name)])}
              query={{ ...days, ...queryOf(chosen, name) }}
            />
          )}
          <ByGroups {...{ name, path, chosen, currency }} reading={value} today={shop.today} />
        </>
      )}
    </>
  );
}

const marketOf = (where: { dimension: Dimension; value: string } | undefined) =>
  where?.dimension === 'market' ? where : undefined;
