import type { Paint } from './paint.ts';
import { band, both, box, dot, fill, line } from './shapes.ts';

const screen = '#20242e';
const glow = '#8fd3c7';
const metal = '#b9bec6';

/** What has a plug or a battery. */
export const electronics = {
  headphones: ({ base, shade, light, line: seam }: Paint) =>
    band('M62 132 Q58 54 120 52 Q182 54 178 132', base, 14) +
    band('M72 96 Q82 62 120 62 Q158 62 168 96', light, 4) +
    both(box(44, 118, 40, 72, 19, shade) + box(38, 124, 26, 60, 13, base) + line('M50 138 L50 170', seam, 3)),
  earbuds: ({ base, shade, light, line: seam, trim }: Paint) =>
    both(
      fill(
        'M74 66 Q98 60 102 84 Q104 100 92 106 L90 142 Q86 152 78 144 L76 104 Q58 94 62 78 Q66 68 74 66 Z',
        base,
      ) +
        dot(96, 84, 9, shade) +
        line('M78 78 Q84 74 90 78', light, 3),
    ) +
    box(70, 152, 100, 48, 20, shade) +
    box(70, 152, 100, 22, 11, base) +
    line('M74 174 L166 174', seam, 2) +
    dot(120, 186, 3.5, trim),
  speaker: ({ base, shade, light, line: seam, trim }: Paint) =>
    band('M84 56 Q120 18 156 56', shade, 8) +
    box(66, 52, 108, 146, 24, base) +
    fill('M150 52 Q174 52 174 76 L174 174 Q174 198 150 198 Z', shade) +
    dot(118, 148, 36, screen) +
    dot(118, 148, 24, seam) +
    dot(118, 148, 9, light) +
    dot(118, 86, 20, screen) +
    dot(118, 86, 9, seam) +
    dot(152, 70, 4, trim),
  smartwatch: ({ base, shade, light, trim }: Paint) =>
    fill('M94 28 L146 28 L152 78 L88 78 Z', base) +
    fill('M88 162 L152 162 L146 212 L94 212 Z', shade) +
    box(74, 70, 92, 100, 26, light) +
    box(81, 77, 78, 86, 20, screen) +
    box(166, 106, 8, 26, 4, metal) +
    line('M94 128 L106 128 L112 108 L122 146 L130 122 L146 122', glow, 3.5) +
    dot(98, 96, 4, trim),
  powerbank: ({ base, shade, light, line: seam }: Paint) =>
    box(82, 40, 78, 160, 18, base) +
    fill('M140 40 Q160 40 160 58 L160 182 Q160 200 140 200 Z', shade) +
    box(100, 50, 28, 7, 3.5, screen) +
    fill('M122 92 L100 128 L117 128 L110 156 L136 116 L119 116 Z', light) +
    [0, 1, 2, 3].map((at) => dot(98 + at * 13, 182, 3.2, at < 3 ? glow : seam)).join(''),
  cable: ({ base, shade, light }: Paint) =>
    band(
      'M84 74 Q40 74 44 120 Q48 168 116 164 Q190 160 186 112 Q182 74 134 80 Q92 88 98 124 Q104 148 140 142 Q160 138 160 168',
      base,
      9,
    ) +
    band('M60 96 Q50 124 74 146', light, 3) +
    box(84, 60, 40, 28, 7, shade) +
    box(120, 66, 18, 16, 4, metal) +
    box(146, 164, 28, 34, 7, shade) +
    box(152, 196, 16, 16, 4, metal),
  chargingPad: ({ base, shade, light, line: seam }: Paint) =>
    band('M120 178 Q122 210 176 206', shade, 6) +
    `<ellipse cx="120" cy="148" rx="84" ry="40" fill="${shade}"/><ellipse cx="120" cy="138" rx="84" ry="40" fill="${base}"/>` +
    `<ellipse cx="120" cy="138" rx="48" ry="22" fill="none" stroke="${light}" stroke-width="4"/>` +
    fill('M126 118 L106 140 L119 140 L113 160 L136 134 L122 134 Z', seam) +
    both(line('M92 92 Q106 82 120 82', light, 4) + line('M80 74 Q98 60 120 60', light, 4)),
  keyboard: ({ base, shade, light, line: seam }: Paint) =>
    box(22, 82, 196, 88, 14, shade) +
    box(22, 76, 196, 86, 14, base) +
    [0, 1, 2]
      .map((row) =>
        Array.from({ length: 10 }, (_, at) =>
          box(33 + at * 17.6 + row * 2, 87 + row * 18, 13, 13, 3, at === 0 && row === 0 ? seam : light),
        ).join(''),
      )
      .join('') +
    box(40, 142, 24, 12, 3, light) +
    box(70, 142, 98, 12, 3, light) +
    box(174, 142, 30, 12, 3, seam),
  mouse: ({ base, shade, light, line: seam, trim }: Paint) =>
    fill('M120 40 Q170 42 172 110 L172 140 Q168 204 120 204 Q72 204 68 140 L68 110 Q70 42 120 40 Z', base) +
    fill('M120 40 Q170 42 172 110 L172 140 Q168 204 120 204 Q156 180 150 110 Q148 52 120 40 Z', shade) +
    line('M70 116 Q120 132 170 116 M120 42 L120 122', seam, 2.5) +
    box(113, 66, 14, 32, 7, light) +
    line('M117 76 L123 76 M117 84 L123 84', trim, 2),
  ereader: ({ base, shade, line: seam, trim }: Paint) =>
    box(66, 30, 112, 180, 14, shade) +
    box(62, 28, 112, 180, 14, base) +
    box(72, 40, 92, 138, 4, trim) +
    line('M84 62 L128 62', seam, 5) +
    line(
      Array.from(
        { length: 7 },
        (_, at) => `M84 ${80 + at * 13} L${at === 6 ? 118 : 152 - (at % 3) * 6} ${80 + at * 13}`,
      ).join(' '),
      '#8d9098',
      2.6,
    ) +
    box(102, 188, 32, 8, 4, seam),
  lamp: ({ base, shade, light, line: seam }: Paint) =>
    fill('M118 106 L60 190 L180 190 Z', '#fbe9a8') +
    band('M84 196 L64 128 L122 64', shade, 9) +
    dot(64, 128, 9, seam) +
    fill('M108 44 Q140 30 152 60 Q170 76 160 106 L86 92 Q90 54 108 44 Z', base) +
    fill('M152 60 Q170 76 160 106 L134 101 Q150 84 152 60 Z', shade) +
    `<ellipse cx="86" cy="200" rx="42" ry="11" fill="${base}"/>` +
    line('M108 54 Q98 64 97 82', light, 4),
  camera: ({ base, shade, light, line: seam, trim }: Paint) =>
    box(48, 70, 146, 108, 18, shade) +
    box(44, 66, 146, 108, 18, base) +
    box(62, 56, 38, 16, 6, shade) +
    dot(132, 122, 42, screen) +
    dot(132, 122, 31, seam) +
    dot(132, 122, 20, screen) +
    dot(124, 113, 7, glow) +
    box(56, 80, 22, 14, 4, trim) +
    line('M58 154 L78 154', light, 4),
  radio: ({ base, shade, light, line: seam, trim }: Paint) =>
    band('M176 78 L206 32', metal, 5) +
    box(34, 76, 172, 116, 20, shade) +
    box(30, 72, 172, 116, 20, base) +
    Array.from({ length: 6 }, (_, at) => line(`M50 ${98 + at * 13} L104 ${98 + at * 13}`, seam, 3.5)).join(
      '',
    ) +
    box(120, 92, 66, 26, 6, trim) +
    line('M128 105 L178 105 M150 98 L150 112', shade, 2) +
    dot(136, 152, 17, light) +
    dot(174, 152, 17, light) +
    line('M136 152 L144 142 M174 152 L166 142', seam, 3),
} satisfies Record<string, (paint: Paint) => string>;
