import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrderDocument } from '#local/client/order-document.ts';
import type { Finding } from '#local/import/findings.ts';
import { type Mapping, readMapping } from '#local/import/mapping.ts';
import { readCsv } from '#local/import/read-csv.ts';

export const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

/** Writes a file into a folder of its own. */
export async function newFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'returflow-import-')), name);
  await writeFile(file, content);
  return file;
}

/** An export in the way of our online-retail sample. */
export function exportOf(...rows: string[]): Promise<string> {
  return newFile('export.csv', `${[header, ...rows].join('\n')}\n`);
}

/** A line of such an export that sells something, but for what the test says. */
export function row(
  differs: Partial<
    Record<'no' | 'sku' | 'name' | 'quantity' | 'date' | 'price' | 'id' | 'country', string>
  > = {},
) {
  const sold = {
    no: '536365',
    sku: '85123A',
    name: 'HANGING HEART',
    quantity: '6',
    date: '2010-12-01 08:26:00',
  };
  const line = { ...sold, price: '2.55', id: '17850.0', country: 'United Kingdom', ...differs };
  return Object.values(line).join(',');
}

/** Everything found in an export, read with a sample mapping, changed where the test says. */
export async function findingsIn(file: string, change: (mapping: Mapping) => Mapping = (same) => same) {
  const { mapping } = await readMapping('online-retail');
  const read = readCsv(file, change(mapping), () => {});
  const findings: Finding[] = [];
  for await (const finding of read.findings) findings.push(finding);
  return {
    rows: read.rows(),
    orders: findings.flatMap((found) => (found.is === 'order' ? [found.order as OrderDocument] : [])),
    leftOut: findings.flatMap((found) => (found.is === 'left-out' ? [found.reason] : [])),
    refused: findings.flatMap((found) => ('refused' in found ? [found.refused] : [])),
  };
}
