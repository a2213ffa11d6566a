import type { Block } from './letter.ts';
import type { NamedUnits } from './message.ts';
import type { Words } from './words.ts';

/** Blocks that letters are made of. */

export function paragraph(text: string): Block {
  return { is: 'paragraph', text };
}

export function list(title: string, items: readonly string[]): Block {
  return { is: 'list', title, items, ordered: false };
}

export function linesOf(lines: readonly NamedUnits[], words: Words): Block {
  return list(
    words.say('lines-title'),
    lines.map((line) => unitsOf(line, words)),
  );
}

export function unitsOf({ name, quantity }: NamedUnits, words: Words): string {
  return words.say('units', { name, quantity });
}
