import { aHeic, aPng } from '../../support/pictures.ts';
import type { HonestRequest, Shop } from './honest-requests.ts';
import type { RawRequest } from './raw.ts';
import { bytesOf, type Sender } from './sender.ts';
import type { Signer } from './signers.ts';
import { badTokens } from './staff-forgeries.ts';

const MB = 1024 * 1024;
const customerLimit = 256 * 1024;
const minute = 60_000;
/** A request and what is hostile about it; where that is the name of an error, it is refused by that one. */
export type Named = readonly [name: string, request: RawRequest];

/** What a stranger may try on any route, made from an honest request to it. */
export function hostileRequests(sender: Sender, honest: HonestRequest, shop: Shop): Named[] {
  return [
    ...badMethods(sender),
    ...badPaths(sender, honest),
    // what Stripe signs is Stripe's to write: it is read as far as it matters and taken, whatever else it holds
    ...(honest.body === undefined || honest.signer === 'stripe' ? [] : badBodies(sender, honest)),
    ...(honest.bytes === undefined ? [] : badPictures(sender, honest.bytes)),
    ...(sender.isInSession ? badSessions(sender, honest, shop) : []),
    ...(sender.isForStaff ? badTokens(sender, shop) : []),
    ...(honest.signer === undefined ? [] : signaturesOf(honest.signer)(sender, honest)),
    ...(honest.idempotencyKey === undefined ? [] : badKeys(sender, shop)),
  ];
}

function badMethods({ write }: Sender): Named[] {
  return ['DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'HEAD', 'PROPFIND'].map((method) => [
    `method ${method}`,
    { ...write(), method },
  ]);
}

const oddParts = [
  ...['%00', '%0d%0aset-cookie:%20a=b', '..', '.', '..%2f..%2fetc%2fpasswd', '%2e%2e%2f', '%252e%252e'],
  ...['%', '%f', '%zz', '%ff', '%c3%28', '%ed%a0%80', '%f0%9f%ab%96', '__proto__', 'constructor', 'HEAD'],
  ...['UNKNOWN-1', 'R01ARZ3NDEKTSV4RRFFQ69G5FAV', 'ORDER%231', '1%20OR%201=1', '$%7Bx%7D', '*', ';', '-1'],
  'x'.repeat(4000),
];

function badPaths({ write }: Sender, { path }: HonestRequest): Named[] {
  return Object.keys(path).flatMap((name) =>
    oddParts.map((part): Named => [`${name} ${part.slice(0, 40)}`, write({ path: { [name]: part } })]),
  );
}

/** What calls itself a picture and is none, or too much of one. */
function badPictures({ write }: Sender, picture: Buffer): Named[] {
  const raw = (name: string, bytes: Buffer): Named => [name, write({ bytes })];
  return [
    raw(
      'PhotoUnreadable',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ),
    raw('empty', Buffer.alloc(0)),
    raw('cut in the middle', picture.subarray(0, picture.length / 2)),
    raw('a HEIC', aHeic()),
    raw('PhotoTooLarge', aPng({ width: 60_000, height: 60_000 })),
    raw('PayloadTooLarge', Buffer.concat([picture, Buffer.alloc(4 * MB)])),
    raw('11 MB', Buffer.alloc(11 * MB, 0xff)),
    ['a picture as text', write({ headers: { 'content-type': 'application/json' } })],
  ];
}

