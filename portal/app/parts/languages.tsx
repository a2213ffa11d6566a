import { languages, nameOf } from '../words/languages.ts';
import { useWords } from '../words/words.tsx';

/** Every language that is spoken here, to be chosen. */
export function Languages({ legend }: { legend: string }) {
  const { language, choose } = useWords();
  return (
    <fieldset class="languages">
      <legend class="unseen">{legend}</legend>
      {languages.map((name) => (
        <button
          key={name}
          type="button"
          lang={name}
          aria-pressed={name === language}
          onClick={() => choose(name)}
        >
          {name.toUpperCase()}
          <span class="unseen"> {nameOf(name)}</span>
        </button>
      ))}
    </fieldset>
  );
}
