import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ActionBar } from '../parts/action-bar.tsx';
import { hasPhotos, LinePhotos } from '../parts/line-photos.tsx';
import { LineReason } from '../parts/line-reason.tsx';
import { Title } from '../parts/title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WithSession } from '../parts/with-session.tsx';
import { type Draft, type DraftLine, fitting, forMoney, withLine, withPhotos } from '../state/draft.ts';
import { isChoice, offersOf } from '../state/offers.ts';
import {
  type OrderLine,
  type OrderView,
  type PreviewLine,
  useDraft,
  useOrder,
  usePreview,
} from '../state/order.ts';
import { useWords } from '../words/words.tsx';

/** The second step: why, and what the shop asks of it. */
export function SayWhy() {
  return (
    <WithSession>
      <Why />
    </WithSession>
  );
}

function Why() {
  const { t } = useWords();
  const order = useOrder();
  if (order.value !== undefined) return <Lines order={order.value} />;
  return (
    <>
      <Title>{t('why.title')}</Title>
      {order.isLoading && <Waiting />}
      <Trouble problem={order.problem} />
    </>
  );
}

function Lines({ order }: { order: OrderView }) {
  const { t } = useWords();
  const { route } = useLocation();
  const [kept, setDraft, amend] = useDraft();
  const [sending, setSending] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const [wantsOn, setWantsOn] = useState(false);
  const draft = fitting(kept, order);
  const lines = order.lines.filter(({ lineId }) => lineId in draft.lines);
  const preview = usePreview(forMoney(draft));
  const asked = (line: OrderLine) => questionsOf(preview.value?.lines, line, draft);
  const shows = (line: OrderLine) => photosOf(preview.value?.lines, line, draft);
  const missing = lines.find((line) => {
    const said = draft.lines[line.lineId];
    return !isSaid(said, asked(line)) || !hasPhotos(said, shows(line)) || sending.includes(line.lineId);
  });

  const nothing = lines.length === 0;
  useEffect(() => {
    if (nothing) route('/order', true);
  }, [nothing, route]);

  // what is asked about a reason comes with the answer to it: who goes on sooner waits for that
  const isHeard = lines.every(({ lineId }) => isAnswered(preview.value?.lines, lineId, draft));
  const isStuck = preview.problem !== undefined;
  const mayChoose = preview.value?.lines.some((line) => isChoice(offersOf(line)));
  const next = mayChoose ? '/order/remedy' : '/order/check';
  useEffect(() => {
    if (!wantsOn || !(isHeard || isStuck)) return;
    setWantsOn(false);
    if (isStuck) return;
    if (missing === undefined) route(next);
    else setTried(true);
  }, [wantsOn, isHeard, isStuck, missing, next, route]);

  const goOn = (): void => {
    if (missing === undefined) {
      setWantsOn(true);
      return;
    }
    setTried(true);
    const place =
      missing && document.querySelector(`[data-line="${CSS.escape(missing.lineId)}"] [data-missing] input`);
    if (place instanceof HTMLElement) place.focus();
  };
  const say = (lineId: string, line: DraftLine) => setDraft(withLine(draft, lineId, line));
  const sayOfAll = (reason: string): void =>
    setDraft({
      ...draft,
      lines: Object.fromEntries(
        Object.entries(draft.lines).map(([lineId, { quantity, photos }]) => [
          lineId,
          { quantity, reason, ...(photos !== undefined && { photos }) },
        ]),
      ),
    });

  return (
    <>
      <Title above={t('step', { now: 2, all: 3 })}>{t('why.title')}</Title>
      <div class="stack wide-apart">
        {lines.map((line, at) => {
          const said = draft.lines[line.lineId];
          return (
            said !== undefined && (
              <LineReason
                key={line.lineId}
                line={line}
                reasons={
                  line.returnable ? order.reasons : order.reasons.filter(({ about }) => about === 'fault')
                }
                said={said}
                questions={asked(line)}
                isTried={isTried}
                onSay={(next) => say(line.lineId, next)}
                photos={
                  <LinePhotos
                    lineId={line.lineId}
                    said={said}
                    asked={shows(line)}
                    isTried={isTried}
                    onPhotos={(change) => amend((now) => withPhotos(now, line.lineId, change))}
                    onBusy={(isBusy) =>
                      setSending((now) => [
                        ...now.filter((one) => one !== line.lineId),
                        ...(isBusy ? [line.lineId] : []),
                      ])
                    }
                  />
                }
                onSayOfAll={
                  at === 0 && lines.length > 1 && lines.every(({ returnable }) => returnable)
                    ? sayOfAll
                    : undefined
                }
              />
            )
          );
        })}
      </div>
      <Trouble problem={preview.problem}>
        <button type="button" class="button second" onClick={preview.again}>
          {t('again')}
        </button>
      </Trouble>
      <ActionBar
        says={t('choose.count', { count: unitsOf(draft) })}
        fault={isTried && missing !== undefined ? t('why.missing', { name: missing.name }) : undefined}
        action={t('go-on')}
        onAction={goOn}
        isBusy={wantsOn}
      />
    </>
  );
}

const unitsOf = ({ lines }: Draft) => Object.values(lines).reduce((sum, { quantity }) => sum + quantity, 0);

/** Whether it was heard what the shop asks about the reason that is given now. */
function isAnswered(lines: readonly PreviewLine[] | undefined, lineId: string, draft: Draft): boolean {
  const heard = lines?.find((line) => line.lineId === lineId);
  return heard !== undefined && heard.reason === draft.lines[lineId]?.reason;
}

/** What the shop asks of a line, by the last that was heard of it for the reason that is given now. */
function questionsOf(lines: readonly PreviewLine[] | undefined, { lineId }: OrderLine, draft: Draft) {
  const heard = lines?.find((line) => line.lineId === lineId);
  return heard !== undefined && isAnswered(lines, lineId, draft) ? heard.questions : [];
}

/** The pictures that are asked of a line for the reason that is given now, once that was heard. */
function photosOf(lines: readonly PreviewLine[] | undefined, { lineId }: OrderLine, draft: Draft) {
  const heard = lines?.find((line) => line.lineId === lineId);
  return isAnswered(lines, lineId, draft) ? heard : undefined;
}

function isSaid(said: DraftLine | undefined, questions: PreviewLine['questions']): boolean {
  return said?.reason !== undefined && questions.every(({ code }) => said.answers?.[code] !== undefined);
}
