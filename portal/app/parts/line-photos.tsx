import type { DraftLine, DraftPhoto } from '../state/draft.ts';
import { useWords } from '../words/words.tsx';
import { PhotoPicker } from './photo-picker.tsx';

/** How many pictures the policy asks of a line, and whether the return waits for them. */
export interface PhotosAsked {
  readonly photos: number;
  readonly photosNeeded: boolean;
}

/** Whether a line has the pictures that its return waits for. */
export const hasPhotos = (said: DraftLine | undefined, asked: PhotosAsked | undefined): boolean =>
  asked === undefined || !asked.photosNeeded || (said?.photos?.length ?? 0) >= asked.photos;

/** The pictures of a line that is about to come back: where they are asked for, or where there are some already. */
export function LinePhotos({
  lineId,
  said,
  asked,
  isTried,
  onPhotos,
  onBusy,
}: {
  lineId: string;
  said: DraftLine;
  asked: PhotosAsked | undefined;
  isTried: boolean;
  /** Changes the pictures of the line as it is by then. */
  onPhotos: (change: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[]) => void;
  onBusy: (isBusy: boolean) => void;
}) {
  const { t } = useWords();
  const { photos = [] } = said;
  const count = asked?.photos ?? 0;
  if (count === 0 && photos.length === 0) return null;
  const isNeeded = asked?.photosNeeded === true;
  return (
    <PhotoPicker
      name={`photos-${lineId}`}
      legend={t('photos.ask')}
      hint={t(isNeeded ? 'photos.needed' : 'photos.welcome', { count })}
      photos={photos}
      fault={
        isTried && !hasPhotos(said, asked) ? t('photos.missing', { count: count - photos.length }) : undefined
      }
      onSent={(photo) =>
        onPhotos((before) =>
          before.some(({ photoId }) => photoId === photo.photoId) ? before : [...before, photo],
        )
      }
      onRemove={(gone) => onPhotos((before) => before.filter(({ photoId }) => photoId !== gone))}
      onBusy={onBusy}
    />
  );
}
