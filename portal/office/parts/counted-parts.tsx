import type { MeasureName } from '#contracts/figure-reading.ts';
import { useNumbers } from '../use-numbers.ts';
import { type Key, useOfficeWords } from '../words.ts';
import type { PartsProps } from './parts-of.tsx';

/** The counts that a figure is made of, by column. */
const counts: Readonly<Partial<Record<MeasureName, readonly [column: string, says: Key][]>>> = {
  'return-rate': [
    ['sold', 'part.sold'],
    ['returned', 'part.returned'],
  ],
  'resell-rate': [
    ['restocked', 'part.restocked'],
    ['onSaleLongEnough', 'part.on-sale-long-enough'],
    ['soldWithin', 'part.sold-within'],
    ['soldAtAll', 'part.sold-at-all'],
    ['unsold', 'part.unsold'],
  ],
  'contact-rate': [
    ['returns', 'part.returns'],
    ['contacts', 'part.contacts'],
    ['returnsAsked', 'part.returns-asked'],
    ['answers', 'part.answers'],
    ['notEnough', 'part.not-enough'],
  ],
  'review-load': [
    ['returns', 'part.returns'],
    ['reviewed', 'part.reviewed'],
    ['waiting', 'part.waiting'],
  ],
  'refunds-due': [
    ['due', 'part.due'],
    ['paid', 'part.paid'],
    ['late', 'part.late'],
    ['open', 'part.open'],
    ['overdue', 'part.overdue'],
  ],
};

/** Whole numbers, one below the other, now and before. */
export function CountedParts({ name, reading: { now, before }, isShort = false }: PartsProps) {
  const { t } = useOfficeWords();
  const { count } = useNumbers();
  const said = (value: number | null | undefined) => (typeof value === 'number' ? count(value) : '–');
  return (
    <table class="numbers">
      <caption class="unseen">{t(`figure.${name}`)}</caption>
      <thead class={isShort ? 'unseen' : undefined}>
        <tr>
          <th scope="col">{t('table.part')}</th>
          <th scope="col">{t('table.now')}</th>
          {!isShort && <th scope="col">{t('table.before')}</th>}
        </tr>
      </thead>
      <tbody>
        {(counts[name] ?? []).map(([column, says]) => (
          <tr key={column}>
            <th scope="row">{t(says)}</th>
            <td>{said(now.values[column])}</td>
            {!isShort && <td class="quiet">{said(before.values[column])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
