import { useLocation } from 'preact-iso';
import type { MeasureName } from '#contracts/figure-reading.ts';
import { Title } from '../../app/parts/title.tsx';
import { Waiting } from '../../app/parts/waiting.tsx';
import { useLoaded } from '../../app/state/loaded.ts';
import { FigureRow } from '../parts/figure-row.tsx';
import { FigureTile } from '../parts/figure-tile.tsx';
import { OfficeTrouble } from '../parts/office-trouble.tsx';
import { TiedUpTile } from '../parts/tied-up-tile.tsx';
import { ViewBar } from '../parts/view-bar.tsx';
import { chosenIn } from '../state/chosen.ts';
import { figuresShown, useShop } from '../state/figures.ts';
import { settings } from '../state/settings.ts';
import { useOfficeWords } from '../words.ts';

const beside: readonly MeasureName[] = ['dispositions', 'outcomes', 'review-load', 'refunds-due'];

/** The first page: the figures that a shop steers by, and those that stand beside them. */
export function Dashboard() {
  const { t } = useOfficeWords();
  const { query } = useLocation();
  const shop = useShop();
  const known = useLoaded('settings', settings);
  const read = chosenIn(query);
  // what every figure is kept by
  const chosen = {
    ...read,
    by: undefined,
    where: read.where?.dimension === 'market' ? read.where : undefined,
  };
  const shown = shop.value &&
    known.value && { today: shop.value.today, targets: known.value.targets, chosen };
  return (
    <>
      <header class="page-head">
        <Title>{t('dashboard.title')}</Title>
        {shop.value !== undefined && <ViewBar path="/office" chosen={chosen} shop={shop.value} />}
      </header>
      <OfficeTrouble problem={shop.problem} onAgain={shop.again} />
      <OfficeTrouble problem={known.problem} onAgain={known.again} />
      {shown === undefined ? (
        shop.problem === undefined && known.problem === undefined && <Waiting />
      ) : (
        <>
          {figuresShown
            .filter((name) => !beside.includes(name))
            .map((name) => (
              <FigureRow key={name} name={name} {...shown} />
            ))}
          <section class="beside-them" aria-labelledby="beside-them">
            <h2 id="beside-them">{t('dashboard.beside')}</h2>
            <div class="tiles">
              {figuresShown
                .filter((name) => beside.includes(name))
                .map((name) => (
                  <FigureTile key={name} name={name} {...shown} />
                ))}
              <TiedUpTile chosen={shown.chosen} today={shown.today} />
            </div>
          </section>
        </>
      )}
    </>
  );
}
