import type { WithdrawalTexts } from './words.ts';

/** The withdrawal function's pages in English; `withdraw` and `confirm` are the directive's own words. */
export const en: WithdrawalTexts = {
  withdraw: 'Withdraw from contract here',
  confirm: 'Confirm withdrawal',
  title: 'Withdraw from a purchase',
  lead: 'Tell us here that you withdraw from your purchase. You need not sign in, and need not give a reason.',
  name: 'Your name',
  contract: 'Order number',
  'contract-hint':
    'It is in your order confirmation. If you cannot find it, write what you know about the purchase.',
  email: 'Your e-mail address',
  'email-hint': 'We send your receipt there.',
  extent: 'What is it about?',
  'extent-all': 'The whole purchase',
  'extent-part': 'A part of the purchase',
  goods: 'Which items?',
  'goods-hint': 'For example: the blue jumper, 2 of 3.',
  continue: 'Continue',
  'check-title': 'Check and confirm',
  'check-lead': 'Nothing has been sent yet. Once you confirm, you have withdrawn.',
  back: 'Change',
  'receipt-title': 'We have received your withdrawal',
  'receipt-lead': 'A receipt is on its way to {email}. Please keep it.',
  'receipt-next': 'We will write to you about what happens now. You get your money back as the law says.',
  reference: 'Reference',
  'stated-at': 'Received',
  failed: 'It could not be sent. Please try again: nothing is sent twice.',
  'too-many': 'Too many messages came at once. Please try again in a quarter of an hour.',
};
