import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { DynamoDBPersistenceOptions } from '@aws-lambda-powertools/idempotency/dynamodb/types';
import type { Context } from 'aws-lambda';
import { invalid } from '#contracts/read.ts';
import { Refusal } from '#domain/errors.ts';
import { passes } from '#shared/passing.ts';
import type { Answer } from './http-answer.ts';
import type { HttpEvent } from './http-request.ts';

/** One request that is to be carried out once. */
export interface OneCall {
  readonly act: string;
  /** whose key it is: two callers never meet under one key */
  readonly caller: string;
  readonly key: string;
  /** what the key was used for; another payload under the same key is refused */
  readonly payload: unknown;
  readonly context: Context;
}

/**
 * Answers a call, or gives the answer that it got before.
 * @throws Refusal IdempotencyKeyReused, RequestInProgress, StoreBusy, and whatever `answer` throws: refusals are not kept
 */
export type OnceOnly = (call: OneCall, answer: () => Promise<Answer>) => Promise<Answer>;

const dayInSeconds = 86_400;
/** Bodies above this are kept compressed: a return of a thousand lines must fit one item. */
const plainCharacters = 4096;

/**
 * The key that the request brings (draft-ietf-httpapi-idempotency-key-header).
 * @throws Refusal IdempotencyKeyRequired, InvalidRequest
 */
export function idempotencyKey(event: HttpEvent): string {
  const key = event.headers['idempotency-key'];
  if (key === undefined) {
    throw new Refusal('IdempotencyKeyRequired', 'name this request in an Idempotency-Key header');
  }
  if (!/^[ -~]{1,255}$/.test(key)) {
    throw invalid({ parameter: 'idempotency-key', detail: 'must be 1 to 255 printable ASCII characters' });
  }
  return key;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeCharacters = 10;
const otherCharacters = 16;

/**
 * The return number that a keyed request has, the same all day: a request that was carried out but never answered finds
 * what it did when it comes again. A ULID whose time is the day's first moment, so that numbers still sort by day.
 */
export function keyedReturnId({ caller, key }: Pick<OneCall, 'caller' | 'key'>, now: string): string {
  const day = now.slice(0, 10);
  const hash = createHash('sha256')
    .update(JSON.stringify([caller, key, day]))
    .digest();
  const time = Date.parse(`${day}T00:00:00.000Z`);
  const timePart = Array.from({ length: timeCharacters }, (_, place) =>
    crockford.charAt(Math.floor(time / 32 ** (timeCharacters - 1 - place)) % 32),
  );
  const otherPart = Array.from(hash.subarray(0, otherCharacters), (byte) => crockford.charAt(byte % 32));
  return `R${timePart.join('')}${otherPart.join('')}`;
}

/** What a keyed request that changes something is called for ever, in the same transaction as its change. */
export function onceName({ act, caller, key, payload }: Omit<OneCall, 'context'>): string {
  const hash = createHash('sha256').update(JSON.stringify([act, caller, key, payload]));
  return `${act}:${hash.digest('hex')}`;
}

/**
 * Answers kept for a day in the app's own table: status, headers and body, which hold references and amounts and no
 * personal data; caller, key and payload as hashes. Endpoints whose answer is personal or a secret do not use this.
 */
export function onceADay(client: DynamoDBPersistenceOptions['awsSdkV3Client'], tableName: string): OnceOnly {
  const persistenceStore = new AnswerItems({
    ...(client && { awsSdkV3Client: client }),
    tableName,
    keyAttr: 'pk',
    sortKeyAttr: 'sk',
    expiryAttr: 'expiresAt',
  });
  const config = new IdempotencyConfig({
    eventKeyJmesPath: 'name',
    payloadValidationJmesPath: 'payload',
    throwOnNoIdempotencyKey: true,
    expiresAfterSeconds: dayInSeconds,
    hashFunction: 'sha256',
  });

  return async ({ act, caller, key, payload, context }, answer) => {
    config.registerLambdaContext(context);
    const keep = async (_: unknown) => packed(await answer());
    const options = { persistenceStore, config, dataIndexArgument: 0, keyPrefix: act };
    try {
      return unpacked(await makeIdempotent(keep, options)({ name: [caller, key], payload }));
    } catch (error) {
      throw named(error);
    }
  };
}

/** One partition a key, so that no partition is everybody's. */
class AnswerItems extends DynamoDBPersistenceLayer {
  protected override getKey(idempotencyKey: string) {
    return { pk: { S: `ANSWER#${idempotencyKey}` }, sk: { S: 'ANSWER' } };
  }
}

type Packed = Pick<Answer, 'statusCode' | 'headers'> & { body: string; zipped: boolean };

function packed({ statusCode, headers, body = '' }: Answer): Packed {
  const zipped = body.length > plainCharacters;
  return { statusCode, headers, body: zipped ? gzipSync(body).toString('base64') : body, zipped };
}

function unpacked({ statusCode, headers, body, zipped }: Packed): Answer {
  return {
    statusCode,
    headers,
    body: zipped ? gunzipSync(Buffer.from(body, 'base64')).toString('utf8') : body,
  };
}

function named(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case 'IdempotencyValidationError':
      return new Refusal('IdempotencyKeyReused', 'the Idempotency-Key belongs to another request');
    case 'IdempotencyAlreadyInProgressError':
    case 'IdempotencyInconsistentStateError':
      return new Refusal('RequestInProgress', 'a request with this Idempotency-Key is being answered');
    case 'IdempotencyPersistenceLayerError':
      return passes(error.cause) ? new Refusal('StoreBusy', 'the table did not take the call') : error;
    default:
      return error;
  }
}
