import { type Html, html } from './html.ts';
import type { Block, Sum } from './letter.ts';
import type { MailStyle } from './mail-style.ts';

/** A piece of a letter as HTML. */
export function blockHtml(block: Block, style: MailStyle): Html {
  switch (block.is) {
    case 'paragraph':
      return html`<p style="${style.paragraph}">${block.text}</p>
`;
    case 'section':
      return html`<h2 class="ink" style="${style.title}">${block.title}</h2>
<p style="${style.paragraph}">${block.text}</p>
`;
    case 'list': {
      const items = block.items.map((item) => html`<li style="margin:0 0 6px">${item}</li>`);
      const of = html`margin:0 0 16px;padding:0 0 0 24px`;
      const list = block.ordered
        ? html`<ol style="${of}">${items}</ol>`
        : html`<ul style="${of}">${items}</ul>`;
      return html`<h2 class="ink" style="${style.title}">${block.title}</h2>
${list}
`;
    }
    case 'sums':
      return html`<h2 class="ink" style="${style.title}">${block.title}</h2>
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px">
${block.rows.map((row) => rowHtml(row, style, '400'))}${rowHtml(block.total, style, '700')}</table>
`;
  }
}

function rowHtml({ label, amount }: Sum, style: MailStyle, weight: '400' | '700'): Html {
  return html`<tr><th scope="row" class="rule ink" style="${style.label};font-weight:${weight}">${label}</th><td class="rule ink" style="${style.amount};font-weight:${weight}">${amount}</td></tr>
`;
}
