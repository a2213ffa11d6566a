import type { DraftLine } from '../state/draft.ts';
import type { OrderLine } from '../state/order.ts';
import { useWords } from '../words/words.tsx';
import { Item } from './item.tsx';
import { Quantity } from './quantity.tsx';

/** Goods that cannot be sent back for a change of mind, and why. That something is wrong with them can be told all the same. */
export function ItemRefused({
  line,
  mayComplain,
  chosen,
  onChange,
}: {
  line: OrderLine;
  mayComplain: boolean;
  chosen: DraftLine | undefined;
  onChange: (next: DraftLine | undefined) => void;
}) {
  const { t, said } = useWords();
  const { lineId, name, unitsLeft, because } = line;
  const isChosen = chosen !== undefined;
  return (
    <li class={isChosen ? 'choice refused chosen' : 'choice refused'}>
      <div class="label">
        <Item line={line}>{because !== undefined && <span class="because">{said(because)}</span>}</Item>
      </div>
      {mayComplain && unitsLeft > 0 && (
        <label class="complain">
          <input
            type="checkbox"
            name={lineId}
            checked={isChosen}
            onChange={() => onChange(isChosen ? undefined : { quantity: 1 })}
          />
          <span>
            {t('choose.is-faulty')}
            <span class="unseen">: {name}</span>
          </span>
        </label>
      )}
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
