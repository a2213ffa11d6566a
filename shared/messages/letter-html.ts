import type { Language } from '#domain/policy.ts';
import { type Html, html } from './html.ts';
import type { Block, Frame, Letter, Sum } from './letter.ts';

// mail programs drop style sheets at will: the light look stands in the elements, the sheet only turns it dark
const sheet = html`@media (prefers-color-scheme:dark){
body{background:#16181b!important;color:#eceff1!important}
.quiet{color:#b0b8be!important}
.rule{border-color:#454c52!important}
.button{background:#8ab8ff!important;color:#0b1a2b!important}
}`;
const titleStyle = html`font-size:17px;line-height:1.4;margin:24px 0 8px`;
const paragraphStyle = html`margin:0 0 16px`;
const cellStyle = html`padding:6px 0;border-bottom:1px solid #d5dadf;text-align:left;font-weight:400;vertical-align:top`;
const amountStyle = html`padding:6px 0 6px 16px;border-bottom:1px solid #d5dadf;text-align:right;white-space:nowrap;vertical-align:top`;

/** The letter as an HTML page that reads well in a mail program, in the dark and aloud, without pictures. */
export function asHtml(letter: Letter, frame: Frame, language: Language): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${letter.subject}</title>
<style>${sheet}</style>
</head>
<body style="margin:0;background:#ffffff;color:#1d2329">
<main style="max-width:560px;margin:0 auto;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
<h1 style="font-size:24px;line-height:1.25;margin:0 0 16px">${letter.heading}</h1>
<p style="${paragraphStyle}">${frame.greeting}</p>
${letter.blocks.map(blockHtml)}
${linkHtml(frame)}<p style="${paragraphStyle}">${frame.signOff}<br>${frame.shopName}</p>
<p class="quiet rule" style="margin:24px 0 0;padding-top:12px;border-top:1px solid #d5dadf;font-size:14px;color:#56616b">${frame.reference}</p>
</main>
</body>
</html>
`.markup;
}

function linkHtml({ link }: Frame): readonly Html[] {
  if (link === undefined) return [];
  return [
    html`<p style="margin:24px 0"><a class="button" href="${link.url}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#14539a;color:#ffffff;font-weight:600;text-decoration:none">${link.text}</a></p>
`,
  ];
}

function blockHtml(block: Block): Html {
  switch (block.is) {
    case 'paragraph':
      return html`<p style="${paragraphStyle}">${block.text}</p>
`;
    case 'section':
      return html`<h2 style="${titleStyle}">${block.title}</h2>
<p style="${paragraphStyle}">${block.text}</p>
`;
    case 'list': {
      const items = block.items.map((item) => html`<li style="margin:0 0 4px">${item}</li>`);
      const style = html`margin:0 0 16px;padding-left:24px`;
      const list = block.ordered
        ? html`<ol style="${style}">${items}</ol>`
        : html`<ul style="${style}">${items}</ul>`;
      return html`<h2 style="${titleStyle}">${block.title}</h2>
${list}
`;
    }
    case 'sums':
      return html`<h2 style="${titleStyle}">${block.title}</h2>
<table style="width:100%;border-collapse:collapse;margin:0 0 16px">
<tbody>${block.rows.map(rowHtml)}</tbody>
<tfoot style="font-weight:700">${rowHtml(block.total)}</tfoot>
</table>
`;
  }
}

function rowHtml({ label, amount }: Sum): Html {
  return html`<tr><th scope="row" class="rule" style="${cellStyle};font-weight:inherit">${label}</th><td class="rule" style="${amountStyle}">${amount}</td></tr>`;
}
