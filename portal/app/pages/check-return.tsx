import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { ActionBar } from '../parts/action-bar.tsx';
import { ChooseAgain, isOfChoice } from '../parts/choose-again.tsx';
import { Outcome } from '../parts/outcome.tsx';
import { Settled } from '../parts/settled.tsx';
import { Title } from '../parts/title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WaysToSend } from '../parts/ways-to-send.tsx';
import { WithSession } from '../parts/with-session.tsx';
import { fitting, openingOf, wantedOf, withAct } from '../state/draft.ts';
import { problemFrom } from '../state/loaded.ts';
import { isSettled, offersOf } from '../state/offers.ts';
import { type OrderView, type ReturnPreview, useDraft, useOrder, usePreview } from '../state/order.ts';
import { useSession } from '../state/session.tsx';
import { isMoneyAlone, sumWords } from '../words/sums.ts';
import { useWords } from '../words/words.tsx';

/** The third step: what it comes to, how it is sent, and the one tap that opens the return. */
export function CheckReturn() {
  return (
    <WithSession>
      <Check />
    </WithSession>
  );
}

function Check() {
  const { t } = useWords();
  const order = useOrder();
  const [draft] = useDraft();
  const preview = usePreview(wantedOf(draft));
  const { route } = useLocation();
  const isUnsaid = Object.values(draft.lines).some(({ reason }) => reason === undefined);
  const isEmpty = Object.keys(draft.lines).length === 0;
  // what has to be chosen is chosen before it is checked
  const isOpen = preview.value?.lines.some((told) => {
    const said = draft.lines[told.lineId];
    return said !== undefined && !isSettled(offersOf(told), said);
  });
  useEffect(() => {
    if (isEmpty) route('/order', true);
    else if (isUnsaid) route('/order/why', true);
    else if (isOpen) route('/order/remedy', true);
  }, [isEmpty, isUnsaid, isOpen, route]);
  const problem = preview.problem ?? order.problem;
  const again = (): void => {
    order.again();
    preview.again();
  };
  return (
    <>
      <Title above={t('step', { now: 3, all: 3 })}>{t('check.title')}</Title>
      {(order.isLoading || preview.isLoading) && preview.value === undefined && <Waiting rows={4} />}
      <Trouble problem={problem}>
        {isOfChoice(problem) ? (
          <ChooseAgain problem={problem} />
        ) : (
          <button type="button" class="button second" onClick={again}>
            {t('again')}
          </button>
        )}
      </Trouble>
      {order.value !== undefined && preview.value !== undefined && problem === undefined && (
        <Checked order={order.value} preview={preview.value} />
      )}
    </>
  );
}

function Checked({ order, preview }: { order: OrderView; preview: ReturnPreview }) {
  const words = useWords();
  const { t } = words;
  const { amounts, decision, lines } = preview;
  const { open, isOpening, problem } = useOpening(order);
  const isRefused = decision.outcome === 'reject';
  const isSent = decision.outcome === 'approve';
  return (
    <>
      <Outcome order={order} preview={preview} />
      {!isRefused && (
        <section aria-labelledby="amount">
          <Comes preview={preview} />
        </section>
      )}
      {isSent && (
        <section aria-labelledby="sending">
          <h2 id="sending">{t('check.sending')}</h2>
          <WaysToSend handIn={lines.map(({ handIn }) => handIn)} />
        </section>
      )}
      <Trouble problem={problem}>
        <ChooseAgain problem={problem} />
        {(isProblem(problem, 'PhotosMissing') || isProblem(problem, 'PhotoNotFound')) && (
          <a class="button second" href="/order/why">
            {t('photos.see-to')}
          </a>
        )}
      </Trouble>
      {isRefused ? (
        <p>
          <a class="button second" href="/order/why">
            {t('check.back')}
          </a>
        </p>
      ) : (
        <ActionBar
          says={sumWords(words, amounts)}
          action={t(isOpening ? 'check.opening' : decision.outcome === 'review' ? 'check.ask' : 'check.open')}
          onAction={open}
          isBusy={isOpening}
        />
      )}
    </>
  );
}

/** What it comes to, and when. */
function Comes({ preview: { amounts, creditOn } }: { preview: ReturnPreview }) {
  const { t } = useWords();
  const { shares, rows } = amounts;
  const isMoney = isMoneyAlone(amounts) && rows.length > 0;
  return (
    <>
      <h2 id="amount">{t(isMoney ? 'check.amount' : 'remedy.amount')}</h2>
      {rows.length > 0 && <Settled amounts={amounts} totalSays={t('check.total')} />}
      {rows.length === 0 && <p>{t('check.no-money')}</p>}
      <p class="quiet">{t(isMoney ? `check.credit-on.${creditOn}` : `check.remedy-on.${creditOn}`)}</p>
      {shares.difference > 0 && <p class="quiet">{t('check.pay-later')}</p>}
    </>
  );
}

/** Opens the draft's return once, however often and in however many tabs it is pressed. */
function useOpening(order: OrderView) {
  const { api, ask } = useSession();
  const { route } = useLocation();
  const [kept, setDraft] = useDraft();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isOpening, setOpening] = useState(false);
  const isUnderWay = useRef(false);
  // the key is kept before anything is pressed: a tab that is doubled has it, too
  const wish = JSON.stringify(openingOf(fitting(kept, order)));
  useLayoutEffect(() => {
    if (kept.act?.of !== wish) setDraft(withAct(fitting(kept, order)));
  }, [kept, order, wish, setDraft]);
  const open = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setOpening(true);
    setProblem(undefined);
    const draft = withAct(fitting(kept, order));
    setDraft(draft);
    try {
      const body = { lines: openingOf(draft) };
      const header = { 'Idempotency-Key': draft.act.key };
      const { returnId } = await ask(api.POST('/returns', { params: { header }, body }));
      setDraft(undefined);
      route(`/returns/${returnId}`, true);
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      isUnderWay.current = false;
      setOpening(false);
    }
  };
  return { open: () => void open(), isOpening, problem };
}
