import type { Language } from '#domain/policy.ts';
import { type Speech, speechIn, type Texts } from '../words.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type FinanceKey = keyof typeof sv;

/** The texts that finance reads, in every language. */
export const financeTexts: Texts<FinanceKey> = { sv, en };

/** What a language says to finance. */
export type FinanceSpeech = Speech<FinanceKey>;

export const financeSpeech = (language: Language): FinanceSpeech => speechIn(language, financeTexts);

/** A payment method as the shop calls it; what is none is said in words. */
export const meansWords = (method: string, speech: FinanceSpeech): string =>
  method === 'other' ? speech.say('means.other') : method;
