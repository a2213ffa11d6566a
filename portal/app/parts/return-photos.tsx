import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftPhoto } from '../state/draft.ts';
import type { ReturnView } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';
import { PhotoPicker } from './photo-picker.tsx';

type Line = ReturnView['lines'][number];

/** What the customer has shown of a return, and more of it while somebody may still look. */
export function ReturnPhotos({ view, onAdded }: { view: ReturnView; onAdded: (view: ReturnView) => void }) {
  const { t } = useWords();
  const isOpen = view.status !== 'ended';
  const shown = view.lines.filter(
    ({ photos = [], terms }) =>
      photos.length > 0 || (isOpen && ((terms?.photos ?? 0) > 0 || view.status === 'in-review')),
  );
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{t('photos.title')}</h2>
      {shown.map((line) => (
        <PhotosOf key={line.lineId} view={view} line={line} isOpen={isOpen} onAdded={onAdded} />
      ))}
    </section>
  );
}

function PhotosOf({
  view: { returnId },
  line: { lineId, name, photos: known = [] },
  isOpen,
  onAdded,
}: {
  view: ReturnView;
  line: Line;
  isOpen: boolean;
  onAdded: (view: ReturnView) => void;
}) {
  const { t } = useWords();
  const { api, ask } = useSession();
  const photos = useFetched(returnId, known);
  const add = async ({ photoId }: DraftPhoto): Promise<void> => {
    const params = { path: { returnId } };
    const body = { lineId, photos: [photoId] };
    onAdded(await ask(api.POST('/returns/{returnId}/photos', { params, body })));
  };
  if (isOpen) {
    const hint = t('photos.help');
    return <PhotoPicker name={`photos-${lineId}`} legend={name} hint={hint} photos={photos} onSent={add} />;
  }
  return (
    <div class="photos">
      <h3>{name}</h3>
      <ul>
        {photos.map(({ photoId, thumb }, at) => (
          <li key={photoId}>
            <img class="photo" src={thumb} alt={t('photos.picture', { number: at + 1 })} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Pictures as the page can show them: they are given to the session alone, so that no address leads to them. */
function useFetched(returnId: string, photos: readonly string[]): DraftPhoto[] {
  const { api, ask } = useSession();
  const [addresses, setAddresses] = useState<Readonly<Record<string, string>>>({});
  const made = useRef<string[]>([]);
  useEffect(
    () => () => {
      for (const address of made.current) URL.revokeObjectURL(address);
    },
    [],
  );
  const names = photos.join(' ');
  useEffect(() => {
    let isWanted = true;
    for (const photoId of photos.filter((photo) => addresses[photo] === undefined)) {
      const params = { path: { returnId, photoId } };
      ask(api.GET('/returns/{returnId}/photos/{photoId}', { params, parseAs: 'blob' })).then(
        (picture) => {
          if (!isWanted) return;
          const address = URL.createObjectURL(picture as unknown as Blob);
          made.current.push(address);
          setAddresses((before) => ({ ...before, [photoId]: address }));
        },
        // its place stays, with what it is
        () => undefined,
      );
    }
    return () => {
      isWanted = false;
    };
  }, [returnId, names]);
  return photos.map((photoId) => {
    const thumb = addresses[photoId];
    return { photoId, ...(thumb !== undefined && { thumb }) };
  });
}
