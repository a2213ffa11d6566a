import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Trouble } from '../client/trouble.ts';
import { makeShop } from '../shop/make-shop.ts';

const usage = `npm run policy -- sample [options]

  --orders <n>     orders of the sample shop (1000)
  --seed <n>       another shop (7)
  --now <moment>   as of then (2026-11-01T00:00:00Z)
  --out <folder>   where orders.ndjson and returns.ndjson are written (.local/sample)
`;

/** `npm run policy -- sample`: orders and finished returns of the sample shop as files, in the forms that the API takes them in. */
export async function sample(args: readonly string[]): Promise<void> {
  const { orders, seed, now, out } = readArguments(args);
  const shop = makeShop(seed, now, { orders, pictures: 'https://shop.example/pictures' });
  await mkdir(out, { recursive: true });
  for (const [name, documents] of [
    ['orders', shop.orders],
    ['returns', shop.history],
  ] as const) {
    const file = join(out, `${name}.ndjson`);
    await writeFile(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
    process.stdout.write(`${file}: ${documents.length}\n`);
  }
}

function readArguments(args: readonly string[]) {
  try {
    const text = (standard: string) => ({ type: 'string', default: standard }) as const;
    const options = {
      orders: text('1000'),
      seed: text('7'),
      now: text('2026-11-01T00:00:00Z'),
      out: text('.local/sample'),
    };
    const { values } = parseArgs({ args: [...args], options });
    const [orders, seed, now] = [Number(values.orders), Number(values.seed), Date.parse(values.now)];
    if (![orders, seed, now].every((number) => Number.isSafeInteger(number) && number >= 0))
      throw new TypeError('numbers are whole, a moment is ISO 8601');
    return { orders, seed, now, out: values.out };
  } catch (error) {
    throw new Trouble('BadArguments', `${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
