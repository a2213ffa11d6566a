import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ActionBar } from '../parts/action-bar.tsx';
import { ChooseAgain, isOfChoice } from '../parts/choose-again.tsx';
import { LineRemedy } from '../parts/line-remedy.tsx';
import { Settled } from '../parts/settled.tsx';
import { Title } from '../parts/title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WithSession } from '../parts/with-session.tsx';
import {
  type Draft,
  fitting,
  forMoney,
  type Offer,
  type WantedGoods,
  wantedOf,
  withLine,
} from '../state/draft.ts';
import { useExchanges } from '../state/exchanges.ts';
import { isChoice, isSettled, offersOf, withGoods } from '../state/offers.ts';
import { type OrderView, type ReturnPreview, useDraft, useOrder, usePreview } from '../state/order.ts';
import { isMoneyAlone, sumWords } from '../words/sums.ts';
import { useWords } from '../words/words.tsx';

/** Between the reason and the check, where there is more to choose than the money: what the customer has for each line. */
export function ChooseRemedy() {
  return (
    <WithSession>
      <Choosing />
    </WithSession>
  );
}

function Choosing() {
  const { t } = useWords();
  const { route } = useLocation();
  const order = useOrder();
  const [kept] = useDraft();
  const draft = order.value === undefined ? kept : fitting(kept, order.value);
  const offered = usePreview(order.value === undefined ? [] : forMoney(draft));
  const isUnsaid = Object.values(draft.lines).some(({ reason }) => reason === undefined);
  const isEmpty = Object.keys(draft.lines).length === 0;
  const isNothing = offered.value?.lines.every((line) => !isChoice(offersOf(line))) ?? false;
  useEffect(() => {
    if (isEmpty) route('/order', true);
    else if (isUnsaid) route('/order/why', true);
    else if (isNothing) route('/order/check', true);
  }, [isEmpty, isUnsaid, isNothing, route]);
  const again = (): void => {
    order.again();
    offered.again();
  };
  const problem = offered.problem ?? order.problem;
  const isThere = order.value !== undefined && offered.value !== undefined && !isNothing;
  return (
    <>
      <Title above={t('step', { now: 2, all: 3 })}>{t('remedy.title')}</Title>
      <Trouble problem={problem}>
        {isOfChoice(problem) ? (
          <ChooseAgain problem={problem} />
        ) : (
          <button type="button" class="button second" onClick={again}>
            {t('again')}
          </button>
        )}
      </Trouble>
      {isThere ? (
        <Lines order={order.value} offered={offered.value} />
      ) : (
        problem === undefined && <Waiting rows={4} />
      )}
    </>
  );
}

function Lines({ order, offered }: { order: OrderView; offered: ReturnPreview }) {
  const words = useWords();
  const { t } = words;
  const { route } = useLocation();
  const [kept, setDraft] = useDraft();
  const [isTried, setTried] = useState(false);
  const [wantsOn, setWantsOn] = useState(false);
  const draft = fitting(kept, order);
  const lines = linesOf(order, offered, draft);
  const exchanges = useExchanges(
    lines.flatMap(({ told }) => (offersOf(told).includes('exchange') ? told.lineId : [])),
  );
  const isKnown = !exchanges.isLoading;
  const shown = lines.map((line) => {
    const toExchange = exchanges.value?.[line.told.lineId];
    return { ...line, exchanges: toExchange, offers: withGoods(offersOf(line.told), toExchange) };
  });
  const missing = shown.find(({ offers, said }) => !isSettled(offers, said));
  const nothing = isKnown && shown.every(({ offers }) => !isChoice(offers));
  const wanted = wantedOf(draft);
  const isPlain = JSON.stringify(wanted) === JSON.stringify(forMoney(draft));
  const chosen = usePreview(isPlain ? [] : wanted);
  const amounts = isPlain ? offered.amounts : chosen.value?.amounts;
  const isCounted = isPlain || !chosen.isLoading;
  const problem = isPlain ? undefined : chosen.problem;

  useEffect(() => {
    if (nothing && exchanges.problem === undefined) route('/order/check', true);
  }, [nothing, exchanges.problem, route]);
  useEffect(() => {
    if (!wantsOn || !isCounted) return;
    setWantsOn(false);
    if (problem === undefined) route('/order/check');
  }, [wantsOn, isCounted, problem, route]);

  const goOn = (): void => {
    setTried(true);
    if (missing === undefined) {
      setWantsOn(true);
      return;
    }
    const place = `[data-line="${CSS.escape(missing.told.lineId)}"] [data-missing] input:enabled`;
    const field = document.querySelector(place);
    if (field instanceof HTMLElement) field.focus();
  };
  const choose = (lineId: string, offer: Offer, goods?: WantedGoods): void => {
    const { remedy: _, ...line } = draft.lines[lineId] ?? { quantity: 1 };
    const named = offer === 'refund' ? {} : { remedy: offer };
    setDraft(withLine(draft, lineId, { ...line, ...named, ...(goods !== undefined && { goods }) }));
  };

  if (!isKnown) return <Waiting rows={4} />;
  const isFault = isTried && missing !== undefined;
  const isSummed = isCounted && missing === undefined && problem === undefined;
  return (
    <>
      <div class="stack wide-apart">
        {shown.map(({ line, said, told, offers, exchanges: toExchange }) => (
          <LineRemedy
            key={told.lineId}
            {...{ line, said, told, offers, isTried }}
            exchanges={toExchange}
            onChoose={(offer, goods) => choose(told.lineId, offer, goods)}
          />
        ))}
      </div>
      <Trouble problem={problem ?? exchanges.problem}>
        <button
          type="button"
          class="button second"
          onClick={() => {
            exchanges.again();
            chosen.again();
          }}
        >
          {t('again')}
        </button>
      </Trouble>
      {amounts !== undefined && missing === undefined && problem === undefined && !isMoneyAlone(amounts) && (
        <section aria-labelledby="amount">
          <h2 id="amount">{t('remedy.amount')}</h2>
          <Settled amounts={amounts} totalSays={t('check.total')} />
        </section>
      )}
      <ActionBar
        says={amounts !== undefined && isSummed ? sumWords(words, amounts) : ''}
        fault={isFault ? t('why.missing', { name: missing.line.name }) : undefined}
        action={t('go-on')}
        onAction={goOn}
        isBusy={wantsOn}
      />
    </>
  );
}

/** The lines of the draft with what the order and the shop say of each. */
function linesOf(order: OrderView, offered: ReturnPreview, draft: Draft) {
  return order.lines.flatMap((line) => {
    const said = draft.lines[line.lineId];
    const told = offered.lines.find(({ lineId }) => lineId === line.lineId);
    return said === undefined || told === undefined ? [] : [{ line, said, told }];
  });
}
