import type { PreviewLine } from '../state/order.ts';
import { useWords } from '../words/words.tsx';

export type HandIn = PreviewLine['handIn'][number];

const inOrder: readonly HandIn[] = ['qr', 'label', 'drop-off', 'pickup'];

/** The ways that are open to every line of a return: it goes as one. */
export const commonWays = (handIn: readonly (readonly HandIn[])[]): readonly HandIn[] =>
  inOrder.filter((way) => handIn.length > 0 && handIn.every((ways) => ways.includes(way)));

/** How a return may be handed in. */
export function WaysToSend({ handIn }: { handIn: readonly (readonly HandIn[])[] }) {
  const { t } = useWords();
  const ways = commonWays(handIn);
  return (
    <ul class="ways">
      {ways.map((way) => (
        <li key={way}>
          <span class="strong">{t(`way.${way}`)}</span>
          <span class="quiet">{t(`way.${way}.how`)}</span>
        </li>
      ))}
    </ul>
  );
}
