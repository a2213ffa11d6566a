import { encode } from 'uqr';
import { parcelCode } from '#contracts/parcel-code.ts';
import { useWords } from '../words/words.tsx';

/** The code of a parcel, to be read from the screen at a carrier's desk: always dark on light, with its quiet zone. */
export function ParcelCode({ trackingNumber }: { trackingNumber: string }) {
  const { t } = useWords();
  const { data, size } = encode(parcelCode(trackingNumber), { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <figure class="code">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('send.code', { trackingNumber })}
        shape-rendering="crispEdges"
      >
        <rect width={size} height={size} fill="#ffffff" />
        <path d={dark.join('')} fill="#000000" />
      </svg>
      <figcaption>{trackingNumber}</figcaption>
    </figure>
  );
}
