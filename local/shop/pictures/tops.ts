import type { Paint } from './paint.ts';
import { both, box, dot, fill, line } from './shapes.ts';

/** What covers the upper body, made of a body, sleeves, a neck and a front. */

type Drawing = (paint: Paint) => string;

interface Top {
  readonly sleeve?: 'short' | 'long' | 'wide';
  /** where the hem is */
  readonly hem: number;
  readonly neck: 'round' | 'v' | 'polo' | 'shirt' | 'lapel' | 'hood';
  readonly front?: 'buttons' | 'zip' | 'open';
  readonly detail?: 'ribs' | 'quilt' | 'pockets' | 'yoke' | 'cable';
}

const sleeves = {
  short: 'M76 64 Q60 72 46 104 Q58 114 72 116 L84 92 Z',
  long: 'M76 64 Q58 74 50 112 L40 178 Q50 184 62 182 L84 100 Z',
  wide: 'M76 64 Q54 72 44 112 L28 176 Q44 188 62 184 L86 100 Z',
} as const;

const cuffs = { short: '', long: 'M41 170 L63 175', wide: 'M31 166 L63 174' } as const;

/** @param top how it is cut */
export function top({ sleeve, hem, neck, front, detail }: Top): Drawing {
  return ({ base, shade, line: seam, light, trim }) => {
    const body = `M100 56 Q120 66 140 56 L166 65 Q160 84 160 104 L163 ${hem} Q120 ${hem + 7} 77 ${hem} L80 104 Q80 84 74 65 Z`;
    return [
      sleeve === undefined ? '' : both(fill(sleeves[sleeve], shade) + line(cuffs[sleeve] || 'M0 0', seam, 2)),
      neck === 'hood' ? fill('M92 66 Q92 28 120 26 Q148 28 148 66 Q120 84 92 66 Z', shade) : '',
      fill(body, base),
      fill(
        `M140 56 L166 65 Q160 84 160 104 L163 ${hem} Q150 ${hem + 4} 140 ${hem + 5} Q148 120 140 56 Z`,
        shade,
      ),
      detailOf(detail, hem, { base, shade, line: seam, light, trim }),
      frontOf(front, hem, { base, shade, line: seam, light, trim }),
      neckOf(neck, { base, shade, line: seam, light, trim }),
      line(`M79 ${hem - 8} Q120 ${hem - 1} 161 ${hem - 8}`, seam, 2),
    ].join('');
  };
}

function neckOf(neck: Top['neck'], { base, shade, line: seam, light, trim }: Paint): string {
  switch (neck) {
    case 'round':
      return (
        fill('M100 56 Q120 66 140 56 Q138 80 120 80 Q102 80 100 56 Z', shade) +
        line('M100 56 Q102 80 120 80 Q138 80 140 56', light, 4)
      );
    case 'v':
      return fill('M100 56 Q120 66 140 56 L120 100 Z', shade) + line('M100 56 L120 100 L140 56', light, 4);
    case 'polo':
      return (
        box(99, 42, 42, 26, 9, base) +
        line('M100 62 Q120 70 140 62', seam, 2) +
        line('M103 50 Q120 55 137 50', seam, 1.5)
      );
    case 'shirt':
      return (
        fill('M104 52 L136 52 L120 70 Z', trim) +
        both(fill('M100 54 L108 46 L120 68 L108 82 Z', light) + line('M100 54 L108 82 L120 68', seam, 1.5))
      );
    case 'lapel':
      return (
        fill('M102 54 L138 54 L120 118 Z', trim) +
        both(
          fill('M100 55 L106 48 L120 118 L98 96 L104 86 L96 78 Z', light) +
            line('M106 50 L120 118', seam, 1.5),
        )
      );
    case 'hood':
      return (
        fill('M101 58 Q120 44 139 58 Q137 82 120 82 Q103 82 101 58 Z', seam) +
        both(line('M112 82 L111 112', trim, 3))
      );
  }
}

function frontOf(front: Top['front'], hem: number, { shade, line: seam, trim }: Paint): string {
  const places = Array.from({ length: 5 }, (_, place) => 94 + place * ((hem - 106) / 5));
  if (front === undefined) return '';
  const edge = line(`M120 70 L120 ${hem + 4}`, seam, front === 'zip' ? 3.5 : 2);
  if (front === 'open') return fill(`M120 84 L126 ${hem + 5} L114 ${hem + 5} Z`, shade) + edge;
  if (front === 'zip') return edge + box(117.5, 88, 5, 11, 2, trim);
  return edge + places.map((y) => dot(120, y, 2.8, trim)).join('');
}

function detailOf(detail: Top['detail'], hem: number, { shade, line: seam, light }: Paint): string {
  const range = (from: number, to: number, step: number) =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, place) => from + place * step);
  switch (detail) {
    case 'ribs':
      return range(90, 156, 9)
        .map((x) => line(`M${x} 96 L${x} ${hem - 12}`, shade, 2))
        .join('');
    case 'quilt':
      return range(92, hem - 6, 21)
        .map((y) => line(`M80 ${y} Q120 ${y + 9} 160 ${y}`, seam, 2.5))
        .join('');
    case 'pockets':
      return both(line(`M88 ${hem - 42} L108 ${hem - 36}`, seam, 3));
    case 'yoke':
      return (
        line('M80 92 Q120 108 160 92', light, 5) +
        line('M84 101 Q120 116 156 101', seam, 2) +
        line('M90 88 L98 96 L106 91 L114 99 L122 93 L130 99 L138 91 L146 95', light, 2)
      );
    case 'cable':
      return [102, 120, 138]
        .map((x) =>
          range(96, hem - 22, 16)
            .map((y) =>
              line(
                `M${x - 4} ${y} Q${x + 6} ${y + 8} ${x - 4} ${y + 16} M${x + 4} ${y} Q${x - 6} ${y + 8} ${x + 4} ${y + 16}`,
                seam,
                1.6,
              ),
            )
            .join(''),
        )
        .join('');
    default:
      return '';
  }
}
