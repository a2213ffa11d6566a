import { useRef, useState } from 'preact/hooks';
import { newAct } from '../../api/client.ts';
import type { ApiProblem } from '../../api/problem.ts';
import type { DraftPhoto } from '../state/draft.ts';
import { problemFrom } from '../state/loaded.ts';
import { mostPhotos, sendPicture } from '../state/photos.ts';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';
import { Trouble } from './trouble.tsx';
import '../style/photos.css';

/** Pictures of one line: those that are there, and one more from the camera or the album. */
export function PhotoPicker({
  name,
  legend,
  hint,
  photos,
  fault,
  onSent,
  onRemove,
  onBusy,
}: {
  name: string;
  legend: string;
  hint: string;
  photos: readonly DraftPhoto[];
  /** what is missing, where it was tried to go on without it */
  fault?: string | undefined;
  /** A picture was taken in; what comes of it may go wrong, too. */
  onSent: (photo: DraftPhoto) => void | Promise<void>;
  /** where pictures can still be taken out */
  onRemove?: ((photoId: string) => void) | undefined;
  onBusy?: (isBusy: boolean) => void;
}) {
  const { t } = useWords();
  const { api, ask } = useSession();
  const [underWay, setUnderWay] = useState<{ now: number; all: number }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const button = useRef<HTMLInputElement>(null);
  const sent = useRef(onSent);
  sent.current = onSent;
  const isFull = photos.length >= mostPhotos;

  const send = (picture: Blob) =>
    ask(
      api.POST('/photos', {
        // the bytes themselves: what they are typed as is for those who read the document
        body: picture as unknown as string,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'content-type': picture.type, ...newAct() },
      }),
    );
  const take = async (files: readonly File[]): Promise<void> => {
    const wanted = files.slice(0, mostPhotos - photos.length);
    setProblem(undefined);
    onBusy?.(true);
    try {
      for (const [place, file] of wanted.entries()) {
        setUnderWay({ now: place + 1, all: wanted.length });
        await sent.current(await sendPicture(file, send));
      }
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setUnderWay(undefined);
      onBusy?.(false);
    }
  };

  return (
    <fieldset class="photos" data-missing={fault === undefined ? undefined : ''}>
      <legend>{legend}</legend>
      <p class="quiet small">{hint}</p>
      {fault !== undefined && <p class="fault">{fault}</p>}
      {photos.length > 0 && (
        <ul>
          {photos.map(({ photoId, thumb }, at) => (
            <li key={photoId}>
              <img class="photo" src={thumb} alt={t('photos.picture', { number: at + 1 })} />
              {onRemove !== undefined && (
                <button
                  type="button"
                  class="plain"
                  aria-label={t('photos.remove-that', { number: at + 1 })}
                  onClick={() => {
                    onRemove(photoId);
                    button.current?.focus();
                  }}
                >
                  {t('photos.remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="quiet small" role="status">
        {underWay !== undefined && (
          <>
            <progress
              class="photo-progress"
              value={underWay.now - 0.5}
              max={underWay.all}
              aria-hidden="true"
            />
            {t('photos.sending', underWay)}
          </>
        )}
      </p>
      <Trouble problem={problem} />
      {!isFull && (
        <label
          class={underWay === undefined ? 'button second photo-button' : 'button second photo-button busy'}
        >
          <input
            ref={button}
            type="file"
            id={name}
            accept="image/*"
            multiple
            disabled={underWay !== undefined}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              // the same file may be chosen again
              currentTarget.value = '';
              void take(files);
            }}
          />
          <span>{t(photos.length === 0 ? 'photos.add' : 'photos.add-more')}</span>
        </label>
      )}
    </fieldset>
  );
}
