import type { MailTheme } from './theme-of.ts';

/** By the theme's name. The build puts the themes of `portal/themes/` in the place of this file; unbuilt code knows none and writes plainly. */
export const mailThemes: Readonly<Record<string, MailTheme>> = {};
