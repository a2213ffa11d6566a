/** The colours of the shop: what customers call them in both languages, the code in article numbers, and the paint. */
export const colours = {
  SVA: { sv: 'svart', en: 'black', paint: '#34363d' },
  VIT: { sv: 'vit', en: 'white', paint: '#f4f1ea' },
  GRA: { sv: 'grå', en: 'grey', paint: '#9ba0a8' },
  SIL: { sv: 'silver', en: 'silver', paint: '#c6cbd2' },
  MAR: { sv: 'marinblå', en: 'navy', paint: '#2c4068' },
  BLA: { sv: 'blå', en: 'blue', paint: '#4f7fb8' },
  LJB: { sv: 'ljusblå', en: 'light blue', paint: '#a8c7e3' },
  MOS: { sv: 'mossgrön', en: 'moss green', paint: '#66794f' },
  GRN: { sv: 'grön', en: 'green', paint: '#3f8468' },
  SAN: { sv: 'sand', en: 'sand', paint: '#d9c5a3' },
  BRU: { sv: 'brun', en: 'brown', paint: '#7c5439' },
  KON: { sv: 'konjak', en: 'cognac', paint: '#b3733f' },
  ROD: { sv: 'röd', en: 'red', paint: '#bd4640' },
  VIN: { sv: 'vinröd', en: 'burgundy', paint: '#742f42' },
  ROS: { sv: 'rosa', en: 'pink', paint: '#e5a6b1' },
  SEN: { sv: 'senapsgul', en: 'mustard', paint: '#d7a23c' },
  TER: { sv: 'terrakotta', en: 'terracotta', paint: '#c66c4c' },
  LIL: { sv: 'lila', en: 'lilac', paint: '#9f88ba' },
} as const satisfies Record<string, { sv: string; en: string; paint: string }>;

export type ColourCode = keyof typeof colours;
