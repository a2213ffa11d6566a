import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { addressOf, type Chosen, daysOf, spans } from '../state/chosen.ts';
import type { Shop } from '../state/figures.ts';
import { useNumbers } from '../use-numbers.ts';
import { useOfficeWords } from '../words.ts';

/** What is looked at: days and market. Each choice is an address of its own, so that the way back is the browser's. */
export function ViewBar({ path, chosen, shop }: { path: string; chosen: Chosen; shop: Shop }) {
  const { t } = useOfficeWords();
  const { days } = useNumbers();
  const { route } = useLocation();
  const [isOwn, setOwn] = useState(typeof chosen.range !== 'number');
  const go = (change: Partial<Chosen>) => route(addressOf(path, { ...chosen, ...change }));
  const { from, to } = daysOf(chosen, shop.today);
  const market = chosen.where?.dimension === 'market' ? chosen.where.value : '';
  return (
    <div class="view-bar">
      <label>
        <span>{t('view.days')}</span>
        <select
          value={isOwn ? 'own' : String(chosen.range)}
          onChange={({ currentTarget: { value } }) => {
            const span = spans.find((one) => String(one) === value);
            setOwn(span === undefined);
            if (span !== undefined) go({ range: span });
          }}
        >
          {spans.map((span) => (
            <option key={span} value={String(span)}>
              {t('view.span', { weeks: span / 7 })}
            </option>
          ))}
          <option value="own">{t('view.own')}</option>
        </select>
      </label>
      {isOwn ? (
        <OwnDays from={from} to={to} today={shop.today} onDays={(range) => go({ range })} />
      ) : (
        <p class="quiet small">{days(from, to)}</p>
      )}
      {(shop.markets.length > 1 || market !== '') && (
        <label>
          <span>{t('dimension.market')}</span>
          <select
            value={market}
            onChange={({ currentTarget: { value } }) =>
              go({ where: value === '' ? undefined : { dimension: 'market', value } })
            }
          >
            <option value="">{t('view.all-markets')}</option>
            {[...new Set([...shop.markets, ...(market === '' ? [] : [market])])].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** Days of one's own, shown once both fit. */
function OwnDays({
  from,
  to,
  today,
  onDays,
}: {
  from: string;
  to: string;
  today: string;
  onDays: (days: { from: string; to: string }) => void;
}) {
  const { t } = useOfficeWords();
  const [days, setDays] = useState({ from, to });
  const isOrdered = days.from !== '' && days.to !== '' && days.from <= days.to;
  return (
    <form
      class="own-days"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOrdered) onDays(days);
      }}
    >
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t(`view.${end}`)}</span>
          <input
            type="date"
            value={days[end]}
            max={today}
            required
            aria-invalid={!isOrdered}
            onInput={({ currentTarget: { value } }) => setDays((before) => ({ ...before, [end]: value }))}
          />
        </label>
      ))}
      <button type="submit" class="button second" aria-disabled={!isOrdered}>
        {t('view.show')}
      </button>
    </form>
  );
}
