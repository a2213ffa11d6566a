import type { Language } from '#domain/policy.ts';
import type { WithdrawalStatement } from '#domain/withdrawal-statement.ts';
import { asText, type Frame, type Letter } from '../letter.ts';
import { asHtml } from '../letter-html.ts';
import { list, paragraph } from '../letter-parts.ts';
import type { MailLook } from '../look.ts';
import type { Speech } from '../words.ts';
import { receiptSpeech, type receiptTexts } from './receipt-words.ts';

type ReceiptSpeech = Speech<keyof (typeof receiptTexts)['sv']>;

export interface ReceiptSetting {
  readonly shopName: string;
  /** IANA name: date and time are told as they are there */
  readonly timeZone: string;
  readonly portalUrl?: string | undefined;
  readonly look?: MailLook | undefined;
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/**
 * The receipt of a statement as a mail needs it: its content, with the date and time of its submission (Directive 2011/83/EU
 * art. 11a(4)). It says nothing that was not stated, not even whether there is such an order. What was written cannot be
 * followed as a link: whoever gets the mail need not be who wrote it.
 */
export function renderReceipt(
  told: { withdrawalId: string; statedAt: string; statement: WithdrawalStatement },
  language: Language,
  { shopName, timeZone, portalUrl, look }: ReceiptSetting,
): { subject: string; text: string; html: string } {
  const speech = receiptSpeech(language);
  const { withdrawalId, statedAt, statement } = told;
  const moment = new Intl.DateTimeFormat(locales[language], {
    ...{ dateStyle: 'long', timeStyle: 'long', timeZone },
  });
  const letter: Letter = {
    subject: speech.say('subject'),
    heading: speech.say('heading'),
    blocks: [
      paragraph(speech.say('lead', { at: moment.format(new Date(statedAt)) })),
      list(speech.say('content-title'), [
        speech.say('withdraws'),
        speech.say('name', { name: unlinked(statement.name) }),
        speech.say('contract', { contract: unlinked(statement.contract) }),
        extentOf(statement, speech),
        speech.say('email', { email: statement.email }),
      ]),
      { is: 'section', title: speech.say('next-title'), text: speech.say('next') },
      { is: 'section', title: speech.say('not-you-title'), text: speech.say('not-you') },
    ],
  };
  const frame: Frame = {
    greeting: speech.say('greeting'),
    signOff: speech.say('sign-off'),
    ...{ shopName, portalUrl, look },
    reference: speech.say('reference', { withdrawalId }),
  };
  return { subject: letter.subject, text: asText(letter, frame), html: asHtml(letter, frame, language) };
}

function extentOf({ lines, goods }: WithdrawalStatement, speech: ReceiptSpeech): string {
  if (goods !== undefined) return speech.say('extent-goods', { goods: unlinked(goods) });
  if (lines === undefined) return speech.say('extent-all');
  const named = lines.map(({ lineId, quantity }) =>
    quantity === undefined ? speech.say('whole-line', { lineId }) : speech.say('line', { lineId, quantity }),
  );
  return speech.say('extent-lines', { lines: named.join('; ') });
}

/** The same to the eye, but mail programs find no address in it: a word joiner follows each dot, colon, slash and at sign. */
function unlinked(written: string): string {
  return written.replace(/[.:/@](?=\S)/g, '$&\u2060');
}
