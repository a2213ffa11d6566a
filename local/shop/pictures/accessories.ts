import type { Paint } from './paint.ts';
import { band, both, box, dot, fill, line } from './shapes.ts';

const gold = '#c9a24d';
const glass = '#39404d';

/** What is carried, wound, put on or given. */
export const accessories = {
  scarf: ({ base, shade, light, line: seam }: Paint) =>
    fill('M70 66 Q120 34 170 66 Q180 100 150 112 Q120 120 90 112 Q60 100 70 66 Z', shade) +
    fill('M84 72 Q120 54 156 72 Q152 88 120 90 Q88 88 84 72 Z', seam) +
    fill('M66 84 Q120 124 174 84 Q178 108 154 120 L158 196 L118 200 L112 124 Q72 116 66 84 Z', base) +
    line('M119 184 L158 180 M118 172 L157 168', light, 5) +
    line(
      Array.from({ length: 6 }, (_, at) => `M${121 + at * 7} 199 L${122 + at * 7} 212`).join(' '),
      base,
      4,
    ) +
    line('M74 96 Q110 122 160 104', light, 4),
  beanie: ({ base, shade, light, line: seam, trim }: Paint) =>
    dot(120, 50, 19, trim) +
    fill('M62 156 Q58 68 120 62 Q182 68 178 156 Z', base) +
    fill('M140 65 Q182 76 178 156 L146 156 Q156 100 140 65 Z', shade) +
    line('M92 72 Q82 110 84 146 M120 66 L120 146 M148 72 Q158 110 156 146', seam, 2.2) +
    box(52, 142, 136, 42, 16, light) +
    line(
      Array.from({ length: 11 }, (_, at) => `M${64 + at * 11.2} 150 L${64 + at * 11.2} 176`).join(' '),
      shade,
      2.5,
    ),
  cap: ({ base, shade, light, line: seam }: Paint) =>
    fill('M58 142 Q54 70 118 66 Q176 70 176 138 Z', base) +
    fill('M118 66 Q176 70 176 138 L142 139 Q144 92 118 66 Z', shade) +
    fill('M92 140 Q150 122 216 146 Q222 158 206 162 Q150 146 92 156 Z', light) +
    line('M118 68 Q96 96 98 140 M58 140 Q110 128 176 138', seam, 2.5) +
    dot(118, 66, 6, light),
  gloves: ({ base, shade, light, line: seam }: Paint) => {
    const glove =
      fill(
        'M54 196 L50 120 Q50 104 58 104 L60 70 Q62 62 68 70 L71 104 L75 58 Q79 50 85 58 L85 104 L92 62 Q98 56 101 64 L98 108 L106 84 Q113 80 115 88 L106 138 Q102 154 100 164 L100 196 Z',
        base,
      ) +
      fill('M50 120 Q36 118 32 134 Q32 146 52 158 Z', shade) +
      line('M52 168 L101 168', light, 6) +
      line('M66 118 L68 140 M78 116 L79 138 M90 118 L89 138', seam, 2.2);
    return `<g transform="translate(6 4) rotate(-6 76 130)">${glove}</g><g transform="translate(236 10) scale(-1 1) rotate(-4 76 130)">${glove}</g>`;
  },
  belt: ({ base, shade, light, line: seam }: Paint) =>
    `<ellipse cx="120" cy="108" rx="74" ry="52" fill="none" stroke="${shade}" stroke-width="24"/>` +
    `<ellipse cx="120" cy="124" rx="78" ry="54" fill="none" stroke="${base}" stroke-width="24"/>` +
    `<ellipse cx="120" cy="124" rx="78" ry="54" fill="none" stroke="${light}" stroke-width="2" stroke-dasharray="6 5"/>` +
    `<rect x="90" y="160" width="44" height="38" rx="6" fill="none" stroke="${gold}" stroke-width="7"/>` +
    line('M112 178 L140 178', gold, 5) +
    [152, 164, 174].map((x) => dot(x, 172 - (x - 152) * 0.35, 2.6, seam)).join(''),
  wallet: ({ base, shade, light, line: seam, trim }: Paint) =>
    box(60, 62, 116, 40, 6, trim) +
    box(66, 54, 104, 40, 6, '#9fc0b4') +
    box(42, 76, 156, 108, 14, shade) +
    box(42, 84, 156, 100, 14, base) +
    box(150, 116, 56, 34, 12, light) +
    dot(168, 133, 6, gold) +
    line('M52 94 L188 94 M52 174 L188 174', seam, 2),
  backpack: ({ base, shade, light, line: seam, trim }: Paint) =>
    band('M96 48 Q120 20 144 48', shade, 8) +
    both(band('M70 100 Q44 130 58 178', shade, 9)) +
    fill('M66 96 Q66 42 120 42 Q174 42 174 96 L178 188 Q178 202 164 202 L76 202 Q62 202 62 188 Z', base) +
    fill('M150 52 Q174 66 174 96 L178 188 Q178 202 164 202 L150 202 Q162 120 150 52 Z', shade) +
    box(82, 130, 76, 60, 12, light) +
    line('M84 146 L156 146 M78 100 Q120 84 162 100', seam, 3) +
    box(114, 141, 12, 12, 3, trim) +
    dot(120, 98, 4, gold),
  shoulderBag: ({ base, shade, light, line: seam }: Paint) =>
    band('M66 100 Q72 26 120 26 Q168 26 174 100', shade, 7) +
    fill('M50 96 L190 96 L198 178 Q198 194 182 194 L58 194 Q42 194 42 178 Z', shade) +
    fill('M50 92 L190 92 L180 142 Q120 168 60 142 Z', base) +
    line('M62 140 Q120 164 178 140', light, 3) +
    box(108, 140, 24, 26, 6, gold) +
    line('M52 184 L188 184', seam, 2),
  weekender: ({ base, shade, light, line: seam }: Paint) =>
    both(band('M84 96 Q88 46 120 46', shade, 8)) +
    box(26, 88, 188, 104, 30, base) +
    fill('M184 88 Q214 88 214 118 L214 162 Q214 192 184 192 Q196 140 184 88 Z', shade) +
    box(74, 88, 14, 104, 0, light) +
    box(152, 88, 14, 104, 0, light) +
    line('M40 104 L200 104', seam, 3) +
    both(dot(81, 132, 5, gold)) +
    box(102, 130, 36, 24, 6, shade),
  sunglasses: ({ base, shade, light }: Paint) =>
    both(
      band('M40 104 Q30 84 44 78', shade, 7) +
        fill('M34 98 Q70 86 108 100 Q108 148 76 150 Q38 150 34 98 Z', base) +
        fill('M44 104 Q72 96 100 106 Q98 140 76 141 Q46 140 44 104 Z', glass) +
        line('M56 112 L70 130 M68 110 L76 120', light, 4),
    ) + band('M104 106 Q120 98 136 106', base, 7),
  watch: ({ base, shade, light, trim }: Paint) =>
    fill('M98 24 L142 24 L148 84 L92 84 Z', base) +
    fill('M92 156 L148 156 L142 216 L98 216 Z', shade) +
    dot(120, 120, 50, gold) +
    dot(120, 120, 42, trim) +
    Array.from(
      { length: 12 },
      (_, at) =>
        `<path d="M120 84 L120 90" stroke="${glass}" stroke-width="2.5" transform="rotate(${at * 30} 120 120)"/>`,
    ).join('') +
    line('M120 120 L120 98 M120 120 L138 130', glass, 4) +
    dot(120, 120, 4, glass) +
    box(169, 114, 8, 12, 3, gold) +
    line('M104 32 L136 32 M104 208 L136 208', light, 2.5),
  umbrella: ({ base, shade, light, line: seam }: Paint) =>
    band('M120 60 L120 182 Q120 204 138 204 Q154 204 154 188', seam, 6) +
    fill(
      'M24 124 Q34 46 120 42 Q206 46 216 124 Q200 108 184 124 Q168 106 152 124 Q136 106 120 124 Q104 106 88 124 Q72 106 56 124 Q40 108 24 124 Z',
      base,
    ) +
    fill('M120 42 Q206 46 216 124 Q200 108 184 124 Q174 66 120 42 Z', shade) +
    line('M120 44 Q92 70 88 122 M120 44 Q148 70 152 122 M120 44 L120 120', light, 2.5) +
    band('M120 30 L120 42', seam, 5),
  giftCard: ({ base, shade, light, line: seam, trim }: Paint) =>
    `<g transform="rotate(-8 120 124)">${box(30, 70, 180, 112, 14, shade)}${box(30, 64, 180, 112, 14, base)}${box(30, 112, 180, 16, 0, trim)}${box(76, 64, 16, 112, 0, trim)}` +
    fill('M84 118 Q54 84 62 106 Q66 118 84 120 Q102 118 106 106 Q114 84 84 118 Z', light) +
    `${line('M126 148 L190 148 M126 160 L168 160', seam, 4)}</g>`,
  book: ({ base, shade, light, line: seam, trim }: Paint) =>
    fill('M60 46 L174 40 L184 184 L70 196 Q56 196 54 184 Z', shade) +
    fill('M70 178 L182 168 L184 184 L70 196 Q58 190 70 178 Z', trim) +
    fill('M60 46 Q66 38 74 38 L182 32 L182 168 L70 178 Q58 184 54 184 Z', base) +
    line('M72 42 L70 176', seam, 3) +
    box(92, 66, 70, 30, 4, light) +
    line('M102 78 L152 78 M110 88 L144 88', seam, 3) +
    line('M110 142 Q126 116 146 138', light, 5),
  chocolate: ({ base, shade, light, line: seam, trim }: Paint) =>
    box(40, 66, 164, 124, 12, shade) +
    box(36, 60, 164, 124, 12, base) +
    [0, 1, 2]
      .map((row) =>
        [0, 1, 2, 3]
          .map(
            (at) =>
              box(
                50 + at * 36,
                72 + row * 35,
                28,
                27,
                13,
                (at + row) % 3 === 0 ? trim : (at + row) % 3 === 1 ? '#6d452f' : '#8f5f3f',
              ) + line(`M${56 + at * 36} ${84 + row * 35} q8 -8 16 0`, light, 2.2),
          )
          .join(''),
      )
      .join('') +
    line('M46 178 L190 178', seam, 2),
  coffee: ({ base, shade, light, line: seam, trim }: Paint) =>
    fill('M72 54 L168 54 L178 196 Q178 206 168 206 L72 206 Q62 206 62 196 Z', base) +
    fill('M146 54 L168 54 L178 196 Q178 206 168 206 L150 206 Q160 120 146 54 Z', shade) +
    box(68, 40, 104, 22, 5, light) +
    line('M72 62 L168 62', seam, 2.5) +
    dot(114, 132, 34, trim) +
    `<g transform="rotate(28 114 132)"><ellipse cx="114" cy="132" rx="14" ry="21" fill="#6d452f"/>${line('M114 114 Q106 132 114 150', trim, 3)}</g>`,
} satisfies Record<string, (paint: Paint) => string>;
