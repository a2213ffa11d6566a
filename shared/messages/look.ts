/** The colours of one scheme, `#rrggbb`; what each is for stands in `docs/portal.md`. */
export interface MailColours {
  readonly page: string;
  readonly raised: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
}

/** How a shop's mails look: its theme, as far as mail programs can show it. */
export interface MailLook {
  readonly light: MailColours;
  readonly dark: MailColours;
  /** how round corners are, px */
  readonly corners: number;
  readonly fonts: { readonly text: 'sans' | 'serif'; readonly headings: 'sans' | 'serif' };
  /** pictures of the logo at the portal, by their paths there; px */
  readonly logo?:
    | {
        readonly light: string;
        readonly dark: string;
        readonly width: number;
        readonly height: number;
        /** whether it shows the shop's name */
        readonly holdsName: boolean;
      }
    | undefined;
  readonly links: {
    readonly shop?: string | undefined;
    readonly help?: string | undefined;
    readonly privacy?: string | undefined;
  };
}

/** The look of a shop that has none of its own: black on white, without pictures. */
export const plainLook: MailLook = {
  light: {
    page: '#f4f5f6',
    raised: '#ffffff',
    ink: '#1d2329',
    quiet: '#56616b',
    line: '#d5dadf',
    accent: '#14539a',
    onAccent: '#ffffff',
  },
  dark: {
    page: '#121416',
    raised: '#1b1e21',
    ink: '#eceff1',
    quiet: '#b0b8be',
    line: '#3a4147',
    accent: '#8ab8ff',
    onAccent: '#0b1a2b',
  },
  corners: 6,
  fonts: { text: 'sans', headings: 'sans' },
  links: {},
};
