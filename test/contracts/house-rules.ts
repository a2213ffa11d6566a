import type { Oas3Rule, Plugin } from '@redocly/openapi-core';

/** Members whose name says it all, wherever they stand. Any other is explained in `member-notes.ts`. */
export const plainNames: ReadonlySet<string> = new Set([
  ...[
    'orderNumber',
    'returnId',
    'lineId',
    'paymentId',
    'trackingNumber',
    'sku',
    'name',
    'category',
    'quantity',
  ],
  ...['email', 'address', 'street', 'postalCode', 'city', 'country', 'market', 'currency', 'language'],
  ...['lines', 'units', 'parcels', 'amount', 'tax', 'amounts', 'goods', 'shipping', 'fee', 'paid', 'credit'],
  ...['deducted', 'decision', 'outcome', 'because', 'reason', 'code', 'label', 'status', 'type', 'version'],
  ...[
    'placedAt',
    'openedAt',
    'deliveredAt',
    'firstScanAt',
    'occurredAt',
    'at',
    'sequence',
    'detail',
    'message',
  ],
  // grades and languages
  ...['A', 'B', 'C', 'sv', 'en'],
]);

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly additionalProperties?: Described | boolean;
}

/** Members, however deep, that have neither words of their own nor a name that needs none. */
function unexplained(schema: Described, path: readonly string[] = []): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const here = [...path, name];
    const isPlain = member.description !== undefined || plainNames.has(name);
    return [...(isPlain ? [] : [here.join('.')]), ...unexplained(member, here)];
  });
  const { items, additionalProperties: named } = schema;
  const inside = [items, typeof named === 'object' ? named : undefined];
  return [...own, ...inside.flatMap((one) => (one === undefined ? [] : unexplained(one, path)))];
}

const explainedMembers: Oas3Rule = () => ({
  NamedSchemas(schemas, { report, location }) {
    for (const [name, schema] of Object.entries(schemas as Record<string, Described>)) {
      const at = location.child([name]);
      if (schema.description === undefined) report({ message: `${name} is not explained`, location: at });
      for (const member of unexplained(schema)) {
        report({ message: `${name}.${member} is explained nowhere: see member-notes.ts`, location: at });
      }
    }
  },
});

const toldOperations: Oas3Rule = () => ({
  Operation({ operationId = '', summary = '', description = '', security }, { report, location }) {
    const faults = [
      ...(/^[a-z]+([A-Z][a-z]+)*$/.test(operationId) ? [] : ['its operationId is not in camelCase']),
      ...(/^[A-Z].{5,50}[^.\s]$/.test(summary) ? [] : ['its summary is no title of 7 to 52 characters']),
      ...(/[.!?]$/.test(description) ? [] : ['its description is not made of sentences']),
      ...(security === undefined ? ['nothing says who may call it'] : []),
    ];
    for (const message of faults) report({ message: `${operationId}: ${message}`, location });
  },
});

const shownRefusals: Oas3Rule = () => ({
  Operation({ operationId, responses = {} }, { report, location, resolve }) {
    for (const [status, response] of Object.entries(responses)) {
      if (!status.startsWith('4')) continue;
      const contents = Object.entries(resolve(response).node?.content ?? {});
      const bare = contents.filter(([, { example, examples }]) => example === undefined && !examples);
      const at = location.child(['responses', status]);
      if (contents.length === 0) report({ message: `${operationId} ${status} says nothing`, location: at });
      for (const [type] of bare)
        report({ message: `${operationId} ${status} shows no ${type}`, location: at });
    }
  },
});

const shownParameters: Oas3Rule = () => ({
  Parameter({ name, in: place, example }, { report, location }) {
    if (example === undefined) report({ message: `${name} has no example`, location });
    if (place !== 'header' && !/^[a-z]+([A-Z][a-z]+)*$/.test(name)) {
      report({ message: `${name} is not in camelCase`, location });
    }
  },
});

/** What this house asks of its API's document besides what any document is asked. */
export const houseRules: Plugin = {
  id: 'house',
  rules: {
    oas3: {
      'explained-members': explainedMembers,
      'told-operations': toldOperations,
      'shown-refusals': shownRefusals,
      'shown-parameters': shownParameters,
    },
  },
};
