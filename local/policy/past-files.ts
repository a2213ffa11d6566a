import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { HistoryBody } from '#contracts/history.ts';
import { readOrder } from '#contracts/orders.ts';
import { readBody } from '#contracts/read.ts';
import type { ClaimedUnits } from '#domain/claims.ts';
import { takeUnits } from '#domain/claims.ts';
import { Refusal } from '#domain/errors.ts';
import { add, nothing, type TaxedAmount } from '#domain/money.ts';
import { allocateOrder, type Order } from '#domain/order.ts';
import type { ClaimedFees } from '#domain/order-fees.ts';
import type { PastLine, PastReturn } from '#use-cases/backtest/past-return.ts';

/** A line of a file that cannot be read, and why. */
export interface BadLine {
  readonly file: string;
  readonly line: number;
  readonly why: string;
}

/** Files of history, of which a reader takes one part of several: orders and their returns are in the same part. */
export interface PastFiles {
  readonly orders: string;
  readonly returns: string;
  readonly part: number;
  readonly parts: number;
}

/** What becomes of history as it is read. */
export interface PastReader {
  readonly past: (one: PastReturn) => void;
  /** a return of an order that is not in the file */
  readonly unsold: () => void;
  readonly bad: (line: BadLine) => void;
  /** so many bytes have been read since the last call */
  readonly bytes: (more: number) => void;
}

interface ToldReturn {
  readonly openedAt: string;
  readonly lines: readonly PastLine[];
  readonly isCredited: boolean;
  readonly takesShipping: boolean;
  readonly orderFees: readonly (TaxedAmount & { readonly code: string })[];
  readonly paidBack: number | undefined;
}

/**
 * Reads past returns with their orders: the bodies of `PUT /history/returns/{reference}` and of `PUT /orders/{orderNumber}`, one a line. A
 * line of a return may have `answers` to the questions of a policy besides.
 */
export async function readPast(files: PastFiles, reader: PastReader): Promise<void> {
  const returns = new Map<string, ToldReturn[]>();
  await eachDocument(files, files.returns, reader, (document) => {
    const told = readReturn(document);
    returns.set(told.orderNumber, [...(returns.get(told.orderNumber) ?? []), told]);
  });
  await eachDocument(files, files.orders, reader, (document) => {
    const number = Object(document).orderNumber;
    const told = returns.get(number);
    if (told === undefined) return;
    const order = allocateOrder(readOrder(document).order);
    returns.delete(number);
    for (const past of pastOf(order, told)) reader.past(past);
  });
  for (const told of returns.values()) for (const _ of told) reader.unsold();
}

async function eachDocument(
  { part, parts }: PastFiles,
  file: string,
  reader: PastReader,
  take: (document: unknown) => void,
): Promise<void> {
  const source = createReadStream(file);
  let line = 0;
  let bytes = 0;
  for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== '' && partOf(text, parts) === part) {
      try {
        take(JSON.parse(text));
      } catch (error) {
        reader.bad({ file, line, why: whyOf(error) });
      }
    }
    if (source.bytesRead - bytes > 1_000_000) {
      reader.bytes(source.bytesRead - bytes);
      bytes = source.bytesRead;
    }
  }
  reader.bytes(source.bytesRead - bytes);
}

/** By the order's number, which is looked for in the text: parsing is what costs. What has none is in the first part. */
function partOf(text: string, parts: number): number {
  const number = /"orderNumber"\s*:\s*"([^"\\]*)"/.exec(text)?.[1] ?? '';
  let sum = 0;
  for (const letter of number) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % parts;
}

function whyOf(error: unknown): string {
  if (error instanceof SyntaxError) return `no JSON: ${error.message}`;
  if (!(error instanceof Refusal)) throw error;
  const [fault] = (error.data.errors ?? []) as { pointer?: string; detail: string }[];
  return fault === undefined ? `${error.name}: ${error.message}` : `${fault.pointer ?? '#'} ${fault.detail}`;
}

/** The answers stand beside what the API takes: they are read apart, and the rest as the API would. */
function readReturn(document: unknown): ToldReturn & { readonly orderNumber: string } {
  const answers: unknown[] = [];
  const { lines } = Object(document) as { lines?: unknown };
  const plain = Array.isArray(lines)
    ? { ...Object(document), lines: lines.map((line) => withoutAnswers(line, answers)) }
    : document;
  const { orderNumber, openedAt, credited, ...told } = readBody(HistoryBody, plain);
  return {
    ...{ orderNumber, openedAt },
    isCredited: credited !== undefined,
    takesShipping: (credited?.shipping.amount ?? 0) > 0,
    orderFees: credited?.orderFees ?? [],
    paidBack: credited?.amount.amount ?? (told.rejected === undefined ? undefined : 0),
    lines: told.lines.map(({ lineId, quantity, reason, grades }, place) => ({
      ...{ lineId, quantity, reason, grades },
      answers: answersIn(answers[place]),
    })),
  };
}

function withoutAnswers(line: unknown, answers: unknown[]): unknown {
  const { answers: given, ...rest } = Object(line) as Record<string, unknown>;
  answers.push(given);
  return typeof line === 'object' && line !== null ? rest : line;
}

function answersIn(given: unknown): Record<string, string> | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const entries = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

type PastClaims = PastReturn['claims'] & { readonly fees: ClaimedFees };

/** The returns of an order in their time: what one was credited for, those after it cannot take. */
function pastOf(order: Order, told: readonly ToldReturn[]): PastReturn[] {
  let claims: PastClaims = { units: new Map(), shipping: false, fees: new Map() };
  return told
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .map((one) => {
      const { openedAt, lines, isCredited, paidBack } = one;
      const past = { order, claims, statedAt: openedAt, lines, paidBack };
      if (isCredited) claims = claimedBy(order, claims, one);
      return past;
    });
}

function claimedBy(
  order: Order,
  before: PastClaims,
  { lines, takesShipping, orderFees }: ToldReturn,
): PastClaims {
  const units = new Map<string, number[]>([...before.units].map(([lineId, taken]) => [lineId, [...taken]]));
  const known: ClaimedUnits = before.units;
  for (const { lineId, quantity } of lines) {
    const line = order.lines.find((one) => one.lineId === lineId);
    if (line === undefined) continue;
    const taken = units.get(lineId) ?? line.runs.map(() => 0);
    try {
      for (const { run, units: more } of takeUnits(line, known, quantity))
        taken[run] = (taken[run] ?? 0) + more;
    } catch (error) {
      // more than there is: the return itself is told as one that cannot be judged
      if (!(error instanceof Refusal)) throw error;
    }
    units.set(lineId, taken);
  }
  const fees = new Map(before.fees);
  for (const { code, ...part } of orderFees) {
    const place = (order.fees ?? []).findIndex((fee) => fee.code === code);
    if (place >= 0) fees.set(place, add(fees.get(place) ?? nothing, part));
  }
  return { units, shipping: before.shipping || takesShipping, fees };
}
