import type { ReturnView } from '../state/return.ts';
import { type Key, useWords } from '../words/words.tsx';

type EventType = ReturnView['timeline'][number]['type'];

/** What is told of events; what is the shop's own affair is not, nor what this page is too old to know. */
const told: Readonly<Partial<Record<EventType, Key>>> = {
  ReturnOpened: 'timeline.ReturnOpened',
  PhotosAdded: 'timeline.PhotosAdded',
  ReviewRequired: 'timeline.ReviewRequired',
  ReturnApproved: 'timeline.ReturnApproved',
  ReturnRejected: 'timeline.ReturnRejected',
  RejectionOverridden: 'timeline.RejectionOverridden',
  ReturnCancelled: 'timeline.ReturnCancelled',
  ParcelBooked: 'timeline.ParcelBooked',
  CarrierGaveUp: 'timeline.CarrierGaveUp',
  ParcelScanned: 'timeline.ParcelScanned',
  ReturnExpired: 'timeline.ReturnExpired',
  ReturnReopened: 'timeline.ReturnReopened',
  ItemsInspected: 'timeline.ItemsInspected',
  ScanCorrected: 'timeline.ScanCorrected',
  GradesCorrected: 'timeline.GradesCorrected',
  FeeLowered: 'timeline.FeeLowered',
  LineCreditsRaised: 'timeline.LineCreditsRaised',
  CreditIssued: 'timeline.CreditIssued',
  RefundFailed: 'timeline.RefundFailed',
  CreditNeedsAHand: 'timeline.CreditNeedsAHand',
  CreditSettled: 'timeline.CreditSettled',
  CreditNoteIssued: 'timeline.CreditNoteIssued',
  ExchangeReceiptIssued: 'timeline.ExchangeReceiptIssued',
  GoodwillGranted: 'timeline.GoodwillGranted',
  DifferenceAsked: 'timeline.DifferenceAsked',
  DifferencePaid: 'timeline.DifferencePaid',
  RemedyLapsed: 'timeline.RemedyLapsed',
  RemedyChanged: 'timeline.RemedyChanged',
  StoreCreditIssued: 'timeline.StoreCreditIssued',
  ExchangeOrdered: 'timeline.ExchangeOrdered',
  RemedyOrdered: 'timeline.RemedyOrdered',
  RemedyDone: 'timeline.RemedyDone',
  DelayNoticed: 'timeline.DelayNoticed',
};

/** What happened so far, the latest first, and whether more comes by itself. */
export function Timeline({ view, isLive }: { view: ReturnView; isLive: boolean }) {
  const { t, time } = useWords();
  const { timeline, firstScanAt, deliveredAt, amounts } = view;
  const isMoney = amounts.shares.refund > 0;
  const says = ({ type, at }: ReturnView['timeline'][number]): Key | undefined => {
    // what it became instead is told by itself
    if (type === 'CreditIssued' && !isMoney) return undefined;
    if (type !== 'ParcelScanned') return told[type];
    if (at === deliveredAt) return 'timeline.delivered';
    return at === firstScanAt ? 'timeline.handed-in' : told[type];
  };
  const shown = timeline.flatMap((entry) => {
    const key = says(entry);
    return key === undefined ? [] : [{ ...entry, key }];
  });
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline.title')}</h2>
      <ol class="timeline" data-live={isLive}>
        {shown.toReversed().map(({ sequence, at, key }) => (
          <li key={sequence}>
            <span>{t(key)}</span>
            <time datetime={at} class="quiet small">
              {time(at)}
            </time>
          </li>
        ))}
      </ol>
      {view.status !== 'ended' && <p class="quiet small">{t(isLive ? 'timeline.live' : 'timeline.asked')}</p>}
    </section>
  );
}
