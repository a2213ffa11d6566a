import { useState } from 'preact/hooks';
import type { components } from '../../api/schema.ts';
import { Title } from '../parts/title.tsx';
import { WasEnough } from '../parts/was-enough.tsx';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';

type Place = components['schemas']['AnswerFeedbackRequest']['place'];

/** Where the link of a mail leads that asks whether it was enough. What it says stands behind the `#`, which no server is told. */
export function Enough() {
  const { t } = useWords();
  const { api, ask } = useSession();
  const [[returnId, place, code]] = useState(() => location.hash.slice(1).split('/'));
  const isWhole = returnId !== undefined && place !== undefined && code !== undefined;
  return (
    <div class="find">
      <Title>{t('enough.title')}</Title>
      <p class="lead">{t(isWhole ? 'enough.lead' : 'enough.lost')}</p>
      {isWhole && (
        <WasEnough
          give={(answer) =>
            ask(api.POST('/feedback', { body: { returnId, place: place as Place, code, ...answer } }))
          }
        />
      )}
    </div>
  );
}
