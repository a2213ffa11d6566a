import { type MeasureName, type MeasureUnit, measures } from './measures.ts';
import type { Moved, MovedGroup } from './what-moved.ts';

/** A sentence in each language. */
type Sentence = Readonly<Record<'sv' | 'en', string>>;
type Language = keyof Sentence;

/** What a figure is called at the beginning of a sentence. Of lead time it is the mean that is explained. */
const subjects: Readonly<Record<MeasureName, Sentence>> = {
  'return-rate': { sv: 'Returgraden', en: 'The return rate' },
  'lead-time': { sv: 'Ledtiden i medeltal', en: 'The mean lead time' },
  'resell-rate': { sv: 'Andelen som såldes på nytt', en: 'The share sold again' },
  'cost-per-return': { sv: 'Kostnaden per retur', en: 'The cost per return' },
  'contact-rate': { sv: 'Antalet kontakter per retur', en: 'The number of contacts per return' },
  dispositions: { sv: 'Andelen som gick tillbaka i lager', en: 'The share put back in stock' },
  outcomes: { sv: 'Andelen som blev byte eller tillgodo', en: 'The share kept as exchange or store credit' },
  'review-load': { sv: 'Andelen som måste granskas', en: 'The share that had to be looked at' },
  'refunds-due': { sv: 'Andelen sena återbetalningar', en: 'The share of late refunds' },
};

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };
const groupsTold = 3;

export interface MovedTelling {
  readonly measure: MeasureName;
  readonly moved: Moved;
  /** of an amount, ISO 4217 */
  readonly currency: string;
  /** what a group is called */
  readonly nameOf: (group: string | null, language: Language) => string;
}

/**
 * What moved a figure, sentence by sentence: from what to what, the three groups that made most of it, the others together, and what no group
 * explains. The signed numbers after the first sentence add up to its change, but for roundings.
 */
export function movedWords(telling: MovedTelling): Sentence[] {
  const [sv, en] = [linesIn('sv', telling), linesIn('en', telling)];
  return sv.map((line, place) => ({ sv: line, en: en[place] ?? '' }));
}

function linesIn(language: Language, telling: MovedTelling): string[] {
  const { measure, moved, currency, nameOf } = telling;
  const tell = tellingIn(language, measures[measure].unit, currency);
  const isSwedish = language === 'sv';
  const [was, is] = [tell.value(moved.before), tell.value(moved.after)];
  const subject = subjects[measure][language];
  if (was === is)
    return [isSwedish ? `${subject} är oförändrad: ${is}.` : `${subject} has not changed: ${is}.`];
  const verb = isSwedish ? (moved.change > 0 ? 'steg' : 'sjönk') : moved.change > 0 ? 'rose' : 'fell';
  const change = tell.change(moved.change, true);
  const head = isSwedish
    ? `${subject} ${verb} från ${was} till ${is}: ${change}.`
    : `${subject} ${verb} from ${was} to ${is}: ${change}.`;
  const told = moved.groups.slice(0, groupsTold).filter(({ total }) => tell.change(total) !== tell.change(0));
  const others = moved.groups.slice(told.length);
  const ofAll = moved.against === 'own' ? '' : isSwedish ? 'mot helheten ' : 'against the whole, ';
  const lines = told.map((group) => groupLine(language, tell, nameOf(group.group, language), group, ofAll));
  const ofOthers = others.reduce((sum, { total }) => sum + total, 0);
  if (others.length > 0) lines.push(othersLine(language, others.length, tell.change(ofOthers)));
  const rest = tell.change(moved.rest);
  if (rest !== tell.change(0)) {
    lines.push(
      isSwedish
        ? `Det hela skiljer sig från summan av delarna: ${rest}.`
        : `The whole differs from the sum of its parts: ${rest}.`,
    );
  }
  return [head, ...lines];
}

function othersLine(language: Language, count: number, change: string): string {
  if (language === 'sv')
    return count === 1 ? `En grupp till: ${change}.` : `${count} andra grupper tillsammans: ${change}.`;
  return count === 1 ? `One more group: ${change}.` : `${count} other groups together: ${change}.`;
}

/** One group: how much it makes of the change, by its own figure and by its share. */
function groupLine(
  language: Language,
  tell: Telling,
  name: string,
  group: MovedGroup,
  ofAll: string,
): string {
  const isSwedish = language === 'sv';
  const [was, is] = [group.before, group.after].map((one) => one ?? undefined);
  const to = isSwedish ? 'till' : 'to';
  const from = isSwedish ? 'från' : 'from';
  const own =
    was === undefined || is === undefined || tell.value(was) === tell.value(is)
      ? undefined
      : `${ofAll}${from} ${tell.value(was)} ${to} ${tell.value(is)}`;
  const [shareWas, shareIs] = [tell.part(group.shareBefore), tell.part(group.shareAfter)];
  const share =
    shareWas === shareIs
      ? undefined
      : isSwedish
        ? `andelen av det hela ${from} ${shareWas} ${to} ${shareIs} (${tell.change(group.byShare)})`
        : `its share of the whole ${from} ${shareWas} ${to} ${shareIs} (${tell.change(group.byShare)})`;
  const itself = isSwedish ? 'den egna siffran' : 'its own figure';
  const ownSaid = own && (share ? `${itself} ${own} (${tell.change(group.byFigure)})` : own);
  const because = [ownSaid, share].filter((one) => one !== undefined).join(', ');
  return `${name}: ${tell.change(group.total)}${because === '' ? '' : ` – ${because}`}.`;
}

/** How numbers of a unit are written in a language. */
interface Telling {
  value(number: number): string;
  /** with its sign; with the unit in words if wanted */
  change(number: number, isFirst?: boolean): string;
  /** of 1, as per cent */
  part(number: number): string;
}

const hoursInDay = 24;

function tellingIn(language: Language, unit: MeasureUnit, currency: string): Telling {
  const locale = locales[language];
  const isSwedish = language === 'sv';
  const per = (digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const plain = (digits: number, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
    new Intl.NumberFormat(locale, {
      ...{ minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay },
    });
  const part = (number: number) => per(0).format(number);
  if (unit === 'amount') {
    const money = (signDisplay: 'auto' | 'exceptZero') =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay });
    const digits = money('auto').resolvedOptions().maximumFractionDigits ?? 2;
    const inMajor = (number: number) => Math.round(number) / 10 ** digits;
    return {
      part,
      value: (number) => money('auto').format(inMajor(number)),
      change: (number) => money('exceptZero').format(inMajor(number)),
    };
  }
  const [digits, factor, word, value] = {
    share: [1, 100, isSwedish ? ' procentenheter' : ' percentage points', per(1)] as const,
    hours: [1, 1 / hoursInDay, isSwedish ? ' dygn' : ' days', undefined] as const,
    ratio: [2, 1, '', undefined] as const,
  }[unit];
  const days = unit === 'hours' ? word : '';
  return {
    part,
    value: (number) => value?.format(number) ?? `${plain(digits).format(number * factor)}${days}`,
    change: (number, isFirst) =>
      `${plain(digits, 'exceptZero').format(number * factor)}${isFirst ? word : days}`,
  };
}
