/** The template or a machine asks for something that local does not do. Raised at load, never half-way through. */
export class UnsupportedByLocal extends Error {
  override readonly name = 'UnsupportedByLocal';

  constructor(what: string) {
    super(`local cannot do this: ${what}`);
  }
}
