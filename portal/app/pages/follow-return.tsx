import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Cancelling } from '../parts/cancelling.tsx';
import { GoodsOf } from '../parts/goods-of.tsx';
import { MoneyInstead } from '../parts/money-instead.tsx';
import { NewOrder } from '../parts/new-order.tsx';
import { NextSteps } from '../parts/next-steps.tsx';
import { Papers } from '../parts/papers.tsx';
import { PayDifference } from '../parts/pay-difference.tsx';
import { ReturnPhotos } from '../parts/return-photos.tsx';
import { SendIt } from '../parts/send-it.tsx';
import { Settled } from '../parts/settled.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { Title } from '../parts/title.tsx';
import { ToShopFor } from '../parts/to-shop-for.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WasEnough } from '../parts/was-enough.tsx';
import { WithSession } from '../parts/with-session.tsx';
import { useOrder } from '../state/order.ts';
import { type Followed, type ReturnView, useReturn } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { isForMoney, stageOf } from '../state/stage.ts';
import { isMoneyAlone } from '../words/sums.ts';
import { useWords } from '../words/words.tsx';

/** A return, as it is now and goes on being. */
export function FollowReturn() {
  const { params } = useRoute();
  const returnId = params.returnId ?? '';
  return (
    <WithSession>
      <Following key={returnId} returnId={returnId} />
    </WithSession>
  );
}

function Following({ returnId }: { returnId: string }) {
  const { t } = useWords();
  const { signOut } = useSession();
  const followed = useReturn(returnId);
  const { view, problem, again } = followed;
  if (view !== undefined) return <Shown followed={followed} view={view} />;
  return (
    <>
      <Title>{t('return.title')}</Title>
      {problem === undefined && <Waiting rows={4} />}
      <Trouble problem={problem}>
        {problem?.name === 'ReturnNotFound' ? (
          <button type="button" class="button second" onClick={signOut}>
            {t('return.other-order')}
          </button>
        ) : (
          <button type="button" class="button second" onClick={again}>
            {t('again')}
          </button>
        )}
      </Trouble>
    </>
  );
}

function Shown({ followed, view }: { followed: Followed; view: NonNullable<Followed['view']> }) {
  const { t } = useWords();
  const order = useOrder();
  const lead = useLead(view);
  const { returnId, orderNumber, lapsed } = view;
  return (
    <>
      <Title above={t('return.number', { returnId: returnId.slice(-6), orderNumber })}>{lead.title}</Title>
      <p class="lead" role="status">
        {lead.says}
      </p>
      {lapsed !== undefined && <p class="outcome">{t(`lapsed.${lapsed}`)}</p>}
      <Trouble problem={followed.problem} />
      <PayDifference view={view} />
      <ToShopFor view={view} />
      <SendIt view={view} />
      <NextSteps view={view} />
      <NewOrder view={view} />
      <Amount view={view} />
      <GoodsOf view={view} order={order.value} />
      <ReturnPhotos view={view} onAdded={followed.show} />
      <Timeline view={view} isLive={followed.isLive} />
      <MoneyInstead view={view} onChanged={followed.show} />
      <Cancelling view={view} onCancelled={followed.show} />
      <Asked returnId={returnId} />
      <OtherReturns />
    </>
  );
}

/** What is said first of the return: where it is, and what that means for whoever reads it. */
function useLead(view: ReturnView): { readonly title: string; readonly says: string } {
  const { t, said, money, day, time } = useWords();
  const stage = stageOf(view);
  const { amounts, decision, handInBy, reviewBy, orderNumber, difference, ending } = view;
  const { shares, total } = amounts;
  const inMoney = (minor: number) => money(minor, amounts.currency);
  const toShopFor = shares.storeCredit + shares.bonus;
  const values = {
    amount: inMoney(isMoneyAlone(amounts) ? total : shares.refund),
    handInBy: handInBy === undefined ? '' : day(handInBy),
    reviewBy: reviewBy === undefined ? '' : day(reviewBy),
    ...{ orderNumber, toShopFor: inMoney(toShopFor) },
    difference: inMoney(difference?.amount ?? 0),
    payBy: difference === undefined ? '' : time(difference.payBy),
  };
  const isExplained = stage === 'kept' || ending === 'rejected' || ending === 'returnless';
  const isOther = !isForMoney(view) && (stage === 'under-way' || stage === 'inspected' || stage === 'kept');
  const isSettled = stage === 'exchanged' || stage === 'store-credit';
  return {
    title: t(`stage.${stage}`, values),
    says: [
      ...(isExplained && decision !== undefined ? [said(decision.because)] : []),
      t(isOther ? `stage.${stage}.other` : `stage.${stage}.lead`, values),
      ...(stage === 'exchanged' && toShopFor > 0 ? [t('also.to-shop-for', values)] : []),
      ...(isSettled && shares.refund > 0 ? [t('also.refund', values)] : []),
    ].join(' '),
  };
}

/** Endings that pay nothing: an amount would be taken for a promise. */
const unpaid: readonly ReturnView['ending'][] = ['cancelled', 'rejected', 'expired'];

/** What it comes to, and the documents of it. */
function Amount({ view }: { view: ReturnView }) {
  const { t } = useWords();
  const { amounts, credit, ending, status, creditNotes, difference, exchange, storeCredit, lines } = view;
  const percent = lines.find(({ remedy }) => (remedy?.bonusPercent ?? 0) > 0)?.remedy?.bonusPercent;
  const isNothing = amounts.rows.length === 0 || unpaid.includes(ending);
  if (isNothing && creditNotes.length === 0) return null;
  const isDecided = status === 'approved' || status === 'ended';
  const total =
    credit !== undefined ? 'return.credited-total' : isDecided ? 'return.total' : 'return.total-if';
  return (
    <section aria-labelledby="amount">
      <h2 id="amount">{t('return.amount')}</h2>
      <Settled
        amounts={amounts}
        totalSays={t(total)}
        isPaid={difference?.paid === true || exchange !== undefined}
      />
      {percent !== undefined && storeCredit === undefined && (
        <p class="quiet">{t('shares.bonus-later', { percent })}</p>
      )}
      <Papers view={view} />
    </section>
  );
}

/** Whether this page was enough. */
function Asked({ returnId }: { returnId: string }) {
  const { t } = useWords();
  const { api, ask } = useSession();
  const params = { path: { returnId } };
  return (
    <section aria-labelledby="enough">
      <h2 id="enough">{t('enough.title')}</h2>
      <WasEnough
        give={(answer) =>
          ask(api.POST('/returns/{returnId}/feedback', { params, body: { place: 'page.status', ...answer } }))
        }
      />
    </section>
  );
}

/** The order may have more to send back. */
function OtherReturns() {
  const { t } = useWords();
  // the choice of goods is where most go from here
  useEffect(() => void import('./choose-items.tsx'), []);
  return (
    <p class="beside">
      <a href="/order">{t('return.to-order')}</a>
    </p>
  );
}
