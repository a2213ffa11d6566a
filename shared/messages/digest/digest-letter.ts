import { type DigestedFigure, nameOfWeek, type Week } from '#domain/figures/digest.ts';
import type { Mover } from '#domain/figures/moved.ts';
import type { Language } from '#domain/policy.ts';
import { asText, type Block, type Frame, type Letter } from '../letter.ts';
import { asHtml } from '../letter-html.ts';
import { list } from '../letter-parts.ts';
import { type DigestKey, type DigestSpeech, digestSpeech, digestTexts } from './digest-words.ts';

/** What a digest tells. */
export interface Digest {
  readonly week: Week;
  /** days within which units were to be sold again */
  readonly within: number;
  readonly figures: readonly DigestedFigure[];
}

/** Whose digest it is, and when. */
export interface DigestSetting {
  readonly shopName: string;
  readonly timeZone: string;
  readonly asOf: string;
}

/** What the reader of a digest is called. */
export const recipientIn = (language: Language): string => digestSpeech(language).say('recipient');

/** The digest as a mail needs it: numbers and groups, nothing personal. The same digest always gives the same words. */
export function renderDigest(
  digest: Digest,
  language: Language,
  { shopName, timeZone, asOf }: DigestSetting,
): { subject: string; text: string; html: string } {
  const speech = digestSpeech(language);
  const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  const week = digest.week.number;
  const frame: Frame = {
    greeting: speech.say('greeting'),
    signOff: speech.say('sign-off'),
    shopName,
    reference: speech.say('reference', { timeZone, asOf: moment.format(new Date(asOf)) }),
  };
  const letter: Letter = {
    subject: speech.say('subject', { week, rate: rateIn(digest, speech) }),
    heading: speech.say('heading', { week: nameOfWeek(digest.week).replace(/^(\d+)-W0?(\d+)$/, '$2 ($1)') }),
    blocks: digest.figures.flatMap((one) => figureBlocks(one, digest.within, speech)),
  };
  return { subject: letter.subject, text: asText(letter, frame), html: asHtml(letter, frame, language) };
}

function rateIn({ figures }: Digest, speech: DigestSpeech): string {
  const found = figures.find(({ figure }) => figure === 'return-rate');
  const now = found?.moved.now ?? null;
  if (found === undefined || now === null) return speech.say('subject.none');
  return speech.say('subject.rate', { rate: speech.value(now, measuredIn(found)) });
}

const measuredIn = ({ figure, moved: { unit, currency } }: DigestedFigure) => ({ figure, unit, currency });

function figureBlocks(one: DigestedFigure, within: number, speech: DigestSpeech): Block[] {
  const { figure, week, moved } = one;
  const title = speech.say(`${figure}.title` as DigestKey);
  const told =
    moved.now === null
      ? [speech.say('nothing', { week: week.number })]
      : [nowWords(one, moved.now, within, speech), ...comparedWords(one, speech)];
  const text = [...told, trendWords(one, speech)].join(' ');
  const movers = moverWords(one, speech);
  const why = movers.length === 0 ? [] : [list(speech.say('moved.title', { title }), movers)];
  return [{ is: 'section', title, text }, ...why];
}

function nowWords(one: DigestedFigure, now: number, within: number, speech: DigestSpeech): string {
  const { figure, week, values } = one;
  const measured = measuredIn(one);
  const value = (name: string) => speech.value(values[name] ?? 0, measured);
  const count = (name: string) => values[name] ?? 0;
  const parts: Readonly<Record<string, readonly [part: string, whole: string]>> = {
    'return-rate': ['returned', 'sold'],
    'resell-rate': ['soldWithin', 'onSaleLongEnough'],
    'contact-rate': ['contacts', 'returns'],
  };
  const [part = '', whole = ''] = parts[figure] ?? [];
  return speech.say(`${figure}.now` as DigestKey, {
    ...{ week: week.number, within, value: speech.value(now, measured) },
    ...{ low: value('expectedLow'), high: value('expectedHigh') },
    ...{ p50: value('whole.p50'), p90: value('whole.p90'), part: count(part), whole: count(whole) },
  });
}

function comparedWords(one: DigestedFigure, speech: DigestSpeech): string[] {
  const { before, change } = one.moved;
  if (before === null || change === null) return [];
  if (change === 0) return [speech.say('compared.same')];
  const measured = measuredIn(one);
  const way = change > 0 ? 'compared.up' : 'compared.down';
  return [
    speech.say(way, { before: speech.value(before, measured), effect: speech.change(change, measured) }),
  ];
}

function trendWords(one: DigestedFigure, speech: DigestSpeech): string {
  const measured = measuredIn(one);
  const weeks = one.trend.map(({ week, value }) =>
    speech.say('trend.week', {
      week: week.number,
      value: value === null ? speech.say('trend.none') : speech.value(value, measured),
    }),
  );
  return speech.say('trend', { weeks: weeks.join(', ') });
}

function moverWords(one: DigestedFigure, speech: DigestSpeech): string[] {
  const { movers, rest } = one.moved;
  const measured = measuredIn(one);
  const told = movers.map((mover) => {
    const value = (rate: number | null) => (rate === null ? '' : speech.value(rate, measured));
    return speech.say(moverKey(mover), {
      group: groupWords(one, mover.group, speech),
      ...{ before: value(mover.before), now: value(mover.now) },
      effect: speech.change(mover.effect, measured),
    });
  });
  const left = rest === null || rest === 0 || told.length === 0;
  return left ? told : [...told, speech.say('rest', { effect: speech.change(rest, measured) })];
}

function moverKey({ before, now }: Mover): DigestKey {
  if (before === null) return 'mover.new';
  if (now === null) return 'mover.gone';
  return before === now ? 'mover.share' : 'mover.changed';
}

const noGroup: Readonly<Record<string, DigestKey>> = {
  'lead-time': 'none.carrier',
  'contact-rate': 'none.stage',
};

/** Stages are told in words; the shop's own names of categories and carriers are theirs. */
function groupWords({ figure }: DigestedFigure, group: string | null, speech: DigestSpeech): string {
  if (group === null) return speech.say(noGroup[figure] ?? 'none.category');
  const key = `stage.${group}`;
  return figure === 'contact-rate' && key in digestTexts.sv ? speech.say(key as DigestKey) : group;
}
