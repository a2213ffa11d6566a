import type { DraftLine, Offer, WantedGoods } from '../state/draft.ts';
import { chosenOf, type Exchanges, isChoice } from '../state/offers.ts';
import type { OrderLine, PreviewLine } from '../state/order.ts';
import { useWords } from '../words/words.tsx';
import { ExchangePicker } from './exchange-picker.tsx';
import { Item } from './item.tsx';

/** What a customer has for one line: the money, or what the shop offers besides. */
export function LineRemedy({
  line,
  said,
  told,
  offers,
  exchanges,
  isTried,
  onChoose,
}: {
  line: OrderLine;
  said: DraftLine;
  told: PreviewLine;
  offers: readonly Offer[];
  exchanges: Exchanges | undefined;
  isTried: boolean;
  onChoose: (offer: Offer, goods?: WantedGoods) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { lineId } = line;
  const chosen = chosenOf(offers, said);
  const because = offers.length === 0 ? words.said(told.decision.because) : t('remedy.money-alone');
  return (
    <section class="line" data-line={lineId} aria-labelledby={`line-${lineId}`}>
      <h2 class="goods" id={`line-${lineId}`}>
        <Item line={line}>
          {said.quantity > 1 && <span class="quiet small">{t('item.units', { count: said.quantity })}</span>}
          {!isChoice(offers) && <span class="because">{because}</span>}
        </Item>
      </h2>
      {isChoice(offers) && (
        <Offers
          name={`remedy-${lineId}`}
          offers={offers}
          bonus={told.bonusPercent}
          chosen={chosen}
          fault={isTried && chosen === undefined ? t('remedy.choose') : undefined}
          onChoose={onChoose}
        />
      )}
      {chosen === 'exchange' && exchanges !== undefined && (
        <ExchangePicker
          line={line}
          quantity={said.quantity}
          exchanges={exchanges}
          chosen={said.goods}
          fault={isTried && said.goods === undefined ? t('exchange.choose') : undefined}
          onChoose={(goods) => onChoose('exchange', goods)}
        />
      )}
    </section>
  );
}

/** All that is offered, each as plain as the other. */
function Offers({
  name,
  offers,
  bonus,
  chosen,
  fault,
  onChoose,
}: {
  name: string;
  offers: readonly Offer[];
  bonus: number;
  chosen: Offer | undefined;
  fault: string | undefined;
  onChoose: (offer: Offer) => void;
}) {
  const { t } = useWords();
  const told = `${name}-fault`;
  return (
    <fieldset
      class="choices"
      data-missing={chosen === undefined ? '' : undefined}
      aria-describedby={fault && told}
    >
      <legend class="unseen">{t('remedy.title')}</legend>
      {fault !== undefined && (
        <p class="fault" id={told}>
          {fault}
        </p>
      )}
      <div class="options">
        {offers.map((offer) => (
          <label key={offer} class={offer === chosen ? 'option chosen' : 'option'}>
            <input
              type="radio"
              name={name}
              value={offer}
              checked={offer === chosen}
              onChange={() => onChoose(offer)}
            />
            <span class="about">
              <span>{t(`remedy.${offer}`)}</span>
              <span class="quiet small">
                {offer === 'store-credit' && bonus > 0
                  ? t('remedy.store-credit.bonus', { percent: bonus })
                  : t(`remedy.${offer}.how`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
