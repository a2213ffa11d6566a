import type { Language } from '#domain/policy.ts';
import { blockHtml } from './block-html.ts';
import { type Html, html } from './html.ts';
import { type Frame, type Letter, preheaderOf } from './letter.ts';
import { plainLook } from './look.ts';
import { type MailStyle, mailSheet, mailStyle } from './mail-style.ts';

const layout = html`role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"`;
// so that a list of mails shows nothing of what comes after
const nothingMore = '\u00a0\u200c'.repeat(80);

/**
 * The letter as an HTML page that mail programs show as it is meant (tables, because Outlook knows nothing else), that reads well
 * in the dark, aloud, and without pictures.
 */
export function asHtml(letter: Letter, frame: Frame, language: Language): string {
  const look = frame.look ?? plainLook;
  const style = mailStyle(look);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${letter.subject}</title>
<style>${mailSheet(look)}</style>
</head>
<body class="page" style="${style.page}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preheaderOf(letter)}${nothingMore}</div>
<table ${layout} class="page" bgcolor="${look.light.page}"><tr><td align="center" style="padding:28px 12px 40px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table ${layout} style="max-width:600px">
<tr><td class="head" style="padding:0 28px 16px;text-align:left">${headHtml(frame, style)}</td></tr>
<tr><td class="card" style="${style.card}">
<h1 class="ink" style="${style.heading}">${letter.heading}</h1>
<p style="${style.paragraph}">${frame.greeting}</p>
${letter.blocks.map((block) => blockHtml(block, style))}
${linkHtml(frame, style)}<p style="margin:0">${frame.signOff}<br>${frame.shopName}</p>
</td></tr>
<tr><td class="foot quiet" style="${style.footer}">
${footHtml(frame, style)}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`.markup;
}

/** The shop: its logo with its name beside it or in it, and a link to it where there is one. */
function headHtml({ shopName, look, portalUrl }: Frame, style: MailStyle): Html {
  const { logo, links } = look ?? plainLook;
  const name = html`<span class="ink" style="${style.name}">${shopName}</span>`;
  const shown = logo === undefined || portalUrl === undefined ? name : withLogo();
  if (links.shop === undefined) return shown;
  return html`<a href="${links.shop}" class="ink" style="${style.name}">${shown}</a>`;

  function withLogo(): Html {
    if (logo === undefined) return name;
    const { width, height, holdsName } = logo;
    const picture = (path: string, className: string, display: string) =>
      html`<img src="${portalUrl ?? ''}/${path}" class="${className}" width="${String(width)}" height="${String(height)}" alt="${holdsName ? shopName : ''}" style="display:${display};border:0">`;
    const pictures = html`${picture(logo.light, 'by-day', 'block')}<!--[if !mso]><!-->${picture(logo.dark, 'by-night', 'none')}<!--<![endif]-->`;
    if (holdsName) return pictures;
    return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:0 10px 0 0">${pictures}</td><td>${name}</td></tr></table>`;
  }
}

function linkHtml({ link }: Frame, style: MailStyle): readonly Html[] {
  if (link === undefined) return [];
  return [
    html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:28px 0"><tr><td class="button-cell" style="${style.buttonCell}"><a class="button" href="${link.url}" style="${style.button}">${link.text}</a></td></tr></table>
`,
  ];
}

function footHtml({ reference, footLinks = [] }: Frame, style: MailStyle): Html {
  const links = footLinks.map(
    ({ text, url }, at) =>
      html`${at > 0 ? ' · ' : ''}<a href="${url}" class="quiet" style="${style.quietLink}">${text}</a>`,
  );
  return html`<p style="margin:0 0 8px">${reference}</p>
${links.length > 0 ? [html`<p style="margin:0">${links}</p>\n`] : []}`;
}
