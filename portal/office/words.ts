import { useWords, type WordsOf } from '../app/words/words.tsx';
import type texts from './messages/sv.json';

/** The name of a text of the office. */
export type Key = keyof typeof texts;
export type OfficeWords = WordsOf<Key>;

/** The words of the language that is spoken, as the office says them. */
export const useOfficeWords = useWords as unknown as () => OfficeWords;
