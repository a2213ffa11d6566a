import { type ColourCode, colours } from '../colours.ts';
import { accessories } from './accessories.ts';
import { clothes } from './clothes.ts';
import { electronics } from './electronics.ts';
import { footwear } from './footwear.ts';
import { brightness, mix, paintOf } from './paint.ts';

const drawings = { ...clothes, ...footwear, ...electronics, ...accessories };

export type DrawingName = keyof typeof drawings;

/** Every drawing that there is. */
export const drawingNames = Object.keys(drawings) as DrawingName[];

/** An article as the shop shows it: an SVG image of its kind in its colour, with its name for those who do not see it. */
export function draw(kind: DrawingName, colour: ColourCode, title: string): string {
  const { paint: base } = colours[colour];
  // what is nearly white would not show before its own colour
  const around = brightness(base) > 0.88 ? '#93a3b0' : base;
  const ground = mix(around, '#fbf8f2', 0.8);
  const sun = mix(around, '#fbf8f2', 0.62);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="480" height="480" role="img">',
    `<title>${escaped(title)}</title>`,
    `<rect width="240" height="240" fill="${ground}"/>`,
    `<circle cx="120" cy="120" r="98" fill="${sun}"/>`,
    '<ellipse cx="120" cy="217" rx="74" ry="7" fill="#1b1d2a" opacity=".08"/>',
    drawings[kind](paintOf(colour)),
    '</svg>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
