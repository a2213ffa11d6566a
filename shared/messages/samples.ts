import type { MessageKind } from '#domain/events.ts';
import { plainLook } from './look.ts';
import type { Instead, Message, MessageOf } from './message.ts';
import type { MessageSetting } from './render.ts';

/** Mails as somebody sees them who gets none: of every kind, with what stands in each. Nobody in them is real. */
export const setting = {
  statusUrl: 'https://butik.example/retur?id=1&lang=sv',
  shopName: 'Exempelbutiken',
  timeZone: 'Europe/Stockholm',
  portalUrl: 'https://retur.butik.example',
  enoughUrl: 'https://retur.butik.example/enough#R01KAT2Y7M4Q8V3B6N9C1D5F0G/message.label/x',
  look: {
    ...plainLook,
    logo: { light: 'assets/a.png', dark: 'assets/b.png', width: 28, height: 28, holdsName: false },
    links: {
      shop: 'https://butik.example/',
      help: 'https://butik.example/hjalp',
      privacy: 'https://butik.example/integritet',
    },
  },
} as const satisfies MessageSetting;

const about = { returnId: '01KAT2Y7M4Q8V3B6N9C1D5F0GH', orderNumber: '1001' };
const lines = [
  { name: 'Regnjacka Fjäll, blå, M', quantity: 1 },
  { name: 'Ullstrumpor', quantity: 3 },
];

const sums = {
  amount: 148_250,
  currency: 'SEK',
  goods: [
    { name: 'Regnjacka Fjäll, blå, M', quantity: 1, amount: 119_900 },
    { name: 'Ullstrumpor', quantity: 2, amount: 29_800 },
  ],
  deductions: [{ name: 'Ullstrumpor', quantity: 1, amount: 7_450 }],
  shipping: 4_900,
  orderFees: [{ name: 'Presentinslagning', amount: 2_500 }],
  fee: 3_900,
  goodwill: 2_500,
  missing: [{ name: 'Ullstrumpor', quantity: 1 }],
  instead: onlyMoney(148_250),
};

/** A credit that goes back as money, all of it. */
function onlyMoney(refund: number): Instead {
  const shares = { refund, storeCredit: 0, exchange: 0, difference: 0, bonus: 0 };
  return { shares, replaced: [], repaired: [] };
}

const jacket = [{ name: 'Regnjacka Fjäll, blå, L', quantity: 1 }];
const remedied: Instead = { ...onlyMoney(0), replaced: jacket, repaired: lines.slice(1) };

/** One message of each kind. */
export const samples: { readonly [Kind in MessageKind]: MessageOf<Kind> } = {
  label: {
    kind: 'label',
    ...about,
    lines,
    trackingNumbers: ['RF000000015XX'],
    handInBy: '2026-12-08T22:59:00.000Z',
    creditOn: 'inspected',
  },
  reminder: { kind: 'reminder', ...about, lines, daysLeft: 2, handInBy: '2026-12-08T22:59:00.000Z' },
  credited: {
    kind: 'credited',
    ...about,
    ...sums,
    creditNotes: ['SE-K-000042', 'SE-K-000043'],
    receipt: 'SE-B-000007',
  },
  'further-credit': {
    kind: 'further-credit',
    ...about,
    amount: 5_000,
    total: 148_250,
    currency: 'SEK',
    for: 'goodwill',
    creditNotes: ['SE-K-000043'],
  },
  settled: { kind: 'settled', ...about, ...sums, settled: sums.amount },
  returnless: {
    kind: 'returnless',
    ...about,
    lines: lines.slice(0, 1),
    amount: 9_900,
    currency: 'SEK',
    instead: onlyMoney(9_900),
  },
  remedied: { kind: 'remedied', ...about, instead: remedied },
  'pay-difference': {
    kind: 'pay-difference',
    ...about,
    amount: 10_000,
    currency: 'SEK',
    payBy: '2026-12-08T12:30:00.000Z',
  },
  'remedy-sent': { kind: 'remedy-sent', ...about, goods: jacket },
  rejected: {
    kind: 'rejected',
    ...about,
    lines,
    because: {
      sv: 'Tiden för öppet köp har gått ut.',
      en: 'The time to return this item has passed.',
    },
  },
  cancelled: { kind: 'cancelled', ...about },
  expired: { kind: 'expired', ...about, lines },
  'carrier-unavailable': { kind: 'carrier-unavailable', ...about },
  'credit-needs-a-hand': { kind: 'credit-needs-a-hand', ...about, amount: 128_750, currency: 'SEK' },
  scanned: { kind: 'scanned', ...about, lines },
  arrived: { kind: 'arrived', ...about, lines },
  inspected: {
    kind: 'inspected',
    ...about,
    ...sums,
    graded: [
      { name: 'Regnjacka Fjäll, blå, M', quantity: 1, grade: 'A' },
      { name: 'Ullstrumpor', quantity: 1, grade: 'B' },
      { name: 'Ullstrumpor', quantity: 1, grade: 'C' },
    ],
    isCredited: false,
  },
  delayed: {
    kind: 'delayed',
    ...about,
    lines,
    stage: 'under-way',
    since: '2026-11-20T10:00:00.000Z',
    normalHours: 90,
    lookAgainAt: '2026-11-27T08:00:00.000Z',
  },
  review: { kind: 'review', ...about, lines, reviewBy: '2026-11-27T08:00:00.000Z' },
};

/** Further messages that take the texts which the samples do not. */
export const variants: readonly Message[] = [
  { ...samples.label, creditOn: 'statement' },
  { ...samples.label, creditOn: 'first-scan' },
  { ...samples.label, creditOn: 'delivered' },
  { ...samples.label, creditOn: 'received' },
  { ...samples.reminder, daysLeft: 1 },
  { ...samples.reminder, daysLeft: 0 },
  { ...samples.credited, amount: 0, goods: [], deductions: [], shipping: 0, goodwill: 0, missing: [] },
  { ...samples['further-credit'], for: 'correction' },
  { ...samples['further-credit'], for: 'remedy' },
  {
    ...samples.credited,
    instead: {
      ...onlyMoney(8_250),
      shares: { refund: 8_250, storeCredit: 20_000, exchange: 120_000, difference: 9_900, bonus: 2_000 },
      code: 'K7QF-9MXD-2RTC-8VWN',
      exchange: { orderNumber: '1001-X5C2M8ZTN', goods: jacket },
    },
  },
  {
    ...samples.credited,
    instead: {
      ...onlyMoney(0),
      shares: { refund: 0, storeCredit: 148_250, exchange: 0, difference: 0, bonus: 0 },
      code: 'K7QF-9MXD-2RTC-8VWN',
    },
  },
  { ...samples.credited, instead: { ...onlyMoney(148_250), lapsed: 'Unpaid' } },
  { ...samples.credited, instead: { ...onlyMoney(148_250), lapsed: 'TooLate' } },
  {
    ...samples.returnless,
    instead: {
      ...onlyMoney(0),
      shares: { refund: 0, storeCredit: 9_900, exchange: 0, difference: 0, bonus: 990 },
      code: 'K7QF-9MXD-2RTC-8VWN',
    },
  },
  { ...samples.settled, settled: 43_250 },
  { ...samples.returnless, lines },
  { ...samples.inspected, isCredited: true },
  { ...samples.delayed, stage: 'arrived', normalHours: 24 },
];
