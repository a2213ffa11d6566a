import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What the sample shop is made from, the same each time. */
export const sampleSeed = 7;

/** Chance that is the same every time for the same seed. */
export interface Dice {
  /** from 0 up to, not including, 1 */
  share(): number;
  chance(probability: number): boolean;
  /** a whole number, both ends included */
  whole(from: number, to: number): number;
  /** @throws TypeError for an empty list */
  pick<T>(list: readonly T[]): T;
  /** by weight; @throws TypeError when there is none */
  weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T;
  /** around a median, from about a `factor`th of it to `factor` times as much, longer on the far side */
  around(median: number, factor: number): number;
}

/** The dice of one thing: what is thrown for it depends on the seed and its name, and on nothing thrown elsewhere. */
export function diceOf(seed: number, name: string): Dice {
  let state = seed | 0;
  for (let at = 0; at < name.length; at += 1) state = Math.imul(state ^ name.charCodeAt(at), 0x01000193);
  const generator = xoroshiro128plus(Math.imul(state, 0x9e3779b1));
  const share = () => uniformFloat64(generator);
  const dice: Dice = {
    share,
    chance: (probability) => share() < probability,
    whole: (from, to) => from + Math.floor(share() * (to - from + 1)),
    pick: (list) => dice.weighted(list.map((value) => [1, value] as const)),
    weighted(list) {
      let left = share() * list.reduce((sum, [weight]) => sum + weight, 0);
      const found = list.find(([weight]) => {
        left -= weight;
        return left < 0;
      });
      if (found === undefined) throw new TypeError('there is nothing to choose from');
      return found[1];
    },
    around(median, factor) {
      // three throws added up: near enough to a bell, and it ends
      const bell = (share() + share() + share()) * 2 - 3;
      return median * factor ** (bell / 1.5);
    },
  };
  return dice;
}
