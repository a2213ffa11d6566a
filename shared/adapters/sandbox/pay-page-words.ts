import type { Language } from '#domain/policy.ts';
import { speechIn } from '#shared/messages/words.ts';

const sv = {
  title: 'Betala {amount}',
  trial: 'Det här är en provsida. Inga riktiga pengar dras.',
  for: 'Gäller',
  amount: 'Att betala',
  return: 'Retur',
  pay: 'Betala {amount}',
  decline: 'Låt betalningen nekas',
  declined: 'Betalningen nekades. Inga pengar har dragits. Du kan försöka igen.',
  paid: 'Tack, {amount} är betalt.',
  lapsed: 'Länken gäller inte längre. Inga pengar har dragits.',
  back: 'Till din retur',
};
const en: typeof sv = {
  title: 'Pay {amount}',
  trial: 'This is a trial page. No real money is taken.',
  for: 'For',
  amount: 'To pay',
  return: 'Return',
  pay: 'Pay {amount}',
  decline: 'Have the payment declined',
  declined: 'The payment was declined. No money has been taken. You can try again.',
  paid: 'Thank you, {amount} has been paid.',
  lapsed: 'The link is no longer valid. No money has been taken.',
  back: 'To your return',
};

/** What the sandbox's page says in a language. */
export const payPageWords = (language: Language) => speechIn(language, { sv, en });
