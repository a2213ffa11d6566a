import { createHash } from 'node:crypto';
import { type Problem, problemMediaType, problemType } from '#contracts/problem.ts';
import { Refusal } from '#domain/errors.ts';
import { errorTable, internalError } from './error-table.ts';
import type { Facts } from './observability.ts';

/** What an endpoint answers; `facts` go into the log, not over the wire. */
export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly facts?: Facts;
}

/** Answers are personal: nobody in between keeps them or guesses their type (RFC 9111, 5.2.2.5). */
export const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export interface JsonAnswerOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly facts?: Facts;
}

export function jsonAnswer(
  value: unknown,
  { status = 200, headers = {}, facts = {} }: JsonAnswerOptions = {},
): Answer {
  return {
    statusCode: status,
    headers: { ...always, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
    facts,
  };
}

/** The answer to something that was made, with its address if it has one. */
export function created(value: unknown, location?: string, facts: Facts = {}): Answer {
  return jsonAnswer(value, { status: 201, headers: location === undefined ? {} : { location }, facts });
}

export function fileAnswer(bytes: Uint8Array, contentType: string, filename: string): Answer {
  return {
    statusCode: 200,
    headers: {
      ...always,
      'content-type': contentType,
      'content-disposition': `inline; filename="${filename}"`,
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}

/** The version of a value, for ETag: the same value has the same, and any other another (RFC 9110, 8.8.3). */
export function entityTag(value: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(value, membersSorted)).digest('base64url')}"`;
}

/** The table gives the members of a map in any order. */
function membersSorted(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The answer without a body that a conditional request gets when nothing has changed (RFC 9110, 15.4.5). */
export function notModified(etag: string): Answer {
  return { statusCode: 304, headers: { ...always, etag } };
}

/** What the caller learns of an error: a named one its name, title, detail and data; any other nothing. */
export function problemAnswer(error: unknown, requestId: string): Answer {
  const told = error instanceof Refusal && errorTable[error.name].exposed ? error : undefined;
  const meaning = told === undefined ? internalError : errorTable[told.name];
  const problem: Problem = {
    ...told?.data,
    type: problemType(told?.name ?? internalError.name),
    title: meaning.title,
    status: meaning.status,
    ...(told && meaning.status < 500 && { detail: told.message }),
    instance: requestId,
  };
  return {
    statusCode: meaning.status,
    headers: {
      ...always,
      'content-type': problemMediaType,
      ...(meaning.retryAfter !== undefined && { 'retry-after': String(meaning.retryAfter) }),
    },
    body: JSON.stringify(problem),
  };
}

/** Whether the version that the client has is the current one (RFC 9110, 13.1.2: weak comparison). */
export function hasCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
