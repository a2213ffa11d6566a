import { useLocation } from 'preact-iso';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Title } from '../parts/title.tsx';
import { WithdrawalPage } from '../parts/withdrawal-page.tsx';
import { useStatement, type WithdrawalWords } from '../state/withdrawal.ts';

const longest = { name: 100, contract: 100, goods: 500 };

/** The withdrawal function, first step: who withdraws, and from which contract. No session, no reason, nothing offered. */
export function Withdraw() {
  return <WithdrawalPage>{(words) => <Statement words={words} />}</WithdrawalPage>;
}

function Statement({ words: { says } }: { words: WithdrawalWords }) {
  const { route } = useLocation();
  const { values, type, isPart } = useStatement();
  // the browser says what is missing, in whatever language it speaks
  const goOn = (event: SubmitEvent): void => {
    event.preventDefault();
    route('/withdraw/check');
  };
  return (
    <div class="find">
      <Title>{says('title')}</Title>
      <p class="lead">{says('lead')}</p>
      <form class="stack" onSubmit={goOn}>
        <Field
          name="withdrawalName"
          label={says('name')}
          value={values.withdrawalName}
          onValue={(value) => type('withdrawalName', value)}
          fault={undefined}
          autoComplete="name"
          maxLength={longest.name}
        />
        <Field
          name="withdrawalContract"
          label={says('contract')}
          hint={says('contract-hint')}
          value={values.withdrawalContract}
          onValue={(value) => type('withdrawalContract', value)}
          fault={undefined}
          autoComplete="off"
          maxLength={longest.contract}
        />
        <Field
          name="withdrawalEmail"
          type="email"
          label={says('email')}
          hint={says('email-hint')}
          value={values.withdrawalEmail}
          onValue={(value) => type('withdrawalEmail', value)}
          fault={undefined}
          autoComplete="email"
        />
        <Choices
          name="withdrawalExtent"
          legend={says('extent')}
          options={[
            { code: 'all', says: says('extent-all') },
            { code: 'part', says: says('extent-part') },
          ]}
          chosen={isPart ? 'part' : 'all'}
          fault={undefined}
          onChoose={(extent) => type('withdrawalExtent', extent)}
        />
        {isPart && (
          <Field
            name="withdrawalGoods"
            label={says('goods')}
            hint={says('goods-hint')}
            value={values.withdrawalGoods}
            onValue={(value) => type('withdrawalGoods', value)}
            fault={undefined}
            autoComplete="off"
            maxLength={longest.goods}
          />
        )}
        <button class="button wide" type="submit">
          {says('continue')}
        </button>
      </form>
    </div>
  );
}