function badBodies(
  { write }: Sender,
  { body, bodyIsOptional, signer, refused = {}, taken = {} }: HonestRequest,
): Named[] {
  const raw = (name: string, bytes: Buffer | string): Named => [name, write({ bytes: Buffer.from(bytes) })];
  const honest = JSON.stringify(body);
  const opened = honest.slice(0, -1) + (honest === '{}' ? '' : ',');
  const limit = signer === undefined ? customerLimit : 6 * MB;
  return [
    ...[
      'null',
      '[]',
      '"x"',
      '7',
      'true',
      '1e999',
      '{',
      `${honest}}`,
      `${honest}\0`,
      `${opened}"more":1}`,
    ].map((text) => raw(`body ${text.slice(-20)}`, text)),
    raw('own __proto__', `${opened}"__proto__":{"admin":true}}`),
    raw('own constructor', `${opened}"constructor":{"prototype":{"admin":true}}}`),
    raw('only __proto__', '{"__proto__":{}}'),
    raw('deep array', '['.repeat(100_000)),
    raw('deep whole array', '['.repeat(50_000) + ']'.repeat(50_000)),
    raw('deep object', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`),
    raw(
      'broken UTF-8',
      Buffer.concat([Buffer.from(`${opened}"more":"`), Buffer.from([0xff, 0xfe, 0x22, 0x7d])]),
    ),
    raw('UTF-16', Buffer.from(honest, 'utf16le')),
    raw('form', 'a=1&b=2'),
    raw('a little over the limit', `${opened}"more":"${'x'.repeat(limit)}"}`),
    raw('11 MB', Buffer.alloc(11 * MB, 0x20)),
    ...(bodyIsOptional ? [] : [raw('empty', ''), raw('empty object', '{}')]),
    ['no content type', write({ headers: { 'content-type': undefined } })],
    ['plain text', write({ headers: { 'content-type': 'text/plain' } })],
    ['a form by its type', write({ headers: { 'content-type': 'application/x-www-form-urlencoded' } })],
    ['two content types', write({ headers: { 'content-type': ['text/html', 'application/json'] } })],
    ...Object.entries(refused).map(([name, value]): Named => [name, write({ bytes: bytesOf(value) })]),
    ...wrongMembers(body, taken).map(([name, value]): Named => [name, write({ bytes: bytesOf(value) })]),
  ];
}

const wrongValues = [null, 0, -1, 1.5, 1e21, '', 'x', 'a\0b', '\ud800', '__proto__', true, [], {}, [[]]];

/** The honest body with one member after the other replaced by what it cannot be. */
export function wrongMembers(body: unknown, taken: HonestRequest['taken'] = {}): [string, unknown][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([member, honest]) =>
    wrongValues
      .filter((value) => !mayBe(member, honest, value) && !taken[member]?.includes(value))
      .map((value): [string, unknown] => [
        `${member} ${JSON.stringify(value)}`,
        { ...body, [member]: value },
      ]),
  );
}

const mayBeEmpty = [
  ...['remindDaysBefore', 'payments', 'units'],
  ...['questions', 'exemptGoods', 'tiers', 'recovery', 'rules'],
];

const freeWords = ['why', 'find', 'name', 'contract'];

/** Free words may be any text, a yes may be a no, and amounts and days may be nothing. */
function mayBe(member: string, honest: unknown, value: unknown): boolean {
  if (typeof honest === 'boolean') return typeof value === 'boolean';
  if (mayBeEmpty.includes(member)) return Array.isArray(value) && value.length === 0;
  if (freeWords.includes(member)) return value === 'x' || value === '__proto__';
  const isReference = ['reviewer', 'reference', 'contactId', 'subject'].includes(member);
  if (member === 'creditOn' || typeof honest !== 'number') return isReference && value === 'x';
  return value === 0;
}

function badSessions(
  { write }: Sender,
  { path }: HonestRequest,
  { token, expiredToken, othersPath }: Shop,
): Named[] {
  const as = (authorization: string | string[] | undefined) => write({ headers: { authorization } });
  const theirs = Object.keys(path).map(
    (name): Named => [
      `another's ${name}`,
      write({ path: { [name]: othersPath[name as keyof typeof othersPath] } }),
    ],
  );
  return [
    ['no session', as(undefined)],
    ['empty session', as('')],
    ['forged session', as(`Bearer ${'x'.repeat(43)}`)],
    ['expired session', as(`Bearer ${expiredToken}`)],
    ['session cut short', as(`Bearer ${token.slice(0, -1)}`)],
    ['session with a tail', as(`Bearer ${token}=`)],
    ['session without scheme', as(token)],
    ['session by another scheme', as(`Basic ${token}`)],
    ['two sessions', as([`Bearer ${token}`, `Bearer ${token}`])],
    ['long session', as(`Bearer ${'x'.repeat(8000)}`)],
    ['session in bytes', as('Bearer \u00ff\u00fe')],
    ['__proto__ as session', as('Bearer __proto__')],
    ...theirs,
  ];
}

