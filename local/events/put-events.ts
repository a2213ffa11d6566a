import * as z from 'zod';
import type { AwsRequest } from '../kernel.ts';

/** EventBridge takes this many bytes in one request, all entries together. */
const largestRequestBytes = 1024 * 1024;
const mostEntries = 10;

const entry = z.object({
  Time: z.number().optional(),
  Source: z.string().optional(),
  Resources: z.array(z.string()).default([]),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
});

export type PutEventsEntry = z.infer<typeof entry>;

/** The request as a whole is refused; none of its entries is taken. */
export class InvalidPutEvents extends Error {
  override readonly name = 'ValidationException';
}

/** Why one entry is refused while others are taken, in the service's words. */
export interface EntryRefusal {
  ErrorCode: string;
  ErrorMessage: string;
}

/** @throws InvalidPutEvents for no entries, more than ten, or more than a mebibyte */
export function parsePutEvents(request: AwsRequest): PutEventsEntry[] {
  const parsed = z
    .object({ Entries: z.array(entry) })
    .safeParse(JSON.parse(request.body.toString('utf8') || '{}'));
  if (!parsed.success) throw new InvalidPutEvents(z.prettifyError(parsed.error));
  const entries = parsed.data.Entries;
  if (entries.length === 0 || entries.length > mostEntries) {
    throw new InvalidPutEvents(
      `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length between 1 and ${mostEntries}`,
    );
  }
  if (entries.reduce((sum, one) => sum + entryBytes(one), 0) > largestRequestBytes) {
    throw new InvalidPutEvents('Total size of the entries in the request is over the limit.');
  }
  return entries;
}

/** Names a bus by its name also where the request gives its ARN. */
export function busNameOf(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? (nameOrArn.split(':event-bus/').at(-1) ?? nameOrArn) : nameOrArn;
}

/** The detail of a valid entry, or why the entry is refused. */
export function checkEntry(given: PutEventsEntry): { detail: object } | EntryRefusal {
  for (const name of ['Source', 'DetailType', 'Detail'] as const) {
    if (given[name] === undefined || given[name] === '') {
      const reason = `Parameter ${name} is not valid. Reason: ${name} is a required argument.`;
      return { ErrorCode: 'InvalidArgument', ErrorMessage: reason };
    }
  }
  if (given.Source?.startsWith('aws.') === true) {
    return {
      ErrorCode: 'NotAuthorizedForSourceException',
      ErrorMessage: 'Not authorized for the source.',
    };
  }
  const detail = parseObject(given.Detail ?? '');
  return detail === undefined
    ? { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' }
    : { detail };
}

/** Sizes count as AWS documents them: 14 bytes for a time, UTF-8 for the rest. */
function entryBytes(given: PutEventsEntry): number {
  const texts = [given.Source, given.DetailType, given.Detail, ...given.Resources];
  const time = given.Time === undefined ? 0 : 14;
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), time);
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
