import { useEffect, useState } from 'preact/hooks';
import type { ReturnView } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';
import { ParcelCode } from './parcel-code.tsx';
import { commonWays } from './ways-to-send.tsx';

/** What the customer needs to hand the goods in: the code for the desk, the label to print, and by when. */
export function SendIt({ view }: { view: ReturnView }) {
  const { t, day } = useWords();
  const { labelReady, handInBy, parcels, lines, status, goods } = view;
  const isApproved = status === 'approved' || lines.every(({ decision }) => decision.outcome === 'approve');
  const isComing = (status === 'opened' || status === 'approved') && isApproved && goods === 'announced';
  const atHome = goods === 'announced' || goods === 'booked';
  if (!atHome || !(labelReady || isComing)) return null;
  const ways = commonWays(lines.map(({ terms }) => terms?.handIn ?? ['label']));
  const showsCode = ways.includes('qr');
  return (
    <section class="send" aria-labelledby="send">
      <h2 id="send">{t(labelReady ? 'send.title' : 'send.coming')}</h2>
      {labelReady ? (
        <>
          {handInBy !== undefined && <p class="deadline">{t('send.by', { handInBy: day(handInBy) })}</p>}
          {showsCode && (
            <div class="codes">
              {parcels.map(({ trackingNumber }) => (
                <ParcelCode key={trackingNumber} trackingNumber={trackingNumber} />
              ))}
            </div>
          )}
          <ul class="ways">
            {ways.map((way) => (
              <li key={way}>
                <span class="strong">{t(`way.${way}`)}</span>
                <span class="quiet">{t(`way.${way}.how`)}</span>
              </li>
            ))}
          </ul>
          <Label returnId={view.returnId} />
        </>
      ) : (
        <p class="coming" role="status">
          <span class="ghost code" aria-hidden="true" />
          {t('send.coming-lead')}
        </p>
      )}
    </section>
  );
}

/** The label, fetched as soon as it is there: a link that saves it at once. */
function Label({ returnId }: { returnId: string }) {
  const { t } = useWords();
  const { api, ask } = useSession();
  const [address, setAddress] = useState<string>();
  const [round, setRound] = useState(0);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let made: string | undefined;
    let isWanted = true;
    setLost(false);
    ask(api.GET('/returns/{returnId}/label', { params: { path: { returnId } }, parseAs: 'blob' })).then(
      (label) => {
        if (!isWanted) return;
        made = URL.createObjectURL(label as unknown as Blob);
        setAddress(made);
      },
      () => isWanted && setLost(true),
    );
    return () => {
      isWanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [returnId, round]);
  if (isLost) {
    return (
      <p>
        <button type="button" class="button second" onClick={() => setRound(round + 1)}>
          {t('send.label-again')}
        </button>
      </p>
    );
  }
  return (
    <p>
      <a
        class="button second"
        href={address ?? ''}
        download={`${returnId}.pdf`}
        aria-disabled={address === undefined}
      >
        {t('send.label')}
      </a>
    </p>
  );
}
