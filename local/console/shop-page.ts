import type { Article } from '../shop/article.ts';
import { bundles, catalogue, pictureOf } from '../shop/catalogue.ts';
import { colours } from '../shop/colours.ts';
import { sampleSeed } from '../shop/dice.ts';
import { stockOf, variantsOf } from '../shop/make-articles.ts';
import { type Html, html } from './html.ts';
import type { RawAnswer, View } from './view.ts';

const kronor = new Intl.NumberFormat('sv-SE', {
  style: 'currency',
  currency: 'SEK',
  maximumFractionDigits: 0,
});

/** What the sample shop sells, as its own site might show it. It stands for the shop; the app knows nothing of it. */
export function shopPage(): View {
  const byCategory = [...Map.groupBy(catalogue, ({ category }) => category)];
  const colourCount = catalogue.reduce((sum, article) => sum + article.colours.length, 0);
  const body = html`
<p>${catalogue.length} articles in ${colourCount} colours: what the orders of the sample shop are made of. Its feed told them with the prices of four markets and the stock that is shown here: since then what is held for
exchanges is counted in the <a href="/local/table">table</a>. The drawings are ours.</p>
<nav aria-label="Categories"><ul>${byCategory.map(([category]) => html`<li><a href="#${category}">${category}</a></li>`)}</ul></nav>
${byCategory.map(
  ([category, articles]) =>
    html`<section aria-labelledby="${category}"><h2 id="${category}" lang="sv">${category}</h2><ul class="goods">${articles.map(card)}</ul></section>`,
)}
<h2>Bundles</h2>
<dl>${bundles.map(({ name, codes }) => html`<dt>${name}</dt><dd>${codes.join(', ')}, a tenth less together</dd>`)}</dl>`;
  return { title: 'Sample shop', json: { articles: catalogue, bundles }, body };
}

function card(article: Article): Html {
  const { code, name, price, sizes } = article;
  const [first, ...others] = article.colours.map((colour) => ({
    src: `/local/shop/pictures/${code}-${colour}.svg`,
    called: colours[colour].sv,
  }));
  return html`<li><article>
${first !== undefined && html`<img src="${first.src}" alt="${name.sv}, ${first.called}" width="220" height="220" loading="lazy" lang="sv">`}
<h3 lang="sv">${name.sv}</h3>
<p>${kronor.format(price / 100)} <span class="dim">${code}</span></p>
${[sizesOf(sizes), stockNote(article), notesOf(article).join(' · ')].map((note) => note !== '' && html`<p class="dim">${note}</p>`)}
<p class="others">${others.map(({ src, called }) => html`<img src="${src}" alt="${called}" width="44" height="44" loading="lazy" lang="sv">`)}</p>
</article></li>`;
}

function sizesOf(sizes: readonly string[]): string {
  return [...sizes.slice(0, 1), ...sizes.slice(1).slice(-1)].join(' to ');
}

/** What the feed told of all sizes and colours together. */
function stockNote(article: Article): string {
  if (article.kind === 'madeToMeasure' || article.kind === 'giftCard') return '';
  const stocks = variantsOf(article).map((variant) => stockOf(sampleSeed, variant));
  const soldOut = stocks.filter((stock) => stock === 0).length;
  const total = stocks.reduce((sum, stock) => sum + stock, 0);
  return `${total} in stock${soldOut > 0 ? `, ${soldOut} of ${stocks.length} variants sold out` : ''}`;
}

const taxNotes: Readonly<Record<Article['tax'], string[]>> = {
  standard: [],
  food: ['12 % VAT'],
  books: ['6 % VAT'],
  none: ['no VAT when sold'],
};

function notesOf({ hygiene, finalSale, tax }: Article): string[] {
  return [...(hygiene ? ['sealed for hygiene'] : []), ...(finalSale ? ['final sale'] : []), ...taxNotes[tax]];
}

/** `pictures/KL-2041-GRN.svg`, with a size in the name or without; undefined for what the shop does not sell. */
export function shopPicture(name: string): RawAnswer | undefined {
  const picture = name.endsWith('.svg') ? pictureOf(name.slice(0, -'.svg'.length)) : undefined;
  if (picture === undefined) return undefined;
  return {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'max-age=3600',
    },
    body: picture,
  };
}
