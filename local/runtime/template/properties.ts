import { UnsupportedByLocal } from '../../unsupported.ts';
import type { Json } from '../app.ts';

/** Reads resolved properties and remembers which: what is left unread at the end is refused by its name. */
export class Properties {
  readonly where: string;
  readonly #values: Record<string, Json>;
  readonly #read = new Set<string>();
  readonly #nested: Properties[] = [];

  constructor(where: string, values: Record<string, Json>) {
    this.where = where;
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  raw(name: string): Json | undefined {
    this.#read.add(name);
    return this.#values[name];
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw new UnsupportedByLocal(`${this.where} without ${name}`);
    return value;
  }

  optionalText(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw this.#wrong(name, 'a text');
  }

  number(name: string, otherwise: number): number {
    const value = this.raw(name);
    if (value === undefined) return otherwise;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    throw this.#wrong(name, 'a number');
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.raw(name);
    if (value === undefined) return otherwise;
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw this.#wrong(name, 'true or false');
  }

  /** One of a few words, so that a new word is noticed. */
  word<T extends string>(name: string, known: readonly T[], otherwise?: T): T {
    const value = this.raw(name) ?? otherwise;
    const found = known.find((word) => word === value);
    if (found !== undefined) return found;
    throw new UnsupportedByLocal(`${this.where} with ${name} ${JSON.stringify(value)}`);
  }

  texts(name: string): string[] {
    const value = this.raw(name) ?? [];
    return (Array.isArray(value) ? value : [value]).map((one) => {
      if (typeof one === 'string') return one;
      throw this.#wrong(name, 'a list of texts');
    });
  }

  textMap(name: string): Record<string, string> {
    const nested = this.object(name);
    return Object.fromEntries((nested?.names() ?? []).map((key) => [key, nested?.text(key) ?? '']));
  }

  object(name: string): Properties | undefined {
    const value = this.raw(name);
    return value === undefined ? undefined : this.#nest(`${this.where}.${name}`, value);
  }

  objects(name: string): Properties[] {
    const value = this.raw(name) ?? [];
    if (!Array.isArray(value)) throw this.#wrong(name, 'a list');
    return value.map((one, index) => this.#nest(`${this.where}.${name}[${index}]`, one));
  }

  names(): string[] {
    return Object.keys(this.#values);
  }

  /** Properties that change nothing on one machine. */
  passOver(...names: string[]): this {
    for (const name of names) this.#read.add(name);
    return this;
  }

  /** Refuses, by name, every property that nobody has read. */
  refuseUnread(): void {
    const unread = this.names().find((name) => !this.#read.has(name));
    if (unread !== undefined) throw new UnsupportedByLocal(`the property ${unread} of ${this.where}`);
    for (const nested of this.#nested) nested.refuseUnread();
  }

  #nest(where: string, value: Json): Properties {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new UnsupportedByLocal(`${where}, which is no object`);
    }
    const nested = new Properties(where, value);
    this.#nested.push(nested);
    return nested;
  }

  #wrong(name: string, expected: string): UnsupportedByLocal {
    return new UnsupportedByLocal(
      `${this.where}.${name}, which is not ${expected}: ${JSON.stringify(this.#values[name])}`,
    );
  }
}
