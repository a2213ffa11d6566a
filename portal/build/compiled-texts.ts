import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Texts } from './messages.ts';

/**
 * Texts as a module of functions, so that no browser has to read ICU. What is filled in comes as a text in the reader's own
 * format; numbers decide a plural form and nothing else.
 */
export function compiledTexts(language: string, texts: Texts): string {
  return compileModule(new MessageFormat(language, { strict: true }), { ...texts });
}
