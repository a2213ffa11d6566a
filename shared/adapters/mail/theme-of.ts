import type { MailLook } from '#shared/messages/look.ts';
import type { OwnTexts } from '#shared/messages/own-texts.ts';
import { mailThemes } from './themes.ts';

/** How a theme writes: its look, and what it says in its own words. */
export interface MailTheme {
  readonly look: MailLook;
  readonly texts: OwnTexts;
}

/** @throws TypeError for a theme that was not there when this was built */
export function mailThemeOf(name: string, themes = mailThemes): MailTheme | undefined {
  const found = Object.hasOwn(themes, name) ? themes[name] : undefined;
  if (found === undefined && Object.keys(themes).length > 0)
    throw new TypeError(`no theme ${name} was built`);
  return found;
}
