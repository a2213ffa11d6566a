import { problemMediaType, problemType } from '../problem.ts';
import { figureProblems } from './example-figures.ts';
import { exampleReturnId } from './example-return.ts';
import { refTo } from './schemas.ts';
import type { ProblemMeanings, ProblemName, Response } from './shapes.ts';

/** What an error brings besides what every error has. */
const factsOf: Partial<Record<ProblemName, Readonly<Record<string, unknown>>>> = {
  InvalidRequest: {
    detail: 'the request is not as it should be',
    errors: [{ pointer: '#/lines/0/quantity', detail: 'must be at least 1' }],
  },
  PayloadTooLarge: { detail: 'the body may have 262144 bytes, not 300000', maxBytes: 262_144 },
  UnitsNotAvailable: {
    detail: 'line 1 has 1 units left to return, not 2',
    lineId: '1',
    left: 1,
    asked: 2,
  },
  OutOfStock: {
    detail: 'fewer units of TROJA-L are in stock than the exchange needs',
    sku: 'TROJA-L',
  },
  MoreThanPaid: { detail: 'the payments have 4900 left, not 5000', left: 4_900, asked: 5_000 },
  UnknownLine: { detail: 'the order has no line 9', lineId: '9' },
  PolicyRefused: {
    detail: 'the policy has an error',
    findings: [
      {
        severity: 'error',
        code: 'unlawful',
        pointer: '#/rules/0/decide/handlingFee',
        says: 'A withdrawal costs the customer nothing but the way back.',
        rule: 'restocking',
        lane: 'withdrawal',
        law: 'no-fee',
        source: { act: 'Directive 2011/83/EU', place: 'art. 13(1), 14(5)' },
      },
    ],
  },
  UnknownAnswer: { detail: 'the question seal has no answer maybe', question: 'seal' },
  UnknownReason: { detail: 'no reason is called boredom', reason: 'boredom' },
  OrderTooLarge: { detail: 'an order may have 1000 lines, not 1204', lines: 1204, limit: 1000 },
  OrderSumMismatch: {
    detail: 'payments add up to 149899, but the total says 150000',
    what: 'payments',
    computed: 149_899,
    stated: 150_000,
    difference: -101,
  },
  BundleRefused: {
    detail: 'bundle set-1: not every line of it says what it is worth alone',
    ...{ bundle: 'set-1', why: 'value-missing', lineId: '2' },
  },
  ReferenceReused: { detail: 'another return was told under that reference', returnId: exampleReturnId },
  TimesOutOfOrder: { detail: 'deliveredAt is before shippedAt', what: 'deliveredAt' },
  CreditSumMismatch: {
    detail: 'refunds add up to 50000, not to 54900',
    what: 'refunds',
    computed: 50_000,
    stated: 54_900,
    difference: -4_900,
  },
  ...figureProblems,
  UnknownPayment: { detail: 'the order has no payment payment-2', paymentId: 'payment-2' },
  StoreCreditTooLittle: {
    detail: 'the store credit has 24890 left, not 30000',
    left: 24_890,
    asked: 30_000,
    currency: 'SEK',
  },
  StoreCreditExpired: {
    detail: 'what was left of the store credit has expired',
    expiredAt: '2027-11-24T22:59:59.999Z',
  },
  StoreCreditOtherCurrency: { detail: 'the store credit is in SEK, not in EUR', currency: 'SEK' },
  MoreUnitsThanAnnounced: {
    detail: 'line 1 announces 1 units, not 2',
    lineId: '1',
    announced: 1,
    inspected: 2,
  },
};

/** The answers of a route that are problems, by status: each name with its meaning and an example. */
export function problemResponses(
  names: readonly ProblemName[],
  meanings: ProblemMeanings,
): Record<string, Response> {
  const statuses = [...new Set(names.map((name) => meanings[name].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      problemResponse(
        status,
        names.filter((name) => meanings[name].status === status),
        meanings,
      ),
    ]),
  );
}

/** The HTTP API has these too, in its own words: a body above 10 MB, too many requests, a function that did not answer. */
const gatewayWords: ReadonlyMap<number, string> = new Map([
  [413, 'Request Entity Too Large'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [503, 'Service Unavailable'],
]);

function problemResponse(status: number, names: readonly ProblemName[], meanings: ProblemMeanings): Response {
  const message = gatewayWords.get(status);
  const seconds = [...new Set(names.flatMap((name) => meanings[name].retryAfter ?? []))];
  return {
    description: names.map((name) => `\`${name}\`: ${meanings[name].title}.`).join(' '),
    ...(seconds.length > 0 && {
      headers: {
        'Retry-After': {
          description: 'Seconds to wait before the same request may succeed.',
          schema: { type: 'integer' },
          example: seconds[0],
        },
      },
    }),
    content: {
      ...(message !== undefined && {
        'application/json': { schema: refTo('GatewayMessage'), example: { message } },
      }),
      [problemMediaType]: {
        schema: {
          allOf: [refTo('Problem'), { properties: { type: { enum: names.map(problemType) } } }],
        },
        examples: Object.fromEntries(
          names.map((name) => [name, { summary: meanings[name].title, value: exampleOf(name, meanings) }]),
        ),
      },
    },
  };
}

function exampleOf(name: ProblemName, meanings: ProblemMeanings) {
  const { status, title } = meanings[name];
  return { type: problemType(name), title, status, ...factsOf[name], instance: 'JKJaXmPLvHcESHA=' };
}
