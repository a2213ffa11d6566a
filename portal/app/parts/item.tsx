import type { ComponentChildren } from 'preact';
import type { OrderLine } from '../state/order.ts';
import { useWords } from '../words/words.tsx';
import { Picture } from './picture.tsx';

/** What goods are called and look like: `M, mossgrön`. */
export function Item({
  line,
  children,
}: {
  line: Pick<OrderLine, 'name' | 'size' | 'colour' | 'picture'>;
  children?: ComponentChildren;
}) {
  const { t } = useWords();
  const { name, size, colour, picture } = line;
  const variant = [size && t('item.size', { size }), colour].filter(Boolean).join(', ');
  return (
    <span class="item">
      <Picture src={picture} name={name} />
      <span class="about">
        <span class="name">{name}</span>
        {variant !== '' && <span class="quiet small">{variant}</span>}
        {children}
      </span>
    </span>
  );
}
