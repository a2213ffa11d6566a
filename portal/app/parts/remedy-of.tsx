import type { RemedyName, WantedGoods } from '../state/draft.ts';
import { useWords } from '../words/words.tsx';

/** What a line becomes instead of the money; nothing is said of the money. */
export function RemedyOf({
  remedy,
  goods,
}: {
  remedy?: RemedyName | undefined;
  goods?: Pick<WantedGoods, 'name' | 'size' | 'colour'> | undefined;
}) {
  const { t } = useWords();
  if (remedy === undefined) return null;
  if (remedy !== 'exchange' || goods === undefined)
    return <span class="small strong">{t(`remedy.${remedy}`)}</span>;
  const { name, size, colour } = goods;
  const said = [name, size && t('item.size', { size }), colour].filter(Boolean).join(', ');
  return <span class="small strong">{t('exchange.for', { goods: said })}</span>;
}
