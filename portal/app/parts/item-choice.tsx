import type { DraftLine } from '../state/draft.ts';
import type { OrderLine } from '../state/order.ts';
import { useWords } from '../words/words.tsx';
import { Item } from './item.tsx';
import { Quantity } from './quantity.tsx';

/** Goods that may be sent back: chosen by one tap, more than one of them by a second. */
export function ItemChoice({
  line,
  currency,
  chosen,
  onChange,
}: {
  line: OrderLine;
  currency: string;
  chosen: DraftLine | undefined;
  onChange: (next: DraftLine | undefined) => void;
}) {
  const { t, money } = useWords();
  const { lineId, name, unitsLeft, quantity, paid } = line;
  const isChosen = chosen !== undefined;
  return (
    <li class={isChosen ? 'choice chosen' : 'choice'}>
      <label>
        <input
          type="checkbox"
          name={lineId}
          checked={isChosen}
          onChange={() => onChange(isChosen ? undefined : { quantity: 1 })}
        />
        <Item line={line}>
          <span class="small">
            {money(paid.amount, currency)}
            {quantity > 1 && <span class="quiet"> · {t('item.units', { count: quantity })}</span>}
          </span>
          {unitsLeft < quantity && (
            <span class="quiet small">{t('item.units-left', { count: unitsLeft })}</span>
          )}
        </Item>
      </label>
      {isChosen && unitsLeft > 1 && (
        <Quantity
          name={name}
          most={unitsLeft}
          value={chosen.quantity}
          onValue={(units) => onChange({ ...chosen, quantity: units })}
        />
      )}
    </li>
  );
}
