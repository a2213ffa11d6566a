import { type Html, html } from './html.ts';

const units: [string, number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
];

/** An instant for people and machines alike. */
export function instant(at: number): Html {
  const text = new Date(at).toISOString();
  return html`<time datetime="${text}">${text.slice(0, 10)} ${text.slice(11, 19)} UTC</time>`;
}

/** `in 3 d 2 h`, `4 min ago`: the two largest units of a distance in time. */
export function distance(from: number, to: number): string {
  const length = duration(to - from);
  if (length === '0 s') return 'now';
  return to > from ? `in ${length}` : `${length} ago`;
}

/** `3 d 2 h`: the two largest units of a length of time. */
export function duration(ms: number): string {
  let rest = Math.abs(ms);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && parts.length < 2) parts.push(`${count} ${unit}`);
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}

/** An instant for JSON; null for none. */
export function iso(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

/** `1 message`, `2 messages`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}

/** What stands last in an ARN: the name of a function, queue, rule or machine. */
export function nameInArn(arn: string): string {
  return arn.split(/[:/]/).at(-1) ?? arn;
}

/** The name in the template of what CloudFormation named: `stack-Rule0A1B2C3D-ABCDEFGHIJKL` → `Rule`. */
export function shortName(name: string): string {
  return /-([A-Za-z]+?)[0-9A-F]{4,8}-[0-9A-Z]{8,}$/.exec(name)?.[1] ?? name;
}

export function json(value: unknown): Html {
  return html`<pre tabindex="0">${JSON.stringify(value, null, 2)}</pre>`;
}

/** JSON text made readable; other text stays as it is. */
export function jsonText(text: string): Html {
  try {
    return json(JSON.parse(text));
  } catch {
    return html`<pre tabindex="0">${text}</pre>`;
  }
}
