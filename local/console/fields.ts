import type { IncomingMessage } from 'node:http';
import { BadRequest, type Fields } from './view.ts';

const largestForm = 64 * 1024;

/** The fields of a form or of a flat JSON object. @throws BadRequest for anything else */
export async function readFields(incoming: IncomingMessage): Promise<{ fields: Fields; isJson: boolean }> {
  const text = await readText(incoming);
  const type = incoming.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') {
    return { fields: Object.fromEntries(new URLSearchParams(text)), isJson: false };
  }
  if (type !== 'application/json') throw new BadRequest('send application/json or a form');
  return { fields: flat(parse(text)), isJson: true };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('the body is no JSON');
  }
}

function flat(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new BadRequest('the body is no JSON object');
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, one]) => {
      if (typeof one !== 'string' && typeof one !== 'number')
        throw new BadRequest(`${name} is no text or number`);
      return [name, String(one)];
    }),
  );
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > largestForm) throw new BadRequest('the body is too large');
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}
