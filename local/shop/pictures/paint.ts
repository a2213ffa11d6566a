import { type ColourCode, colours } from '../colours.ts';

/** What a drawing is painted with: its colour, and what goes with it. */
export interface Paint {
  readonly base: string;
  /** folds, backs, undersides */
  readonly shade: string;
  /** seams, laces, buttons: fine lines that show on the base */
  readonly line: string;
  /** where light falls */
  readonly light: string;
  /** soles, straps, metal: the same beside every colour */
  readonly trim: string;
}

/** Paint in one of the shop's colours. */
export function paintOf(colour: ColourCode): Paint {
  const base = colours[colour].paint;
  const isDark = brightness(base) < 0.32;
  return {
    base,
    shade: mix(base, '#1b1d2a', 0.22),
    line: isDark ? mix(base, '#ffffff', 0.42) : mix(base, '#1b1d2a', 0.45),
    light: mix(base, '#ffffff', 0.3),
    trim: '#faf6ee',
  };
}

/** `share` of the way from one colour to the other. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share);
  };
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
}

/** From 0 to 1, as the eye weighs the three channels. */
export function brightness(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
