import type { Day } from '../law/calendar.ts';

/**
 * What is counted, and along which dimensions. A cube holds the daily sums of one kind of fact; a slice says by which
 * dimensions its sums are kept: whole, by one, or by one within a value of another. docs/figures.md lists them.
 */
export const dimensions = [
  'market',
  'category',
  'sku',
  'size',
  'campaign',
  'reason',
  'grade',
  'carrier',
  'stage',
  'subject',
  'channel',
  'place',
] as const;
export type Dimension = (typeof dimensions)[number];

/** A dimension and the value of it; `undefined` where a fact has none, such as a line without a category. */
export interface Value {
  readonly dimension: Dimension;
  readonly value: string | undefined;
}

/** Kept by `by`, within each value of `where`. */
export interface Slice {
  readonly where?: Dimension;
  readonly by?: Dimension;
}

const whole: Slice = {};
const by = (...all: Dimension[]): Slice[] => all.map((one) => ({ by: one }));
const within = (where: Dimension, ...all: Dimension[]): Slice[] => all.map((one) => ({ where, by: one }));

/** Of what is sold: a reason is known of returns alone. */
const ofLines = [
  whole,
  ...by('market', 'category', 'sku', 'size', 'campaign'),
  ...within('market', 'category', 'campaign'),
  ...within('category', 'size'),
  ...within('sku', 'size'),
];
const ofCarriage = [whole, ...by('market', 'carrier'), ...within('market', 'carrier')];

/** Every cube with the slices that it is kept in: one group-by, and these pairs and no other. */
export const cubes = {
  /** orders, by the day on which they were placed */
  orders: [whole, ...by('market')],
  /** units and value sold, by the day of the order */
  sold: ofLines,
  /** units and value that came back, by the day of the order */
  returned: [
    ...ofLines,
    ...by('reason'),
    ...within('market', 'reason'),
    ...within('category', 'reason'),
    ...within('sku', 'reason'),
  ],
  /** minutes from opening to credit, and of each stage, by the day on which it ended */
  'lead-whole': ofCarriage,
  'lead-shipped': ofCarriage,
  'lead-received': ofCarriage,
  'lead-inspected': ofCarriage,
  'lead-credited': ofCarriage,
  /** what returns cost and brought, by the day on which they were opened */
  cost: [whole, ...by('market', 'category', 'sku', 'reason'), ...within('market', 'category', 'reason')],
  /** units and value by what their customers got for them, by the day of the first credit or of the order to replace or repair */
  outcomes: [whole, ...by('market', 'category', 'sku', 'reason'), ...within('market', 'category', 'reason')],
  /** goods under way or not yet inspected, by the day since which they are */
  'tied-up': [whole, ...by('market', 'stage'), ...within('market', 'stage')],
  /** units by what became of them, by the day on which that was found */
  graded: [whole, ...by('market', 'category', 'sku')],
  /** units that were put back on sale, and when they were sold, by the day on which they were put back */
  restocked: [whole, ...by('market', 'category', 'sku', 'grade'), ...within('market', 'grade')],
  /** returns, and those that a person had to look at, by the day on which they were opened */
  reviews: [whole, ...by('market')],
  /** refunds by the day that the law wants them on */
  dues: [whole, ...by('market')],
  /** returns that customers could ask about, and what they asked and answered, by the day on which they were opened */
  opened: [whole, ...by('market')],
  contacts: [
    whole,
    ...by('market', 'stage', 'subject', 'channel'),
    ...within('market', 'stage', 'subject', 'channel'),
    ...within('stage', 'subject'),
  ],
  feedback: [whole, ...by('market', 'place'), ...within('market', 'place')],
} as const satisfies Record<string, readonly Slice[]>;

export type Cube = keyof typeof cubes;

/** Where a daily sum is kept. */
export interface Place {
  readonly cube: Cube;
  readonly day: Day;
  readonly where?: Value | undefined;
  readonly by?: Value | undefined;
}

/** What a fact adds to the sums of a place, by the name of the sum. */
export interface Addition extends Place {
  readonly add: Readonly<Record<string, number>>;
}

/** What tells one place from another. */
export function placeId({ cube, day, where, by: group }: Place): string {
  return JSON.stringify([cube, day, where?.dimension, where?.value, group?.dimension, group?.value]);
}

/** A fact in every slice of its cube that it has the dimensions for. */
export function inSlices(
  { cube, day, add }: Pick<Addition, 'cube' | 'day' | 'add'>,
  of: Readonly<Partial<Record<Dimension, string | undefined>>>,
): Addition[] {
  const slices: readonly Slice[] = cubes[cube];
  const valueIn = (dimension: Dimension): Value => ({ dimension, value: of[dimension] });
  const has = (dimension: Dimension | undefined) => dimension === undefined || dimension in of;
  return slices.flatMap(({ where, by: group }) =>
    has(where) && has(group)
      ? [
          {
            ...{ cube, day, add },
            ...(where && { where: valueIn(where) }),
            ...(group && { by: valueIn(group) }),
          },
        ]
      : [],
  );
}

/**
 * Everything that `after` adds more than `before`, one addition a place and no sum that does not change. With nothing
 * before, the additions of one place put together.
 */
export function difference(after: Iterable<Addition>, before: Iterable<Addition> = []): Addition[] {
  const places = new Map<string, { place: Place; add: Map<string, number> }>();
  const count = ({ add, ...place }: Addition, sign: 1 | -1) => {
    const id = placeId(place);
    const found = places.get(id) ?? { place, add: new Map<string, number>() };
    places.set(id, found);
    for (const [name, value] of Object.entries(add)) {
      found.add.set(name, (found.add.get(name) ?? 0) + sign * value);
    }
  };
  for (const addition of after) count(addition, 1);
  for (const addition of before) count(addition, -1);
  return [...places.values()].flatMap(({ place, add }) => {
    const changed = [...add].filter(([, value]) => value !== 0);
    return changed.length === 0 ? [] : [{ ...place, add: Object.fromEntries(changed) }];
  });
}
