import { languages } from '#domain/policy.ts';
import type { MailLook } from './look.ts';
import type { OwnTexts } from './own-texts.ts';
import { render } from './render.ts';
import { samples, setting, variants } from './samples.ts';
import { renderReceipt } from './withdrawal/receipt.ts';

/** A mail as it would go out, with data that nobody's are. */
export interface MailPreview {
  /** the message, and which of its forms: `label`, `label-2` */
  readonly name: string;
  readonly language: string;
  readonly subject: string;
  readonly preheader: string;
  readonly text: string;
  readonly html: string;
}

/** Every mail in every form and language, as a shop of that theme writes it. */
export function previews(
  theme: { readonly look: MailLook; readonly texts: OwnTexts },
  shopName: string,
): MailPreview[] {
  const of = { ...setting, ...theme, shopName };
  const forms = new Map<string, number>();
  const named = [...Object.values(samples), ...variants].map((message) => {
    const form = (forms.get(message.kind) ?? 0) + 1;
    forms.set(message.kind, form);
    return { name: form === 1 ? message.kind : `${message.kind}-${form}`, message };
  });
  return languages.flatMap((language) => [
    ...named.map(({ name, message }) => told(name, language, render(message, language, of))),
    told(
      'withdrawal-receipt',
      language,
      renderReceipt({ ...statement, statement: { ...statement.statement, language } }, language, of),
    ),
  ]);
}

const statement = {
  withdrawalId: 'W4T7Q0M9C2R8K5X1B6H3Z0N7V4E',
  statedAt: '2026-11-29T23:30:12.480Z',
  statement: { name: 'Kund Ett', contract: '1001', email: 'kund.ett@example.com' },
};

function told(
  name: string,
  language: string,
  mail: { subject: string; text: string; html: string },
): MailPreview {
  const preheader = /<div style="display:none[^>]*>(.*?)\u00a0\u200c/.exec(mail.html)?.[1] ?? '';
  return { name, language, ...mail, preheader };
}
