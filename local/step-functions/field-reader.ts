import { UnsupportedByLocal } from '../unsupported.ts';
import { isJsonObject, type Json } from './json.ts';

/** Reads the fields of one object of a definition and refuses by name whatever was not asked for. */
export class FieldReader {
  readonly #fields: Map<string, Json>;
  readonly #where: string;

  /** `where` is how the reader's refusals call the object: `Task state "BookCarrier"`. */
  constructor(value: Json | undefined, where: string) {
    if (!isJsonObject(value)) throw new UnsupportedByLocal(`${where} is not an object`);
    this.#fields = new Map(Object.entries(value));
    this.#where = where;
  }

  refuse(what: string): never {
    throw new UnsupportedByLocal(`${what} of ${this.#where}`);
  }

  take(field: string): Json | undefined {
    const value = this.#fields.get(field);
    this.#fields.delete(field);
    return value;
  }

  text(field: string): string | undefined {
    const value = this.take(field);
    if (value !== undefined && typeof value !== 'string') this.refuse(`${field} that is no string`);
    return value;
  }

  requiredText(field: string): string {
    return this.text(field) ?? this.refuse(`missing ${field}`);
  }

  list(field: string): Json[] {
    const value = this.take(field) ?? [];
    return Array.isArray(value) ? value : this.refuse(`${field} that is no list`);
  }

  /** A number within bounds, or undefined when the field is absent. */
  number(field: string, min: number, max: number, whole: boolean): number | undefined {
    const value = this.take(field);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || value < min || value > max || (whole && !Number.isInteger(value))) {
      return this.refuse(`${field} ${JSON.stringify(value)}`);
    }
    return value;
  }

  /** Call last: any field still unread is one that local does not know. */
  end(): void {
    for (const field of this.#fields.keys()) this.refuse(`field ${field}`);
  }
}
