import { randomInt } from 'node:crypto';
import type { SecretModel } from '../runtime/app/data.ts';

type Generate = NonNullable<SecretModel['generate']>;

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** A secret made as CloudFormation's GenerateSecretString asks. */
export function generateSecret(generate: Generate): string {
  const password = generatePassword(generate);
  if (generate.template === undefined || generate.key === undefined) return password;
  return JSON.stringify({ ...JSON.parse(generate.template), [generate.key]: password });
}

function generatePassword(generate: Generate): string {
  const kinds = [
    generate.excludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    generate.excludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    generate.excludeNumbers ? '' : '0123456789',
    generate.excludePunctuation ? '' : punctuation,
    generate.includeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((char) => !generate.excludeCharacters.includes(char)))
    .filter((kind) => kind.length > 0);
  const all = kinds.flat();
  if (all.length === 0) throw new RangeError('GenerateSecretString leaves no characters to choose from');
  const required = generate.requireEachIncludedType ? kinds.map(pick) : [];
  const chars = [...required, ...Array.from({ length: generate.length - required.length }, () => pick(all))];
  return shuffle(chars).join('');
}

function pick(chars: string[]): string {
  return chars[randomInt(chars.length)] ?? '';
}

function shuffle(chars: string[]): string[] {
  return chars
    .map((char) => ({ char, order: randomInt(2 ** 32) }))
    .sort((one, other) => one.order - other.order)
    .map(({ char }) => char);
}
