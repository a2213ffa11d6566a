import type { Language } from '#domain/policy.ts';
import { type Speech, speechIn, type Texts } from '../words.ts';

const sv = {
  subject: 'Mottagningsbevis: du har ångrat ditt köp',
  heading: 'Vi har tagit emot ditt frånträde',
  lead: 'Det här är ditt mottagningsbevis. Vi tog emot ditt meddelande {at}.',
  'content-title': 'Det här har du meddelat',
  withdraws: 'Jag ångrar (frånträder) avtalet.',
  name: 'Namn: {name}',
  contract: 'Order: {contract}',
  email: 'E-post: {email}',
  'extent-all': 'Gäller: hela köpet',
  'extent-lines': 'Gäller: {lines}',
  'extent-goods': 'Gäller, med dina egna ord: {goods}',
  line: 'rad {lineId}, {quantity} st',
  'whole-line': 'rad {lineId}',
  'next-title': 'Vad händer nu?',
  next: 'Beviset visar att vi har tagit emot ditt meddelande, med innehåll, datum och tid. Hör meddelandet ihop med en beställning hos oss skriver vi till adressen som du beställde med om hur du skickar tillbaka varorna. Annars tittar någon av oss på det.',
  'not-you-title': 'Var det inte du?',
  'not-you': 'Då har någon skrivit din adress av misstag. Du behöver inte göra någonting.',
  greeting: 'Hej,',
  'sign-off': 'Vänliga hälsningar',
  reference: 'Referens {withdrawalId}. Spara det här mejlet.',
} as const;

type ReceiptKey = keyof typeof sv;

const en: Readonly<Record<ReceiptKey, string>> = {
  subject: 'Receipt: you have withdrawn from your purchase',
  heading: 'We have received your withdrawal',
  lead: 'This is your receipt. We received your statement on {at}.',
  'content-title': 'What you have stated',
  withdraws: 'I withdraw from the contract.',
  name: 'Name: {name}',
  contract: 'Order: {contract}',
  email: 'E-mail: {email}',
  'extent-all': 'About: the whole purchase',
  'extent-lines': 'About: {lines}',
  'extent-goods': 'About, in your own words: {goods}',
  line: 'line {lineId}, {quantity} pcs',
  'whole-line': 'line {lineId}',
  'next-title': 'What happens now?',
  next: 'The receipt shows that we have received your statement, with its content, date and time. If it goes with an order of ours, we write to the address that you ordered with about how to send the goods back. If not, one of us looks at it.',
  'not-you-title': 'Was it not you?',
  'not-you': 'Then somebody has written your address by mistake. There is nothing you need to do.',
  greeting: 'Hello,',
  'sign-off': 'Kind regards',
  reference: 'Reference {withdrawalId}. Please keep this mail.',
};

/** The texts of the receipt, in every language that we write mails in. */
export const receiptTexts: Texts<ReceiptKey> = { sv, en };

export const receiptSpeech = (language: Language): Speech<ReceiptKey> => speechIn(language, receiptTexts);
