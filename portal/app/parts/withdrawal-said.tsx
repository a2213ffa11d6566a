import type { Statement, WithdrawalWords } from '../state/withdrawal.ts';

/** What a statement of withdrawal says, member by member. */
export function WithdrawalSaid({
  statement: { name, contract, email, goods },
  words: { says },
  more = [],
}: {
  statement: Statement;
  words: WithdrawalWords;
  more?: readonly (readonly [what: string, value: string])[];
}) {
  const said: readonly (readonly [what: string, value: string])[] = [
    [says('name'), name],
    [says('contract'), contract],
    [says('email'), email],
    [says('extent'), goods ?? says('extent-all')],
    ...more,
  ];
  return (
    <dl class="said">
      {said.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
