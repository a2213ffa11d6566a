import type { Sale } from './match-credits.ts';
import type { SaleRow } from './read-row.ts';

/** Why a line of the file, or an order made of lines, did not become an order at the API. */
export interface Refused {
  /** the line of the file, from 1; an order's first */
  readonly line: number;
  readonly orderNumber?: string | undefined;
  /** short and always the same for the same cause, to be counted */
  readonly reason: string;
  readonly detail?: string | undefined;
}

/** What reading a file gives: orders to tell, and what could not be read. */
export type Finding =
  | {
      readonly is: 'order';
      readonly line: number;
      readonly orderNumber: string;
      readonly order: unknown;
      /** what was sold, for credits to be laid against; of exports that may hold some */
      readonly sale?: Sale | undefined;
    }
  | { readonly is: 'refused-line'; readonly refused: Refused }
  | { readonly is: 'refused-order'; readonly refused: Refused }
  /** goods that were credited; told after all orders */
  | { readonly is: 'credit'; readonly line: number; readonly row: SaleRow }
  /** a line that was read and belongs to no order by what the mapping says */
  | { readonly is: 'left-out'; readonly reason: string };

export interface ExportFile {
  /** lines with data in them, known after the last finding */
  readonly rows: () => number;
  /** orders that will have been found at the end, known from the first on */
  readonly total: () => number;
  readonly findings: AsyncIterable<Finding>;
}

/** A member of what may be an object. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
