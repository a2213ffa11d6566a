import { type Html, html } from './html.ts';
import type { MailColours, MailLook } from './look.ts';

const families = {
  sans: html`-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`,
  serif: html`Georgia,'Times New Roman',serif`,
};

/** Styles of the elements of a mail. Mail programs drop style sheets at will: the light look stands in the elements. */
export interface MailStyle {
  readonly page: Html;
  readonly card: Html;
  readonly heading: Html;
  readonly title: Html;
  readonly paragraph: Html;
  readonly label: Html;
  readonly amount: Html;
  readonly button: Html;
  readonly buttonCell: Html;
  readonly footer: Html;
  readonly quietLink: Html;
  readonly name: Html;
}

/** The styles of a look. */
export function mailStyle({ light, corners, fonts }: MailLook): MailStyle {
  const { page, raised, ink, quiet, line, accent, onAccent } = light;
  const text = families[fonts.text];
  const headings = families[fonts.headings];
  const round = String(corners);
  const inside = String(Math.max(corners - 4, 2));
  const cell = html`padding:8px 0;border-bottom:1px solid ${line};font-family:${text};font-size:16px;line-height:24px;color:${ink};vertical-align:top`;
  return {
    page: html`margin:0;padding:0;background-color:${page}`,
    card: html`padding:32px 28px;background-color:${raised};border:1px solid ${line};border-radius:${round}px;font-family:${text};font-size:16px;line-height:24px;color:${ink};text-align:left`,
    heading: html`margin:0 0 20px;font-family:${headings};font-size:26px;line-height:32px;font-weight:700;color:${ink}`,
    title: html`margin:28px 0 8px;font-family:${headings};font-size:17px;line-height:24px;font-weight:700;color:${ink}`,
    paragraph: html`margin:0 0 16px`,
    label: html`${cell};text-align:left`,
    amount: html`${cell};padding-left:16px;text-align:right;white-space:nowrap`,
    buttonCell: html`background-color:${accent};border-radius:${inside}px`,
    button: html`display:inline-block;padding:12px 22px;font-family:${text};font-size:16px;line-height:24px;font-weight:600;color:${onAccent};text-decoration:none`,
    footer: html`padding:20px 28px 0;font-family:${text};font-size:14px;line-height:21px;color:${quiet};text-align:left`,
    quietLink: html`color:${quiet};text-decoration:underline`,
    name: html`font-family:${headings};font-size:18px;line-height:28px;font-weight:700;color:${ink};text-decoration:none`,
  };
}

/** What turns a mail dark where its program asks for it, and gives a narrow one all its room. */
export function mailSheet({ dark, logo }: MailLook): Html {
  return html`:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
${darkRules(dark)}${logo === undefined ? [] : [html`.by-day{display:none!important}.by-night{display:block!important}`]}
}
@media (max-width:480px){.card{padding:24px 18px!important}.head{padding:0 18px 16px!important}.foot{padding:20px 18px 0!important}}`;
}

function darkRules({ page, raised, ink, quiet, line, accent, onAccent }: MailColours): Html {
  return html`.page{background-color:${page}!important}
.card{background-color:${raised}!important;border-color:${line}!important;color:${ink}!important}
.ink{color:${ink}!important}
.rule{border-color:${line}!important}
.quiet{color:${quiet}!important}
.button-cell{background-color:${accent}!important}
.button{color:${onAccent}!important}
`;
}
