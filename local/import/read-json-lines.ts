import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ExportFile, type Finding, memberOf } from './findings.ts';

/**
 * Reads orders in our own format, one JSON document a line. Only what is needed to address the API is looked at here;
 * the API is the judge of the rest.
 */
export function readJsonLines(file: string, lines: number): ExportFile {
  let rows = 0;
  return { rows: () => rows, total: () => lines, findings: findings() };

  async function* findings(): AsyncGenerator<Finding> {
    const source = createReadStream(file);
    let line = 0;
    for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text.trim() === '') continue;
      rows += 1;
      yield read(text, line);
    }
  }
}

function read(text: string, line: number): Finding {
  let order: unknown;
  try {
    order = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : undefined;
    return { is: 'refused-line', refused: { line, reason: 'no JSON', detail } };
  }
  const orderNumber = memberOf(order, 'orderNumber');
  if (typeof orderNumber !== 'string' || orderNumber === '') {
    return { is: 'refused-line', refused: { line, reason: 'no order number' } };
  }
  return { is: 'order', line, orderNumber, order };
}
