import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ActionBar } from '../parts/action-bar.tsx';
import { ItemChoice } from '../parts/item-choice.tsx';
import { ItemRefused } from '../parts/item-refused.tsx';
import { Title } from '../parts/title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WithSession } from '../parts/with-session.tsx';
import { fitting, withLine } from '../state/draft.ts';
import { type OrderView, useDraft, useOrder } from '../state/order.ts';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';

/** The first step: which goods, and how many of each. */
export function ChooseItems() {
  return (
    <WithSession>
      <Choosing />
    </WithSession>
  );
}

function Choosing() {
  const { t } = useWords();
  const { value: order, problem, again, isLoading } = useOrder();
  if (order === undefined) {
    return (
      <>
        <Title>{t('choose.title')}</Title>
        {isLoading && <Waiting rows={3} />}
        <Trouble problem={problem}>
          <button type="button" class="button second" onClick={again}>
            {t('again')}
          </button>
        </Trouble>
      </>
    );
  }
  return <Order order={order} />;
}

function Order({ order }: { order: OrderView }) {
  const { t, day } = useWords();
  const { signOut } = useSession();
  const { route } = useLocation();
  const [kept, setDraft] = useDraft();
  const [isTried, setTried] = useState(false);
  const draft = fitting(kept, order);
  const chosen = Object.values(draft.lines).reduce((sum, { quantity }) => sum + quantity, 0);
  const open = order.lines.filter(({ returnable }) => returnable);
  const closed = order.lines.filter(({ returnable }) => !returnable);
  const telling = order.reasons.filter(({ about }) => about === 'fault');

  useEffect(() => {
    if (chosen > 0) setTried(false);
  }, [chosen]);

  const goOn = (): void => {
    if (chosen === 0) {
      setTried(true);
      return;
    }
    setDraft(draft);
    route('/order/why');
  };

  return (
    <>
      <Title above={t('step', { now: 1, all: 3 })}>{t('choose.title')}</Title>
      <p class="lead quiet">
        {t('choose.order', { orderNumber: order.orderNumber, day: day(order.placedAt) })}{' '}
        <a href="/" onClick={signOut}>
          {t('choose.other-order')}
        </a>
      </p>
      {order.windowEndsAt !== undefined && Date.parse(order.windowEndsAt) > Date.now() && (
        <p class="note">{t('choose.until', { day: day(order.windowEndsAt) })}</p>
      )}
      <Earlier returns={order.returns} />
      {open.length > 0 && (
        <ul class="items" aria-label={t('choose.items')}>
          {open.map((line) => (
            <ItemChoice
              key={line.lineId}
              line={line}
              currency={order.currency}
              chosen={draft.lines[line.lineId]}
              onChange={(next) => setDraft(withLine(draft, line.lineId, next))}
            />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed">
          <h2 id="closed">{t(open.length > 0 ? 'choose.closed' : 'choose.all-closed')}</h2>
          <ul class="items">
            {closed.map((line) => (
              <ItemRefused
                key={line.lineId}
                line={line}
                mayComplain={telling.length > 0}
                chosen={draft.lines[line.lineId]}
                onChange={(next) => setDraft(withLine(draft, line.lineId, next))}
              />
            ))}
          </ul>
        </section>
      )}
      {order.lines.some(({ unitsLeft }) => unitsLeft > 0) && (
        <ActionBar
          says={t('choose.count', { count: chosen })}
          fault={isTried ? t('choose.none') : undefined}
          action={t('go-on')}
          onAction={goOn}
        />
      )}
    </>
  );
}

function Earlier({ returns }: { returns: readonly string[] }) {
  const { t } = useWords();
  if (returns.length === 0) return null;
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{t('choose.earlier')}</h2>
      <ul>
        {returns.map((returnId) => (
          <li key={returnId}>
            <a href={`/returns/${returnId}`}>{t('choose.see-return', { returnId: returnId.slice(-6) })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
