import {
  type Asked,
  bundles,
  type Cell,
  type Column,
  type Figure,
  named,
  rowOf,
  share,
  sumOf,
} from './asked.ts';
import type { Dimension } from './cubes.ts';

/** What is known of contacts alone, and what of answers alone: returns stand against each group of it, all of them. */
const sides: Readonly<Partial<Record<Dimension, 'asked' | 'told'>>> = {
  stage: 'asked',
  subject: 'asked',
  channel: 'asked',
  place: 'told',
};

/** The side that a question is about alone, if it is. */
const sideOf = ({ by, where }: Pick<Asked, 'by' | 'where'>) =>
  (by && sides[by]) ?? (where && sides[where.dimension]);

/** How often customers had to ask about the returns opened in the range, and found what they were told not enough. */
export const contactRate: Figure<'opened' | 'asked' | 'told'> = {
  cells(asked) {
    const { from, to, by, where } = asked;
    const side = sideOf(asked);
    const shared = {
      by: by && sides[by] === undefined ? by : undefined,
      where: where && sides[where.dimension] === undefined ? where : undefined,
    };
    const of = (one: 'asked' | 'told') => (side === undefined || side === one ? { by, where } : shared);
    return {
      opened: { cube: 'opened', from, to, ...shared },
      asked: { cube: 'contacts', from, to, ...of('asked') },
      told: { cube: 'feedback', from, to, ...of('told') },
    };
  },

  table(asked, cells) {
    const side = sideOf(asked);
    const facts = (['asked', 'told'] as const)
      .filter((one) => side === undefined || side === one)
      .flatMap((one) => cells[one].map(named(one)));
    const all = [...inEveryGroup(asked, cells.opened, facts).map(named('opened')), ...facts];
    const heavy = { asked: 'asked.contacts', told: 'told.notEnough' }[side ?? 'asked'];
    const weigh = side === undefined ? 'opened.returns' : heavy;
    const rows = bundles(asked, all, (sums) => sums[weigh] ?? 0).map((bundle) => {
      const sums = sumOf(bundle.cells);
      const { 'opened.returns': returns = 0 } = sums;
      return rowOf(asked, bundle, {
        returns,
        ...(side === 'told' ? noContacts : contactsOf(sums, returns)),
        ...(side === 'asked' ? noAnswers : answersOf(sums, returns)),
      });
    });
    return { columns, rows };
  },
};

function inEveryGroup({ by }: Asked, opened: readonly Cell[], facts: readonly Cell[]): readonly Cell[] {
  if (by === undefined || sides[by] === undefined) return opened;
  const groups = new Set(facts.map(({ group }) => group));
  return [...groups].flatMap((group) => opened.map((cell) => ({ ...cell, group })));
}

type Sums = Readonly<Record<string, number>>;

function contactsOf(sums: Sums, returns: number) {
  const { 'asked.contacts': contacts = 0, 'asked.returns': returnsAsked = 0 } = sums;
  return {
    contacts,
    contactRate: share(contacts, returns),
    returnsAsked,
    askedShare: share(returnsAsked, returns),
  };
}

function answersOf(sums: Sums, returns: number) {
  const { 'told.answers': answers = 0, 'told.notEnough': notEnough = 0 } = sums;
  return {
    answers,
    notEnough,
    notEnoughShare: share(notEnough, answers),
    notEnoughRate: share(notEnough, returns),
  };
}

const contactNames = ['contacts', 'contactRate', 'returnsAsked', 'askedShare'] as const;
const answerNames = ['answers', 'notEnough', 'notEnoughShare', 'notEnoughRate'] as const;
/** a group of the one side has nothing of the other: that is no zero */
const noneOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
const [noContacts, noAnswers] = [noneOf(contactNames), noneOf(answerNames)];

const columns: readonly Column[] = ['returns', ...contactNames, ...answerNames].map((name) => ({
  name,
  unit: /Share$|Rate$/.test(name) ? 'share' : 'count',
}));
