import type { sv } from './sv.ts';

/** What we write to customers in English: every text that Swedish has. */
export const en: Readonly<Record<keyof typeof sv, string>> = {
  greeting: 'Hello,',
  'sign-off': 'Kind regards',
  reference: 'Return {returnId}, order {orderNumber}',
  'status-link': 'See your return',
  'foot.enough': 'Did you find out what you needed?',
  'foot.help': 'Help',
  'foot.privacy': 'How we treat personal data',
  units: '{quantity} × {name}',
  'lines-title': 'This is about',

  'label.subject': 'Your return label for order {orderNumber}',
  'label.heading': 'Here is your return label',
  'label.lead': 'The label is attached as a PDF. Please hand in the parcel by {handInBy}.',
  'label.steps-title': 'What to do',
  'label.step-pack': 'Pack the items well, in the box they came in if you still have it.',
  'label.step-print': 'Print the label, attach it flat to the parcel and cover any old labels.',
  'label.step-hand-in':
    'Hand in the parcel at a drop-off point and keep the receipt until you have your money.',
  'label.parcels-title': 'Parcel ID',
  'label.next-title': 'What happens next?',
  'label.next.inspected': 'Once we have the items we look them over. Then we refund you and send you a mail.',
  'label.next.delivered': 'Once the parcel has reached us we refund you and send you a mail.',
  'label.next.received': 'Once we have unpacked the parcel we refund you and send you a mail.',
  'label.next.first-scan': 'Once you have handed in the parcel we refund you and send you a mail.',
  'label.next.statement': 'We are refunding you already and will send you a mail when it is done.',

  'reminder.subject.today': 'Last day to hand in your return',
  'reminder.subject.one': '{days} day left to hand in your return',
  'reminder.subject.other': '{days} days left to hand in your return',
  'reminder.heading': 'Remember to hand in your return',
  'reminder.lead':
    'Please hand in the parcel by {handInBy}. The label is in our earlier mail and on your return page.',
  'reminder.done': 'Already handed it in? Then there is nothing you need to do.',
  'reminder.keep': 'Would you rather keep the items? You can cancel the return on your return page.',

  'credited.subject': 'We have refunded {amount}',
  'credited.heading': 'Your money is on its way',
  'credited.lead':
    'We have refunded {amount} the same way you paid. It may take a few banking days until you see the money.',
  'credited.nothing-subject': 'Your return for order {orderNumber} is complete',
  'credited.nothing-heading': 'Your return is complete',
  'credited.nothing-lead': 'After deductions and fees there is nothing left to refund.',
  'credited.sums-title': 'How we got there',
  'credited.deduction': 'Deduction: {quantity} × {name}',
  'credited.shipping': 'Shipping',
  'credited.fee': 'Return fee',
  'credited.goodwill': 'Extra from us, as goodwill',
  'credited.total': 'Your refund',
  'credited.value-total': 'The value of your return',
  'credited.deduction-why':
    'The deduction is for the condition the items were in when they reached us. If you think that is wrong, tell us and we will look again.',
  'credited.missing-title': 'These were not in the parcel',

  'shares.title': 'Where it went',
  'shares.exchange': 'Pays for your new items',
  'shares.store-credit': 'Store credit',
  'shares.refund': 'Back the same way you paid',
  'shares.bonus': 'Bonus from us on the store credit',
  'shares.difference': 'Difference that you paid',
  'refunded-too':
    'We have also refunded {amount} the same way you paid. It may take a few banking days until you see the money.',

  'store-credit.subject': 'You have {amount} to shop for',
  'store-credit.heading': 'Your store credit is ready',
  'store-credit.lead': 'You have {amount} to shop for with us.',
  'store-credit.lead-bonus': 'You have {amount} to shop for with us. Of that, {bonus} is a bonus from us.',
  'store-credit.code-title': 'Your code',
  'store-credit.use':
    'Enter the code at checkout. You need not spend it all at once. Your return page shows what is left and how long it lasts.',

  'exchanged.subject': 'Your exchange is ordered, order {orderNumber}',
  'exchanged.heading': 'Your exchange is ordered',
  'exchanged.lead':
    'We are sending you the items as order {orderNumber}. If they do not suit you either, you can return them like any purchase.',
  'exchanged.goods-title': 'What you are getting',
  'exchange-lapsed.Unpaid':
    'There was no exchange, because the difference was not paid in time. So you are getting your money back.',
  'exchange-lapsed.TooLate':
    'There was no exchange, because we no longer held the item for you when your parcel came. So you are getting your money back.',

  'pay-difference.subject': 'Pay {amount} and we will send your exchange',
  'pay-difference.heading': 'Your exchange costs {amount} more',
  'pay-difference.lead':
    'The items you want cost {amount} more than your return is worth. Pay on your return page by {payBy} and we will send them.',
  'pay-difference.else':
    'Changed your mind? Then there is nothing you need to do: if you do not pay in time, you get your money back instead.',

  'remedied.subject': 'We are putting it right, order {orderNumber}',
  'remedied.heading': 'We are putting it right',
  'remedied.replaced-title': 'You are getting these anew',
  'remedied.repaired-title': 'We are repairing these',
  'remedied.next': 'We will send you a mail when they are on their way. It costs you nothing.',

  'remedy-sent.subject': 'Your items from order {orderNumber} are on their way',
  'remedy-sent.heading': 'On their way to you',
  'remedy-sent.lead': 'We have sent you these.',

  'credit-notes.one': 'Your credit note {names} is attached as a PDF.',
  'credit-notes.other': 'Your credit notes {names} are attached as PDFs.',
  receipt: 'The receipt {name} for what you exchanged for is attached as a PDF.',
  'further-credit.subject': 'We have refunded another {amount}',
  'further-credit.heading': 'You are getting a little more back',
  'further-credit.lead.goodwill': 'As goodwill we have refunded another {amount} the same way you paid.',
  'further-credit.lead.correction':
    'We have corrected how we judged the condition of the items. So we have refunded another {amount} the same way you paid.',
  'further-credit.lead.remedy':
    'We could not put the item right as we had promised. So we have refunded another {amount} the same way you paid.',
  'further-credit.wait': 'Allow a few banking days for it to show.',
  'further-credit.before': 'Refunded before',
  'further-credit.row.goodwill': 'Goodwill',
  'further-credit.row.correction': 'Corrected judgement',
  'further-credit.row.remedy': 'The item',
  'further-credit.total': 'Refunded in all',

  'settled.lead-all':
    'We have refunded {amount} in another way than you paid, because the same way did not work.',
  'settled.lead-part':
    'We have refunded {amount}. Of that, {settled} comes in another way than you paid, because the same way did not work.',
  'settled.ask': 'Not sure how the money will reach you? Get in touch and we will tell you.',

  'returnless.subject': 'You are getting {amount} back for order {orderNumber}',
  'returnless.heading.one': 'Keep the item, you get your money back',
  'returnless.heading.other': 'Keep the items, you get your money back',
  'returnless.lead':
    'There is nothing you need to send back. We are refunding {amount} the same way you paid.',
  'returnless.keep': 'You do not need to send anything back.',
  'returnless.wait': 'It may take a few banking days until you see the money.',

  'rejected.subject': 'We cannot accept the return of order {orderNumber}',
  'rejected.heading': 'We cannot accept your return',
  'rejected.lead': '{because} Please do not send anything back.',
  'rejected.ask': 'If you think this is wrong, tell us and we will look again.',

  'cancelled.subject': 'The return of order {orderNumber} is cancelled',
  'cancelled.heading': 'The return is cancelled',
  'cancelled.lead':
    'You keep the items and we do not refund anything. If you have received a label, please do not use it.',
  'cancelled.again':
    'Changed your mind? You can start a new return as long as the time for returns has not passed.',

  'expired.subject': 'Your return of order {orderNumber} is closed',
  'expired.heading': 'We have not seen your parcel',
  'expired.lead': 'The time to hand in the parcel has passed, so we have closed the return.',
  'expired.sent':
    'Already handed it in? Keep the receipt. We reopen the return as soon as the carrier sees the parcel.',
  'expired.still-has':
    'Do you still have the items and want to return them? Talk to us before you send anything.',

  'carrier-unavailable.subject': 'Your return label for order {orderNumber} is delayed',
  'carrier-unavailable.heading': 'Your return label is delayed',
  'carrier-unavailable.lead':
    'The carrier cannot give us a label at the moment. There is nothing you need to do: we will sort it out and be in touch.',
  'carrier-unavailable.keep': 'Please keep the items for now. You will not lose out because of the delay.',

  'credit-needs-a-hand.subject': 'Your refund for order {orderNumber} is delayed',
  'credit-needs-a-hand.heading': 'Your refund is delayed',
  'credit-needs-a-hand.lead':
    'You are due {amount}, but the payment did not go through. One of us is taking care of it and will be in touch when the money is on its way.',
  'credit-needs-a-hand.calm': 'There is nothing you need to do.',

  'goods.next': 'There is nothing you need to do. We will send you a mail when the return is complete.',

  'scanned.subject': 'Your return of order {orderNumber} is on its way to us',
  'scanned.heading': 'Your parcel is on its way to us',
  'scanned.lead': 'The carrier has your parcel.',

  'arrived.subject': 'Your return of order {orderNumber} has reached us',
  'arrived.heading': 'Your parcel has reached us',
  'arrived.lead': 'We are now unpacking it and looking the items over.',

  'inspected.subject': 'We have looked over your return of order {orderNumber}',
  'inspected.heading': 'We have looked over your return',
  'inspected.lead': 'This is the condition the items reached us in, and how we got to the amount.',
  'inspected.graded-title': 'Condition of the items',
  'inspected.grade.A': '{quantity} × {name}: as new',
  'inspected.grade.B': '{quantity} × {name}: opened or lightly used',
  'inspected.grade.C': '{quantity} × {name}: used, damaged or incomplete',
  'inspected.credited': 'We have already refunded you. There is nothing you need to do.',

  'delayed.subject': 'Your return of order {orderNumber} is taking longer than usual',
  'delayed.heading': 'It is taking a little longer than usual',
  'delayed.lead.under-way': 'The carrier took your parcel on {since}, but it has not reached us yet.',
  'delayed.lead.arrived': 'Your parcel reached us on {since}, but we have not looked the items over yet.',
  'delayed.normal.one': 'Most of the time this is done within {days} day.',
  'delayed.normal.other': 'Most of the time this is done within {days} days.',
  'delayed.again':
    'We will look at it again on {lookAgainAt} and send you a mail when the return is complete.',
  'delayed.calm.under-way':
    'There is nothing you need to do. Please keep the receipt from handing it in for now.',
  'delayed.calm.arrived': 'There is nothing you need to do. You will not lose out because of the delay.',

  'review.subject': 'We are looking at your return of order {orderNumber}',
  'review.heading': 'We are looking at your return',
  'review.lead': 'One of us is going through your case. You will have our answer by {reviewBy}.',
  'review.keep': 'Please keep the items for now.',
};
