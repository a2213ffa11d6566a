import { expect, test } from 'vitest';
import { Refusal } from '#domain/errors.ts';
import { type Addition, type Dimension, inSlices } from '#domain/figures/cubes.ts';
import { nameOfWeek, weekOf, weekToTell } from '#domain/figures/digest.ts';
import { addDays } from '#domain/law/calendar.ts';
import type { FinanceReports, Mailer } from '#shared/ports.ts';
import { type DigestFiguresDeps, digestFigures } from '#use-cases/digest-figures.ts';
import { aMailer } from '../support/a-mailer.ts';
import { memoryBooks } from '../support/memory-books.ts';

const stockholm = 'Europe/Stockholm';
/** A Monday at six in Stockholm; the week before it is week 48. */
const monday = '2026-11-30T05:00:00.000Z';
const minutes = (count: number) => new Date(Date.parse(monday) + count * 60_000).toISOString();
const prices = { estimates: {}, keeps: { A: 100, B: 60, C: 0 } };

test('a week is told from Monday at six in the shop’s time zone, by the number that calendars give it', () => {
  const told = (now: string) => nameOfWeek(weekToTell(now, stockholm));
  expect([told('2026-11-30T04:59:00.000Z'), told(monday), told('2026-12-06T22:00:00.000Z')]).toEqual([
    ...['2026-W47', '2026-W48', '2026-W48'],
  ]);
  const named = ['2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30', '2023-01-01'].map((day) =>
    weekOf(day),
  );
  expect(named.map(nameOfWeek)).toEqual(['2026-W53', '2026-W53', '2027-W01', '2025-W01', '2022-W52']);
});

/** A shop that sold a hundred units a week, ten of which came back; and in the last week, of knitwear, more. */
async function shopBooks() {
  const books = memoryBooks(new Map());
  const additions: Addition[] = [];
  const add = (
    cube: Addition['cube'],
    day: string,
    sums: Record<string, number>,
    of: Partial<Record<Dimension, string>>,
  ) => additions.push(...inSlices({ cube, day, add: sums }, { market: 'SE', ...of }));
  for (const [week, back] of [1, 1, 1, 1, 1, 1, 1, 1, 1, 3].entries()) {
    const day = addDays('2026-09-21', 7 * week);
    for (const category of ['Stickat', 'Lampor']) {
      add('sold', day, { units: 50, 'value.SEK': 2_500_000 }, { category, sku: category });
      const units = category === 'Stickat' ? 5 * back : 5;
      add('returned', day, { units, 'value.SEK': units * 50_000, a0: units }, { category, sku: category });
      add('cost', day, { 'returns.SEK': units, 'freight.SEK': 5_000 * units }, { category, sku: category });
    }
    add('lead-whole', day, { returns: 10, minutes: 10 * 60 * 60 * back, b59: 10 }, { carrier: 'post' });
    add('opened', day, { returns: 10 }, {});
    add(
      'contacts',
      day,
      { contacts: 2, returns: 2 },
      { stage: 'refunding', subject: 'money', channel: 'email' },
    );
    add('restocked', day, { units: 8, s3: 4 }, { category: 'Stickat', sku: 'Stickat', grade: 'A' });
  }
  const of = { is: 'return', returnId: 'R1' } as const;
  for (const [place, addition] of additions.entries()) {
    await books.add(1, [{ of, part: place, from: 0, to: 1 }], [addition]);
  }
  return books;
}

/** Which weeks were told, in memory. */
function someReports(): FinanceReports {
  const taken = new Map<string, string>();
  return {
    async take(period, now) {
      if ((taken.get(period) ?? '') > now) return false;
      taken.set(period, new Date(Date.parse(now) + 15 * 60_000).toISOString());
      return true;
    },
    async giveBack(period, now) {
      taken.set(period, now);
    },
    async note(period) {
      taken.set(period, '9999');
    },
  };
}

const readers = [
  { address: 'kontoret@shop.example', language: 'sv' },
  { address: 'finance@shop.example', language: 'en' },
] as const;

async function digestOf(over: Partial<DigestFiguresDeps> = {}) {
  let now = monday;
  const mailer = aMailer();
  const tell = digestFigures({
    ...{ books: await shopBooks(), prices, reports: someReports(), mailer },
    clock: { now: () => now },
    setting: { shopName: 'Exempelbutiken', timeZone: stockholm, readers },
    ...over,
  });
  const strike = (at: string) => {
    now = at;
    return tell();
  };
  return { mailer, strike };
}

test('each reader gets the five figures once a week, in their language, with what moved them', async () => {
  const { mailer, strike } = await digestOf();
  await strike('2026-11-30T05:00:00.000Z');
  for (const later of [60, 120, 24 * 60]) await strike(minutes(later));
  expect(mailer.mails.map(({ to, subject }) => [to.address, subject.replaceAll('\u00a0', ' ')])).toEqual([
    ['kontoret@shop.example', 'Returerna vecka 48: returgrad 20 %'],
    ['finance@shop.example', 'Returns in week 48: return rate 20%'],
  ]);
  const text = mailer.mails[0]?.text.replaceAll('\u00a0', ' ') ?? '';
  for (const said of [
    'Hittills är 20 av 100 anmälda. Upp från 10 % under de fyra veckorna före (+10 procentenheter).',
    'Veckorna före: v. 44 10 %, v. 45 10 %, v. 46 10 %, v. 47 10 %.',
    '- Stickat: från 10 % till 30 %. Det ändrade helheten med +10 procentenheter.',
    'I snitt tog det 7,5 dygn.',
    'Av 8 enheter som lades ut till försäljning igen vecka 43 såldes 50 % inom 30 dagar.',
    'En retur som anmäldes vecka 44 kostade i snitt 50,00 kr utan moms',
    'Kunderna hörde av sig 20 gånger per hundra returer om returerna som anmäldes vecka 44: 2 kontakter om 10 returer.',
  ])
    expect(text).toContain(said);
  await strike('2026-12-07T05:00:00.000Z');
  expect(mailer.mails).toHaveLength(4);
});

test('a mail that was not taken is tried again at the next stroke, and nobody else gets theirs twice', async () => {
  const mailer = aMailer();
  let isDown = true;
  const failing: Mailer = {
    async send(mail) {
      if (isDown && mail.to.address === 'kontoret@shop.example') throw new Refusal('MailUnavailable', 'down');
      return mailer.send(mail);
    },
  };
  const { strike } = await digestOf({ mailer: failing });
  await expect(strike(monday)).rejects.toThrow('down');
  isDown = false;
  await strike(minutes(60));
  await strike(minutes(120));
  expect(mailer.mails.map(({ to }) => to.address)).toEqual(['finance@shop.example', 'kontoret@shop.example']);
});

test('a shop in which nothing happens gets nothing', async () => {
  const { mailer, strike } = await digestOf({ books: memoryBooks(new Map()) });
  await strike(monday);
  expect(mailer.mails).toEqual([]);
});
