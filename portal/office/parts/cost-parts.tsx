import { useNumbers } from '../use-numbers.ts';
import { type Key, useOfficeWords } from '../words.ts';
import type { PartsProps } from './parts-of.tsx';
import { Scrolls } from './scrolls.tsx';
import { type Pattern, StackBar, Swatch } from './stack-bar.tsx';

const costs: readonly { name: string; says: Key; pattern: Pattern }[] = [
  { name: 'freight', says: 'cost.freight', pattern: 'full' },
  { name: 'handling', says: 'cost.handling', pattern: 'stripes' },
  { name: 'valueLoss', says: 'cost.value-loss', pattern: 'dots' },
];
const recovered = { name: 'recovered', says: 'cost.recovered', pattern: 'lines' } as const;

/** What a return costs and brings, as two bars of one length unit and as a table per return and in all. */
export function CostParts({ reading: { now, before }, currency }: PartsProps) {
  const { t } = useOfficeWords();
  const { amount } = useNumbers();
  const sum = (name: string) => now.values[`${name}.${currency}`] ?? 0;
  const per = ({ values }: typeof now, name: string) => {
    const returns = values[`returns.${currency}`] ?? 0;
    return returns === 0 ? '–' : amount((values[`${name}.${currency}`] ?? 0) / returns, currency);
  };
  const all = costs.reduce((total, { name }) => total + sum(name), 0);
  const longest = Math.max(all, sum('recovered'));
  const rows = [...costs, recovered];
  return (
    <>
      <div class="stacks">
        <p class="small quiet">{t('cost.out')}</p>
        <StackBar
          of={longest}
          parts={costs.map(({ name, pattern }) => ({ key: name, size: sum(name), pattern }))}
        />
        <p class="small quiet">{t('cost.back')}</p>
        <StackBar
          of={longest}
          parts={[{ key: 'recovered', size: sum('recovered'), pattern: recovered.pattern }]}
        />
      </div>
      <Scrolls name={t('cost.title')}>
        <table class="numbers">
          <caption class="unseen">{t('cost.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.part')}</th>
              <th scope="col">{t('cost.per-return')}</th>
              <th scope="col">{t('table.before')}</th>
              <th scope="col">{t('cost.in-all')}</th>
              <th scope="col">{t('cost.estimated')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, says, pattern }) => (
              <tr key={name}>
                <th scope="row">
                  <Swatch pattern={pattern} /> {t(says)}
                </th>
                <td>{per(now, name)}</td>
                <td class="quiet">{per(before, name)}</td>
                <td>{amount(sum(name), currency, true)}</td>
                <td class="quiet">
                  {name === 'valueLoss' ? '–' : amount(sum(`${name}Estimated`), currency, true)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('cost.left')}</th>
              <td>{per(now, 'cost')}</td>
              <td class="quiet">{per(before, 'cost')}</td>
              <td>{amount(sum('cost'), currency, true)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </Scrolls>
    </>
  );
}
