import type { ComponentChildren } from 'preact';
import { useWithdrawalWords, type WithdrawalWords } from '../state/withdrawal.ts';
import { nameOf } from '../words/languages.ts';
import { useWords } from '../words/words.tsx';
import { Title } from './title.tsx';
import { Trouble } from './trouble.tsx';
import { Waiting } from './waiting.tsx';

/** A page of the withdrawal function, in the language that it is read in. */
export function WithdrawalPage({ children }: { children: (words: WithdrawalWords) => ComponentChildren }) {
  const { t } = useWords();
  const { words, problem, again } = useWithdrawalWords();
  if (words === undefined) {
    return (
      <>
        <Title>{t('frame.withdraw')}</Title>
        {problem === undefined && <Waiting />}
        <Trouble problem={problem}>
          <button type="button" class="button second" onClick={again}>
            {t('again')}
          </button>
        </Trouble>
      </>
    );
  }
  return (
    <div lang={words.language}>
      {children(words)}
      <p class="beside small">
        <label>
          <span class="unseen">{t('frame.language')}</span>
          <select value={words.language} onChange={({ currentTarget }) => words.choose(currentTarget.value)}>
            {words.languages.map((name) => (
              <option key={name} value={name} lang={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </label>
      </p>
    </div>
  );
}
