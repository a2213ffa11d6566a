import { useOfficeWords } from '../words.ts';
import type { Point } from './points.ts';

/** What the shapes mean, where there is more than one. */
export function TrendLegend({ points }: { points: readonly Point[] }) {
  const { t } = useOfficeWords();
  const hasEstimate = points.some(({ soFar }) => typeof soFar === 'number');
  const hasOpen = points.some(({ isOpen }) => isOpen);
  if (!hasEstimate && !hasOpen) return null;
  return (
    <ul class="legend small quiet">
      {hasEstimate && (
        <>
          <li>
            <svg width="22" height="12" aria-hidden="true">
              <path class="line" d="M1 6H21" />
              <circle class="dot" cx="11" cy="6" r="3.5" />
            </svg>
            {t('legend.expected')}
          </li>
          <li>
            <svg width="22" height="12" aria-hidden="true">
              <path class="interval" d="M1 1H21V11H1z" />
            </svg>
            {t('legend.interval')}
          </li>
          <li>
            <svg width="22" height="12" aria-hidden="true">
              <path class="so-far" d="M1 6H21" />
              <rect class="square" x="8" y="3" width="6" height="6" />
            </svg>
            {t('legend.so-far')}
          </li>
        </>
      )}
      {hasOpen && (
        <li>
          <svg width="22" height="12" aria-hidden="true">
            <path class="line open" d="M1 6H21" />
            <circle class="dot open" cx="11" cy="6" r="3.5" />
          </svg>
          {t('legend.open')}
        </li>
      )}
    </ul>
  );
}
