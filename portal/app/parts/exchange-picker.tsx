import type { WantedGoods } from '../state/draft.ts';
import type { Exchanges } from '../state/offers.ts';
import type { OrderLine } from '../state/order.ts';
import { type VariantRow, type VariantShown, variantRows, wanted } from '../state/variants.ts';
import { useWords } from '../words/words.tsx';
import { Item } from './item.tsx';

/** What a line is exchanged for: another size or colour of it, or one of a few others of its kind. */
export function ExchangePicker({
  line,
  quantity,
  exchanges,
  chosen,
  fault,
  onChoose,
}: {
  line: OrderLine;
  quantity: number;
  exchanges: Exchanges;
  chosen: WantedGoods | undefined;
  fault: string | undefined;
  onChoose: (goods: WantedGoods) => void;
}) {
  const { t, money } = useWords();
  const { suggestions, currency, variants } = exchanges;
  const name = `exchange-${line.lineId}`;
  const told = `${name}-fault`;
  const rows = variantRows(exchanges, line);
  const offered = [...variants, ...suggestions].find(({ sku }) => sku === chosen?.sku);
  const isSuggested = suggestions.some(({ sku }) => sku === chosen?.sku);
  return (
    <fieldset
      class="picker"
      data-missing={chosen === undefined ? '' : undefined}
      aria-describedby={fault && told}
    >
      <legend>{t('exchange.title')}</legend>
      {fault !== undefined && (
        <p class="fault" id={told}>
          {fault}
        </p>
      )}
      {rows.map((row) => (
        <Row key={row.colour} row={row} name={name} chosen={chosen?.sku} onChoose={onChoose} />
      ))}
      {variants.length === 0 && (
        <p class="quiet">{t(rows.length > 0 ? 'exchange.all-sold-out' : 'exchange.no-variants')}</p>
      )}
      <Differs of={isSuggested ? undefined : offered} {...{ currency, quantity }} />
      {suggestions.length > 0 && (
        <fieldset class="row">
          <legend>{t(rows.length > 0 ? 'exchange.others' : 'exchange.alone')}</legend>
          <div class="options">
            {suggestions.map((article) => (
              <label key={article.sku} class={article.sku === chosen?.sku ? 'option chosen' : 'option'}>
                <input
                  type="radio"
                  name={name}
                  value={article.sku}
                  checked={article.sku === chosen?.sku}
                  onChange={() => onChoose(wanted(article))}
                />
                <Item line={article}>
                  <span class="small">{money(article.price.amount, currency)}</span>
                </Item>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Differs of={isSuggested ? offered : undefined} {...{ currency, quantity }} />
    </fieldset>
  );
}

/** What the goods that were just chosen cost more or less, in words. */
function Differs({
  of,
  currency,
  quantity,
}: {
  of: { readonly difference: number } | undefined;
  currency: string;
  quantity: number;
}) {
  const { t, money } = useWords();
  const difference = of?.difference ?? 0;
  const amount = money(Math.abs(difference), currency);
  const says = difference === 0 ? 'exchange.same' : difference > 0 ? 'exchange.more' : 'exchange.less';
  return (
    <p class="differs" role="status">
      {of !== undefined && t(says, { amount })}
      {of !== undefined && quantity > 1 && ` ${t('exchange.each')}`}
    </p>
  );
}

/** The sizes of a colour, or the colours of what has no sizes. */
function Row({
  row,
  name,
  chosen,
  onChoose,
}: {
  row: VariantRow;
  name: string;
  chosen: string | undefined;
  onChoose: (goods: WantedGoods) => void;
}) {
  const { colour, variants } = row;
  const { t } = useWords();
  return (
    <fieldset class="row">
      <legend class={colour === undefined ? 'unseen' : undefined}>{colour ?? t('exchange.variants')}</legend>
      <div class="chips">
        {variants.map((variant) => (
          <Chip
            key={variant.sku}
            variant={variant}
            name={name}
            isChosen={variant.sku === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Chip({
  variant,
  name,
  isChosen,
  onChoose,
}: {
  variant: VariantShown;
  name: string;
  isChosen: boolean;
  onChoose: (goods: WantedGoods) => void;
}) {
  const { t } = useWords();
  const { says, stock, goods, sku } = variant;
  const isOpen = stock === 'left' || stock === 'few';
  return (
    <label class={isOpen ? 'chip' : 'chip closed'}>
      <input
        type="radio"
        name={name}
        value={sku}
        checked={isChosen}
        disabled={!isOpen}
        onChange={() => onChoose(goods)}
      />
      <span>{says}</span>
      {stock !== 'left' && <span class="quiet small">{t(`exchange.${stock}`)}</span>}
    </label>
  );
}
