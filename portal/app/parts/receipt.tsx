import type { components } from '../../api/schema.ts';
import { useWords } from '../words/words.tsx';

type Amounts = components['schemas']['ReturnPreview']['amounts'];

/** An amount and the rows that it is made of: why this amount. */
export function Receipt({ amounts, totalSays }: { amounts: Amounts; totalSays: string }) {
  const { money, said } = useWords();
  const { rows, currency, total } = amounts;
  return (
    <table class="receipt">
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${row.kind} ${row.lineId ?? ''} ${at}`}>
            <th scope="row">{said(row.says)}</th>
            <td>{money(row.amount.amount, currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{totalSays}</th>
          <td>{money(total, currency)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
