import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Cancelling } from '../parts/cancelling.tsx';
import { GoodsOf } from '../parts/goods-of.tsx';
import { NextSteps } from '../parts/next-steps.tsx';
import { Papers } from '../parts/papers.tsx';
import { Receipt } from '../parts/receipt.tsx';
import { ReturnPhotos } from '../parts/return-photos.tsx';
import { SendIt } from '../parts/send-it.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { Title } from '../parts/title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WithSession } from '../parts/with-session.tsx';
import { useOrder } from '../state/order.ts';
import { type Followed, type ReturnView, useReturn } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { stageOf } from '../state/stage.ts';
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
  const { t, said, money, day } = useWords();
  const order = useOrder();
  const stage = stageOf(view);
  const { amounts, decision, handInBy, reviewBy, returnId, orderNumber } = view;
  const values = {
    amount: money(amounts.total, amounts.currency),
    handInBy: handInBy === undefined ? '' : day(handInBy),
    reviewBy: reviewBy === undefined ? '' : day(reviewBy),
    orderNumber,
  };
  const because =
    decision !== undefined && (stage === 'rejected' || stage === 'returnless' || stage === 'kept');
  return (
    <>
      <Title above={t('return.number', { returnId: returnId.slice(-6), orderNumber })}>
        {t(`stage.${stage}`, values)}
      </Title>
      <p class="lead" role="status">
        {because && `${said(decision.because)} `}
        {t(`stage.${stage}.lead`, values)}
      </p>
      <Trouble problem={followed.problem} />
      <SendIt view={view} />
      <NextSteps view={view} />
      <Amount view={view} />
      <GoodsOf view={view} order={order.value} />
      <ReturnPhotos view={view} onAdded={followed.show} />
      <Timeline view={view} isLive={followed.isLive} />
      <Cancelling view={view} onCancelled={followed.show} />
      <OtherReturns />
    </>
  );
}

/** Endings that pay nothing: an amount would be taken for a promise. */
const unpaid: readonly ReturnView['ending'][] = ['cancelled', 'rejected', 'expired'];

/** What it comes to, and the documents of it. */
function Amount({ view }: { view: ReturnView }) {
  const { t } = useWords();
  const { amounts, credit, ending, status, creditNotes } = view;
  if (unpaid.includes(ending) && creditNotes.length === 0) return null;
  const isDecided = status === 'approved' || status === 'ended';
  const total =
    credit !== undefined ? 'return.credited-total' : isDecided ? 'return.total' : 'return.total-if';
  return (
    <section aria-labelledby="amount">
      <h2 id="amount">{t('return.amount')}</h2>
      <Receipt amounts={amounts} totalSays={t(total)} />
      <Papers view={view} />
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
