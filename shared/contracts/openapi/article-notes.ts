const minor = 'minor units of the currency (öre, cents)';

const articleNotes = {
  sku: 'As in orders: what the shop calls the article in this size and colour.',
  name: 'Where a market calls it something else, its price says so.',
  category: 'Suggestions are of the same category.',
  style: 'Variants of each other share it. Without one the article is a variant of none.',
  size: 'As customers choose it: `M`, `42`, `32/34` …',
  colour: 'As customers choose it.',
  picture: 'An https address, shown to the customer; http on a machine’s own address, for trials.',
  prices: 'At most one for each market and currency, 40 in all; it is not offered anywhere else.',
  'prices.amount': `Of one unit, tax inside, in ${minor}.`,
  'prices.tax': 'Of the amount. Worked out from the rate once, when it is told, where it is left out.',
  'prices.taxRate': 'In hundredths of a per cent: 2500 is 25 %.',
  'prices.name': 'What it is called there.',
  'prices.colour': 'What its colour is called there.',
  stock: 'Units that no order has. What is held for exchanges is counted here and not told.',
  returnRate:
    'Of the units that were sold, how many came back, in hundredths of a per cent: suggestions prefer fewer.',
  discontinued: 'Not sold any more, whatever is left of it.',
  updatedAt: 'When the shop last changed it. The latest telling holds, in whatever order they arrive.',
};

const stockNotes = {
  stock: articleNotes.stock,
  updatedAt: 'When it was counted. The latest telling holds, whether of the stock alone or of the article.',
};

const inside = (of: string, notes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(notes).map(([member, says]) => [`${of}.${member}`, says]));

const shownNotes = {
  size: 'As the shop calls it.',
  colour: 'As the shop calls it.',
  picture: 'An address of the shop’s.',
};

const offered = (of: string) =>
  inside(of, {
    ...shownNotes,
    sku: 'To choose it by.',
    price: 'Of one unit now.',
    difference: `What one unit costs more than one of the line was paid, in ${minor}: above 0 the customer pays it, below 0 it is paid back.`,
    few: 'Whether no more than three are left.',
    why: '`same-style`: in another size or colour. `same-category`: something else that may suit.',
  });

/** What members mean of what is told and asked about articles. */
export const articleMemberNotes = {
  PutArticlesRequest: {
    '': 'Up to a hundred articles, each whole and once.',
    articles: 'Each with a `sku` of its own.',
    ...inside('articles', articleNotes),
  },
  PutStockRequest: {
    '': 'How many there are of up to a hundred articles.',
    articles: 'Each with a `sku` of its own.',
    ...inside('articles', stockNotes),
  },
  ArticlesTaken: {
    '': 'What became of each.',
    articles: 'In the order told.',
    'articles.outcome':
      '`unchanged`: told before. `older`: a later telling is stored already. Neither is an error.',
  },
  StockTaken: {
    '': 'What became of each.',
    articles: 'In the order told.',
    'articles.outcome':
      '`unchanged`: told before. `older`: a later telling is stored already. `unknown`: the article itself was never told.',
  },
  ExchangesView: {
    '': 'What a line may be exchanged for: articles in stock that the shop sells where the order was placed.',
    paid: 'For one unit of the line, the next that a return would take.',
    variants: 'The own colour first, the nearest size first. None where the shop does not tell its articles.',
    suggestions: 'At most three, the most fitting first.',
    soldOut: 'Other variants of which none is left now, in the same order. They cannot be chosen.',
    sizes:
      'The sizes that the style is sold in, smaller ones first: those of the line itself and of `soldOut` among them.',
    ...offered('variants'),
    ...inside('soldOut', { ...shownNotes, sku: 'As in orders.' }),
    ...offered('suggestions'),
  },
};
