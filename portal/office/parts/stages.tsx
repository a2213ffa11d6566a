import { useNumbers } from '../use-numbers.ts';
import { useOfficeWords } from '../words.ts';
import type { PartsProps } from './parts-of.tsx';
import { Scrolls } from './scrolls.tsx';

const stages = ['whole', 'shipped', 'received', 'inspected', 'credited'] as const;
const wide = 240;
const high = 18;

/** How long each stage took: a bar to the half of them, a line on to nine in ten. The table that it stands in says both. */
export function Stages({ reading: { now, before } }: PartsProps) {
  const { t } = useOfficeWords();
  const { hours, count } = useNumbers();
  const most = Math.max(1, ...stages.map((stage) => now.values[`${stage}.p90`] ?? 0));
  const said = (value: number | null | undefined) => (typeof value === 'number' ? hours(value) : '–');
  return (
    <Scrolls name={t('stages.title')}>
      <table class="numbers">
        <caption class="unseen">{t('stages.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stages.stage')}</th>
            <th scope="col" class="drawn">
              <span class="unseen">{t('table.drawn')}</span>
            </th>
            <th scope="col">{t('stages.half')}</th>
            <th scope="col">{t('stages.nine')}</th>
            <th scope="col">{t('stages.mean')}</th>
            <th scope="col">{t('stages.half-before')}</th>
            <th scope="col">{t('part.returns')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => {
            const of = (name: string) => now.values[`${stage}.${name}`];
            const x = (value: number | null | undefined) => ((value ?? 0) / most) * (wide - 4);
            return (
              <tr key={stage} class={stage === 'whole' ? 'whole' : undefined}>
                <th scope="row">{t(`lead.${stage}`)}</th>
                <td class="drawn">
                  <svg width={wide} height={high} aria-hidden="true">
                    <line class="reach" x1={x(of('p50'))} x2={x(of('p90'))} y1={high / 2} y2={high / 2} />
                    <line class="reach" x1={x(of('p90'))} x2={x(of('p90'))} y1={3} y2={high - 3} />
                    <rect class="bar" width={x(of('p50'))} height={high - 6} y={3} />
                  </svg>
                </td>
                <td>{said(of('p50'))}</td>
                <td>{said(of('p90'))}</td>
                <td>{said(of('mean'))}</td>
                <td class="quiet">{said(before.values[`${stage}.p50`])}</td>
                <td>{count(of('returns') ?? 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolls>
  );
}