const signaturesOf = (signer: Signer) => (signer === 'stripe' ? badStripeSignatures : badSignatures);

function badStripeSignatures({ write }: Sender, { body }: HonestRequest): Named[] {
  const signed = String(write().headers['stripe-signature']);
  const as = (name: string, signature: string | string[]): Named => [
    name,
    write({ headers: { 'stripe-signature': signature } }),
  ];
  return [
    ['unsigned', write({ signer: undefined })],
    ['signed by the shop', write({ signer: 'shop' })],
    ['expired', write({ signedLater: -6 * minute })],
    ['of the future', write({ signedLater: 6 * minute })],
    ['of another body', write({ headers: { ...write({ bytes: bytesOf([body]) }).headers } })],
    ['no JSON', write({ bytes: Buffer.from('{') })],
    ['no event', write({ bytes: bytesOf({}) })],
    ['11 MB', write({ bytes: Buffer.alloc(11 * MB, 0x20) })],
    as('empty', ''),
    as('without a time', signed.replace(/t=\d+,/, '')),
    as('of another time', signed.replace(/t=\d+/, 't=1700000000')),
    as('time in words', signed.replace(/t=\d+/, 't=now')),
    as('of a version that is none', signed.replace('v1=', 'v9=')),
    as('cut off', signed.slice(0, -2)),
    as('long', `t=1,v1=${'a'.repeat(8_000)}`),
  ];
}

function badSignatures({ write }: Sender, { signer, body }: HonestRequest): Named[] {
  const others = (['shop', 'carrier', 'warehouse'] as const).filter((one) => one !== signer);
  const without = (header: string): Named => [
    `without ${header}`,
    write({ headers: { [header]: undefined } }),
  ];
  const signed = write().headers['webhook-signature'] as string;
  const as = (name: string, headers: Record<string, string | string[]>): Named => [name, write({ headers })];
  return [
    without('webhook-id'),
    without('webhook-timestamp'),
    without('webhook-signature'),
    ['unsigned', write({ signer: undefined })],
    ...others.map((one): Named => [`signed by the ${one}`, write({ signer: one })]),
    ['expired', write({ signedLater: -6 * minute })],
    ['of the future', write({ signedLater: 6 * minute })],
    ['of another body', write({ headers: { ...write({ bytes: bytesOf([body]) }).headers } })],
    as('of another message', { 'webhook-signature': signed }),
    as('of another id', { 'webhook-id': 'another' }),
    as('of another time', { 'webhook-timestamp': '1700000000' }),
    as('time in words', { 'webhook-timestamp': 'now' }),
    as('time below nothing', { 'webhook-timestamp': '-1' }),
    as('id with a blank', { 'webhook-id': 'a b' }),
    as('id of 129', { 'webhook-id': 'x'.repeat(129) }),
    as('two ids', { 'webhook-id': ['one', 'two'] }),
    as('of a version that is none', { 'webhook-signature': signed.replace('v1,', 'v2,') }),
    as('empty of its version', { 'webhook-signature': 'v1,' }),
    as('a thousand guesses', { 'webhook-signature': 'v1,AAAA '.repeat(1000).trim() }),
    ...['a b', 'x'.repeat(129), '\u00e5'].map(
      (id): Named => [`truly signed under the id ${id.slice(0, 4)}`, write({ id })],
    ),
  ];
}

function badKeys({ write, isInSession }: Sender, { usedKey }: Shop): Named[] {
  const keyed = (key: string | undefined) => write({ headers: { 'idempotency-key': key } });
  return [
    ['no key', keyed(undefined)],
    ['empty key', keyed('')],
    ['key of 256', keyed('x'.repeat(256))],
    ['key in bytes', keyed('\u00ff')],
    // the used one is a customer's: nobody's keys are anybody else's
    ...(isInSession ? [['IdempotencyKeyReused', keyed(usedKey)] as const] : []),
  ];
}
