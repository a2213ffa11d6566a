import type { Paint } from './paint.ts';
import { box, dot, fill, line, moved } from './shapes.ts';

/** What is worn on the feet, from the side, toe to the right. */
export const footwear = {
  sneakers: ({ base, shade, line: seam, light, trim }: Paint) =>
    fill('M34 164 Q30 120 46 96 L92 100 Q112 124 150 132 Q200 138 208 164 Z', base) +
    fill('M34 164 Q30 120 46 96 L70 98 Q60 130 66 164 Z', shade) +
    fill('M164 136 Q202 142 208 164 L168 164 Q170 146 164 136 Z', light) +
    fill('M32 162 L210 162 Q214 184 198 184 L44 184 Q30 184 32 162 Z', trim) +
    line('M36 174 L208 174', shade, 2) +
    line('M96 118 L112 106 M108 128 L124 114 M122 134 L138 122', trim, 5) +
    line('M74 150 Q104 138 128 158', seam, 3),
  runners: ({ base, shade, line: seam, light, trim }: Paint) =>
    fill('M30 152 Q34 112 48 92 L90 96 Q116 124 156 130 Q204 138 212 156 Z', base) +
    fill('M30 152 Q34 112 48 92 L66 94 Q60 124 70 152 Z', light) +
    fill('M26 150 L214 152 Q222 170 204 176 L150 178 Q120 168 96 182 L44 184 Q22 178 26 150 Z', trim) +
    line('M74 148 L104 112 M92 150 L120 122 M110 150 L134 128', light, 5) +
    line('M28 162 Q110 152 214 164', shade, 4) +
    line('M96 112 L110 104 M108 122 L122 112', seam, 4),
  boots: ({ base, shade, line: seam, light, trim }: Paint) =>
    fill('M64 50 L122 50 L126 118 Q138 134 170 138 Q204 144 206 172 L60 172 Z', base) +
    fill('M64 50 L84 50 Q74 110 82 172 L60 172 Z', shade) +
    fill('M58 168 L210 168 L210 180 Q196 182 190 188 L120 188 L112 182 L106 190 L60 190 Z', seam) +
    line('M110 70 L126 66 M112 86 L128 82 M114 102 L130 98 M120 116 L136 110', trim, 4.5) +
    line('M168 140 Q160 154 164 168', light, 3) +
    box(60, 42, 64, 16, 6, light),
  chelsea: ({ base, shade, line: seam, light }: Paint) =>
    fill('M70 58 L128 58 L130 120 Q142 138 174 142 Q204 148 204 174 L64 174 Z', base) +
    fill('M92 66 L122 66 Q120 112 106 136 Q92 112 92 66 Z', shade) +
    fill('M62 172 L208 172 L208 182 L116 182 L108 192 L64 192 Z', seam) +
    line('M98 72 L99 112 M106 72 L106 124 M114 72 L113 112', light, 2) +
    fill('M70 58 L78 42 L86 42 L88 58 Z', shade),
  loafers: ({ base, shade, line: seam, light }: Paint) =>
    fill('M36 168 Q34 130 44 118 L88 122 Q100 136 128 134 Q186 136 206 168 Z', base) +
    fill('M36 168 Q34 130 44 118 L62 120 Q58 146 66 168 Z', shade) +
    fill('M34 166 L208 166 Q210 178 200 178 L96 178 L88 188 L38 188 Z', seam) +
    line('M96 132 Q126 150 150 138', light, 7) +
    line('M112 146 Q150 154 186 150', seam, 2.5),
  sandals: ({ base, shade, line: seam, light, trim }: Paint) =>
    fill('M30 158 Q120 142 212 160 Q214 176 198 180 L44 182 Q28 176 30 158 Z', trim) +
    line('M36 172 Q120 164 208 172', shade, 4) +
    line('M52 160 Q60 104 96 102 Q112 110 104 158', base, 13) +
    line('M126 158 Q138 118 166 118 Q190 126 190 160', base, 15) +
    line('M62 124 Q84 132 106 124', light, 8) +
    dot(104, 122, 5, seam),
  wellingtons: ({ base, shade, line: seam, light }: Paint) =>
    fill('M68 38 L126 38 L126 128 Q134 142 168 146 Q200 152 202 176 L66 176 Z', base) +
    fill('M68 38 L86 38 Q80 110 86 176 L66 176 Z', shade) +
    fill('M62 174 L206 174 L206 188 L118 188 L112 194 L64 194 Z', seam) +
    line('M70 54 L125 54 M70 62 L125 62', light, 4) +
    line('M112 72 Q116 110 114 126', light, 6),
  slippers: ({ base, shade, line: seam, light, trim }: Paint) => {
    const slipper =
      fill('M40 166 Q40 142 62 138 L196 146 Q212 152 210 172 Q120 186 44 180 Z', trim) +
      fill('M96 170 Q98 116 150 112 Q202 116 212 166 Q160 182 96 170 Z', base) +
      fill('M150 112 Q202 116 212 166 Q196 172 176 174 Q184 134 150 112 Z', shade) +
      line('M100 158 Q118 132 150 128', light, 5) +
      line('M44 174 Q120 180 208 170', seam, 2.5);
    return moved(slipper, -4, -34, 0.92) + moved(slipper, 12, 12, 1);
  },
} satisfies Record<string, (paint: Paint) => string>;
