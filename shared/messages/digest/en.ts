import type { DigestKey } from './digest-words.ts';

/** The week's figures in English. */
export const en: Readonly<Record<DigestKey, string>> = {
  recipient: 'The office',
  subject: 'Returns in week {week}: {rate}',
  'subject.none': 'no figures yet',
  'subject.rate': 'return rate {rate}',
  heading: 'Key figures of returns, week {week}',
  greeting: 'Hello,',
  'sign-off': 'This summary was made by Returflow for',
  reference:
    'Weeks go from Monday to Sunday in {timeZone}. The figures are as of {asOf} and may change as more becomes known.',

  'return-rate.title': 'Return rate',
  'return-rate.now':
    'Of the units ordered in week {week}, {value} are expected to come back (between {low} and {high}). So far {part} of {whole} are announced.',
  'lead-time.title': 'Lead time from return to refund',
  'lead-time.now':
    'Of the returns credited in week {week}, half were done within {p50} of being opened, and nine in ten within {p90}. The mean was {value}.',
  'resell-rate.title': 'Sold again',
  'resell-rate.now':
    'Of {whole} units put back on sale in week {week}, {value} were sold within {within} days.',
  'cost-per-return.title': 'Cost per return',
  'cost-per-return.now':
    'A return opened in week {week} cost {value} on average, without tax: freight, handling and value lost, less what the goods brought or are expected to bring.',
  'contact-rate.title': 'Contacts with support',
  'contact-rate.now':
    'Customers got in touch {value} about the returns opened in week {week}: {part} contacts about {whole} returns.',

  nothing: 'There is nothing to go by for week {week}.',
  trend: 'The weeks before: {weeks}.',
  'trend.week': 'w {week} {value}',
  'trend.none': 'none',
  'compared.up': 'Up from {before} over the four weeks before ({effect}).',
  'compared.down': 'Down from {before} over the four weeks before ({effect}).',
  'compared.same': 'The same as over the four weeks before.',
  'moved.title': '{title}: what moved it most',
  'mover.changed': '{group}: from {before} to {now}. That moved the whole by {effect}.',
  'mover.share': '{group}: {now}, as before, but another part of the whole. That moved it by {effect}.',
  'mover.new': '{group}: new, {now}. That moved the whole by {effect}.',
  'mover.gone': '{group}: {before} before, nothing now. That moved the whole by {effect}.',
  rest: 'Everything else: {effect}.',

  'unit.points': '{number} percentage points',
  'unit.share': '{number}%',
  'unit.contacts': '{number} times per hundred returns',
  'unit.hours': '{number} hours',
  'unit.days': '{number} days',

  'none.category': 'Without category',
  'none.carrier': 'Without carrier',
  'none.stage': 'Unknown stage',
  'stage.before-return': 'Before there was a return',
  'stage.deciding': 'While the return was being decided',
  'stage.to-send': 'Before the parcel was handed in',
  'stage.under-way': 'While the parcel was under way',
  'stage.arrived': 'Once the parcel had arrived',
  'stage.inspected': 'Once the goods were inspected',
  'stage.refunding': 'While waiting for the money',
  'stage.over': 'Once everything was done',
};
