import type { Language } from '#domain/policy.ts';
import { sessionCodeTerms } from '#domain/session-code.ts';
import { asText, type Frame, type Letter } from './letter.ts';
import { asHtml } from './letter-html.ts';
import { paragraph } from './letter-parts.ts';
import { speechIn, type Texts } from './words.ts';

const sv = {
  subject: 'Din kod',
  heading: 'Din kod är {code}',
  lead: 'Skriv in den på sidan där du angav ordern. Koden gäller i {minutes} minuter och går att använda en gång.',
  'not-you-title': 'Var det inte du?',
  'not-you': 'Då har någon angett ditt ordernummer och din adress. Lämna inte ut koden, så händer ingenting.',
  greeting: 'Hej,',
  'sign-off': 'Vänliga hälsningar',
  reference: 'Order {orderNumber}',
} as const;

const en: Readonly<Record<keyof typeof sv, string>> = {
  subject: 'Your code',
  heading: 'Your code is {code}',
  lead: 'Enter it on the page where you gave the order. It is good for {minutes} minutes and can be used once.',
  'not-you-title': 'Was it not you?',
  'not-you':
    'Then somebody gave your order number and your address. Do not pass the code on, and nothing will happen.',
  greeting: 'Hello,',
  'sign-off': 'Kind regards',
  reference: 'Order {orderNumber}',
};

const texts: Texts<keyof typeof sv> = { sv, en };

/** The mail that brings a code. The code is not in the subject: that is shown on locked screens. */
export function renderSessionCode(
  { code, orderNumber }: { readonly code: string; readonly orderNumber: string },
  language: Language,
  setting: Pick<Frame, 'shopName' | 'portalUrl' | 'look'>,
): { subject: string; text: string; html: string } {
  const { say } = speechIn(language, texts);
  const letter: Letter = {
    subject: say('subject'),
    heading: say('heading', { code }),
    blocks: [
      paragraph(say('lead', { minutes: sessionCodeTerms.minutes })),
      { is: 'section', title: say('not-you-title'), text: say('not-you') },
    ],
  };
  const frame: Frame = {
    greeting: say('greeting'),
    signOff: say('sign-off'),
    ...setting,
    reference: say('reference', { orderNumber }),
  };
  return { subject: letter.subject, text: asText(letter, frame), html: asHtml(letter, frame, language) };
}
