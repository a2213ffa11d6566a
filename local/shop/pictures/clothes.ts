import type { Paint } from './paint.ts';
import { both, box, dot, fill, line, moved } from './shapes.ts';
import { top } from './tops.ts';

/** What is worn, by the name that the catalogue calls the cut. */
export const clothes = {
  tshirt: top({ sleeve: 'short', hem: 184, neck: 'round' }),
  ribbedTop: top({ hem: 166, neck: 'round', detail: 'ribs' }),
  jumper: top({ sleeve: 'long', hem: 182, neck: 'round', detail: 'yoke' }),
  cableKnit: top({ sleeve: 'wide', hem: 180, neck: 'round', detail: 'cable' }),
  polo: top({ sleeve: 'long', hem: 180, neck: 'polo', detail: 'ribs' }),
  cardigan: top({ sleeve: 'wide', hem: 184, neck: 'v', front: 'buttons', detail: 'pockets' }),
  hoodie: top({ sleeve: 'long', hem: 184, neck: 'hood', detail: 'pockets' }),
  shirt: top({ sleeve: 'long', hem: 186, neck: 'shirt', front: 'buttons' }),
  shirtDress: top({ sleeve: 'short', hem: 208, neck: 'shirt', front: 'buttons', detail: 'pockets' }),
  blazer: top({ sleeve: 'long', hem: 188, neck: 'lapel', front: 'open', detail: 'pockets' }),
  coat: top({ sleeve: 'wide', hem: 210, neck: 'lapel', front: 'buttons', detail: 'pockets' }),
  shell: top({ sleeve: 'long', hem: 184, neck: 'hood', front: 'zip', detail: 'pockets' }),
  puffer: top({ sleeve: 'wide', hem: 182, neck: 'polo', front: 'zip', detail: 'quilt' }),
  raincoat: top({ sleeve: 'wide', hem: 206, neck: 'hood', front: 'buttons', detail: 'pockets' }),
  pyjamas: (paint: Paint) =>
    moved(top({ sleeve: 'long', hem: 170, neck: 'lapel', front: 'buttons' })(paint), 0, -8, 0.8) +
    moved(trousers('straight')(paint), 108, 66, 0.66),
  suit: (paint: Paint) =>
    moved(trousers('straight')(paint), 112, 62, 0.68) +
    moved(
      top({ sleeve: 'long', hem: 188, neck: 'lapel', front: 'buttons', detail: 'pockets' })(paint),
      -4,
      6,
      0.86,
    ),

  dress: ({ base, shade, line: seam, light }: Paint) =>
    both(fill('M92 62 Q80 66 68 92 L84 104 L94 82 Z', shade)) +
    fill(
      'M98 54 Q120 74 142 54 L154 62 Q146 88 144 112 L174 204 Q120 222 66 204 L96 112 Q94 88 86 62 Z',
      base,
    ) +
    fill('M142 54 L154 62 Q146 88 144 112 L174 204 Q160 209 146 211 Q134 120 142 54 Z', shade) +
    line('M96 113 Q120 120 144 113', light, 6) +
    line('M108 124 L92 206 M120 122 L120 210 M132 124 L148 206', seam, 1.8) +
    line('M98 54 Q120 74 142 54', light, 4),
  wrapDress: ({ base, shade, line: seam, light }: Paint) =>
    both(fill('M92 60 Q72 70 60 116 L78 122 L94 88 Z', shade)) +
    fill(
      'M98 54 L142 54 L154 62 Q148 90 146 114 Q172 160 170 206 Q120 218 72 204 Q78 150 94 114 Q92 88 86 62 Z',
      base,
    ) +
    fill('M142 54 L112 116 Q150 150 152 210 Q162 208 170 206 Q172 160 146 114 Q148 90 154 62 Z', shade) +
    fill('M102 54 L138 54 L119 96 Z', light) +
    line('M142 54 L94 114 L146 116 M112 118 Q104 134 106 148', seam, 2.5),
  skirt: ({ base, shade, line: seam, light }: Paint) =>
    fill('M86 62 L154 62 L186 194 Q120 212 54 194 Z', base) +
    fill('M136 62 L154 62 L186 194 Q170 199 156 202 Z', shade) +
    line('M98 76 L76 196 M109 76 L98 202 M120 76 L120 204 M131 76 L142 202 M142 76 L164 196', seam, 2) +
    box(84, 54, 72, 17, 5, light),
  jeans: trousers('straight'),
  wideJeans: trousers('wide'),
  chinos: trousers('slim'),
  shorts: ({ base, shade, line: seam, light }: Paint) =>
    fill('M78 66 L162 66 L176 166 L128 170 L120 112 L112 170 L64 166 Z', base) +
    fill('M146 66 L162 66 L176 166 L150 168 Z', shade) +
    box(76, 58, 88, 17, 5, light) +
    line(
      'M120 76 L120 112 M67 156 L111 160 M129 160 L174 156 M88 76 Q88 96 80 102 M152 76 Q152 96 160 102',
      seam,
      2.2,
    ),
  overall: (paint: Paint) =>
    moved(trousers('straight')(paint), 19, 40, 0.84) +
    fill('M88 76 L152 76 L158 104 L82 104 Z', paint.base) +
    both(line('M94 78 L100 38', paint.shade, 9) + dot(95, 80, 4.5, paint.trim)) +
    box(104, 82, 32, 20, 4, paint.light),

  briefs: ({ base, shade, line: seam, light }: Paint) =>
    fill('M62 84 L178 84 L172 112 Q140 126 136 158 L104 158 Q100 126 68 112 Z', base) +
    fill('M152 84 L178 84 L172 112 Q152 120 144 134 Z', shade) +
    box(60, 76, 120, 15, 6, light) +
    line('M68 112 Q100 126 104 158 M172 112 Q140 126 136 158', seam, 2.2) +
    dot(120, 94, 3.5, seam),
  boxers: ({ base, shade, line: seam, light }: Paint) =>
    fill('M70 82 L170 82 L178 154 L130 158 L120 132 L110 158 L62 154 Z', base) +
    fill('M154 82 L170 82 L178 154 L156 156 Z', shade) +
    box(68, 72, 104, 18, 6, light) +
    line('M64 144 L109 148 M131 148 L176 144 M104 92 Q106 122 120 132 Q134 122 136 92', seam, 2.2),
  bra: ({ base, shade, line: seam, light }: Paint) =>
    both(
      line('M92 104 Q84 70 92 44', shade, 7) +
        fill('M120 126 Q112 100 88 98 Q58 104 56 140 Q60 160 90 160 Q114 158 120 138 Z', base) +
        line('M64 150 Q88 164 116 146', seam, 2.2) +
        line('M72 112 Q92 104 110 122', light, 4),
    ) + dot(120, 132, 5, light),
  sportsBra: ({ base, shade, line: seam, light }: Paint) =>
    fill(
      'M88 54 Q104 92 120 92 Q136 92 152 54 L166 56 Q160 96 172 116 L172 160 Q120 170 68 160 L68 116 Q80 96 74 56 Z',
      base,
    ) +
    fill('M152 54 L166 56 Q160 96 172 116 L172 160 Q160 163 150 164 Q154 110 144 78 Z', shade) +
    box(66, 146, 108, 18, 6, light) +
    line('M88 54 Q104 92 120 92 Q136 92 152 54', seam, 2.5),
  swimsuit: ({ base, shade, line: seam, light }: Paint) =>
    both(line('M98 74 Q94 54 98 38', shade, 8)) +
    fill(
      'M88 70 Q104 96 120 96 Q136 96 152 70 Q150 108 152 128 Q170 150 172 170 Q140 170 132 204 L108 204 Q100 170 68 170 Q70 150 88 128 Q90 108 88 70 Z',
      base,
    ) +
    fill('M152 70 Q150 108 152 128 Q170 150 172 170 Q152 170 142 184 Q150 130 140 86 Z', shade) +
    line('M90 132 Q120 142 150 132', light, 6) +
    line('M108 204 Q100 170 68 170 M132 204 Q140 170 172 170', seam, 2.2),
  socks: ({ base, shade, line: seam, light, trim }: Paint) => {
    const sock = (main: string, back: string) =>
      fill(
        'M86 44 L122 44 L122 132 Q124 150 146 160 Q166 172 156 188 Q150 196 132 194 L96 176 Q84 168 84 148 Z',
        main,
      ) +
      fill('M132 194 Q150 196 156 188 Q166 172 146 160 Q136 176 132 194 Z', back) +
      box(84, 40, 40, 20, 6, back) +
      line('M90 48 L90 56 M98 48 L98 56 M106 48 L106 56 M114 48 L114 56 M86 142 Q96 150 92 168', seam, 2);
    return moved(sock(light, trim), -26, -2, 1) + moved(sock(base, shade), 22, 10, 1);
  },
  tights: ({ base, shade, line: seam, light }: Paint) =>
    fill('M88 48 L152 48 L160 96 L150 210 L128 210 L120 112 L112 210 L90 210 L80 96 Z', base) +
    fill('M140 48 L152 48 L160 96 L150 210 L138 210 Q152 130 140 48 Z', shade) +
    box(86, 40, 68, 15, 6, light) +
    line('M120 58 L120 112 M92 202 L111 202 M129 202 L149 202', seam, 2),
} satisfies Record<string, (paint: Paint) => string>;

/** Trousers by their cut. */
function trousers(cut: 'slim' | 'straight' | 'wide') {
  const out = { slim: 6, straight: -2, wide: -16 }[cut];
  return ({ base, shade, line: seam, light }: Paint) =>
    fill(
      `M82 46 L158 46 L166 110 L${162 - out} 212 L126 213 L120 104 L114 213 L${78 + out} 212 L74 110 Z`,
      base,
    ) +
    fill(`M144 46 L158 46 L166 110 L${162 - out} 212 L${148 - out / 2} 213 Q156 120 144 46 Z`, shade) +
    box(80, 38, 80, 16, 5, light) +
    line('M120 54 L120 104 M90 54 Q90 74 78 82 M150 54 Q150 74 162 82 M128 56 Q130 84 120 92', seam, 2.2) +
    line(`M${79 + out} 204 L114 205 M126 205 L${161 - out} 204`, seam, 2) +
    dot(120, 46, 3.2, seam);
}
