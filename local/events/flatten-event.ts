/** Which element of which array a field lies in: array number → element index. */
export type Membership = ReadonlyMap<number, number>;

/** A scalar of an event as the rules see it: strings keep their quotes, so `"1"` and `1` never meet. */
export interface Scalar {
  text: string;
  /** the value when it is a JSON number */
  number: number | undefined;
  membership: Membership;
}

/** The scalars of an event by dotted path. A key with a dot in it and a nested key make the same path, as in EventBridge. */
export function flattenEvent(event: object): Map<string, Scalar[]> {
  const fields = new Map<string, Scalar[]>();
  let arrays = 0;

  const add = (path: string, value: unknown, membership: Membership) => {
    const text = typeof value === 'string' ? `"${value}"` : String(value);
    const scalar = { text, number: typeof value === 'number' ? value : undefined, membership };
    const known = fields.get(path);
    if (known === undefined) fields.set(path, [scalar]);
    else known.push(scalar);
  };

  const visit = (path: string, value: unknown, membership: Membership): void => {
    if (Array.isArray(value)) {
      const array = arrays++;
      value.forEach((element: unknown, index) => {
        const isNested = typeof element === 'object' && element !== null;
        visit(path, element, isNested ? new Map(membership).set(array, index) : membership);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        visit(path === '' ? key : `${path}.${key}`, inner, membership);
      }
    } else {
      add(path, value, membership);
    }
  };

  visit('', event, new Map());
  return fields;
}

/** Both memberships together, or undefined when they lie in different elements of one array. */
export function joinMemberships(soFar: Membership, field: Membership): Membership | undefined {
  if (field.size === 0) return soFar;
  for (const [array, index] of field) {
    const known = soFar.get(array);
    if (known !== undefined && known !== index) return undefined;
  }
  return new Map([...soFar, ...field]);
}
