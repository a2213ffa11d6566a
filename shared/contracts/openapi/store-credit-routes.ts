import { exampleOrder } from './example-order.ts';
import { exampleReturnId } from './example-return.ts';
import type { DescribedRoute } from './operation.ts';

const exampleCode = '7KQ2-M0XD-1H5S-9ABC';
const exampleReference = `SC-${exampleReturnId.slice(1)}`;
const exampleKey = 'till-20261129-0001';
const [currency, orderNumber] = ['SEK', 'S-2044'];
const lots = [
  { kind: 'bonus', amount: 4_990, expiresAt: '2027-11-24T22:59:59.999Z' },
  { kind: 'credit', amount: 49_900, expiresAt: '2036-11-24T22:59:59.999Z' },
];
const whole = { balance: 54_890, credit: 49_900, bonus: 4_990, expiresAt: lots[0]?.expiresAt, lots };
const exampleRedemption = { code: exampleCode, key: exampleKey, amount: 30_000, currency, orderNumber };
const { code: _, ...redeemed } = exampleRedemption;
const at = '2026-11-24T08:00:00.000Z';
const later = '2026-11-29T10:15:00.000Z';

/** What a shop's checkout asks about store credits, and what its people see of them. */
export const storeCreditRoutes: readonly DescribedRoute[] = [
  {
    method: 'post',
    path: '/store-credits/balance',
    operationId: 'askStoreCredit',
    tag: 'Shop',
    summary: 'Ask what a store credit has left',
    description:
      'What can be spent with a code now, in its own currency. The code is in the body and never in an address, because addresses come to stand ' +
      'in logs. Letter case, hyphens and spaces do not matter, and an O is read as 0, an I or L as 1.',
    for: 'shop',
    request: { schema: 'AskStoreCreditRequest', example: { code: exampleCode } },
    answers: {
      '200': {
        description: 'What is left of it.',
        schema: 'StoreCreditBalance',
        example: { reference: exampleReference, currency, ...whole },
      },
    },
    problems: ['StoreCreditUnknown'],
  },
  {
    method: 'post',
    path: '/store-credits/redemptions',
    operationId: 'redeemStoreCredit',
    tag: 'Shop',
    summary: 'Pay for an order with store credit',
    description:
      'Takes an amount off a store credit for an order. The key is yours to choose and redeems once, for good: the same again is answered alike, ' +
      'anything else under it is refused. What lapses first is spent first.\n\nTell the order with `payments: [{ "method": "store-credit", ' +
      '"paymentId": <the key>, "amount": … }]`, so that a refund finds its way back to the store credit.',
    for: 'shop',
    request: { schema: 'RedeemStoreCreditRequest', example: exampleRedemption },
    answers: {
      '200': {
        description: 'It is paid.',
        schema: 'RedemptionView',
        example: {
          ...redeemed,
          bonus: 4_990,
          reference: exampleReference,
          redeemedAt: later,
          balance: 24_890,
        },
      },
    },
    problems: [
      'StoreCreditUnknown',
      'StoreCreditTooLittle',
      'StoreCreditExpired',
      'StoreCreditOtherCurrency',
      'RedemptionVoided',
      'RedemptionKeyReused',
    ],
  },
  {
    method: 'post',
    path: '/store-credits/redemptions/{key}/void',
    operationId: 'takeBackRedemption',
    tag: 'Shop',
    summary: 'Take a redemption back',
    description:
      'For an order that came to nothing: gives back what is left of the redemption. Send it too when you never heard whether a redemption was ' +
      'made: a key that redeemed nothing so far never will. The same again is answered alike.',
    for: 'shop',
    parameters: ['RedemptionKey'],
    request: { schema: 'TakeBackRedemptionRequest', example: { key: exampleKey } },
    answers: {
      '200': {
        description: 'Nothing is redeemed under the key any more.',
        schema: 'RedemptionTakenBack',
        example: { key: exampleKey, givenBack: 30_000, currency, voidedAt: later },
      },
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/staff/store-credits/{reference}',
    operationId: 'getStoreCredit',
    tag: 'Staff',
    summary: 'See a store credit',
    description:
      'What is left of a store credit, all that happened to it in order, and which others its customer has. Its code is not shown: the customer has ' +
      'it in their mail and on the page of their return.',
    for: { staff: 'get-store-credit' },
    parameters: ['StoreCreditReference'],
    answers: {
      '200': {
        description: 'The store credit.',
        schema: 'StoreCreditView',
        example: {
          ...{ reference: exampleReference, returnId: exampleReturnId },
          ...{ market: exampleOrder.market, currency, ...whole },
          entries: [
            { number: 1, is: 'issued', key: `${exampleReturnId}.pi_1`, at, credit: 49_900, bonus: 0 },
            { number: 2, is: 'issued', key: `${exampleReturnId}.bonus`, at, credit: 0, bonus: 4_990 },
          ],
          others: [],
        },
      },
    },
    problems: ['InvalidRequest', 'StoreCreditUnknown'],
  },
];
