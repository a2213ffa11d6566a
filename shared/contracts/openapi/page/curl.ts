import type { Method, OpenApiDocument, Operation, Parameter } from '../shapes.ts';

/** What the examples leave for the reader to fill in. */
export const curlNote =
  'In the examples, `$API` is the address of this page without its last part, `$TOKEN` a token, and `$SIGNATURE` a signature of ' +
  'the very body and headers that are sent.';

/** The request of an operation as one would send it from a shell: what may be left out is. */
export function curlOf(
  { components }: OpenApiDocument,
  path: string,
  method: Method,
  operation: Operation,
): string {
  const { parameters = [], security, requestBody, responses } = operation;
  const required = parameters
    .flatMap(({ $ref }) => components.parameters[$ref.slice($ref.lastIndexOf('/') + 1)] ?? [])
    .filter((parameter) => parameter.required);
  const schemes = security
    .flatMap((one) => Object.keys(one))
    .flatMap((name) => components.securitySchemes[name] ?? []);
  const [body] = Object.entries(requestBody?.content ?? {});
  const isPdf = Object.values(responses).some((one) => 'content' in one && one.content?.['application/pdf']);
  const isPicture = Object.values(responses).some((one) => 'content' in one && one.content?.['image/jpeg']);
  const parts = [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} "$API${addressOf(path, required)}"`,
    ...schemes.map(({ type, name }) =>
      type === 'http' ? '-H "Authorization: Bearer $TOKEN"' : `-H "${name}: $SIGNATURE"`,
    ),
    ...required.flatMap(({ in: place, name, example }) =>
      place === 'header' ? [`-H ${quoted(`${name}: ${example}`)}`] : [],
    ),
    ...(body === undefined || requestBody?.required === false
      ? []
      : [`-H 'Content-Type: ${body[0]}'`, dataOf(body[1].example)]),
    ...(isPdf ? ['-o label.pdf'] : []),
    ...(isPicture ? ['-o picture.jpg'] : []),
  ];
  return parts.join(' \\\n  ');
}

/** What has no example is a file of one's own. */
const dataOf = (example: unknown) =>
  example === undefined ? '--data-binary @picture.jpg' : `-d ${quoted(JSON.stringify(example, null, 2))}`;

function addressOf(path: string, required: readonly Parameter[]): string {
  const values = new Map(required.map(({ name, example }) => [name, encodeURIComponent(String(example))]));
  const query = required
    .filter((parameter) => parameter.in === 'query')
    .map(({ name }) => `${name}=${values.get(name)}`);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => values.get(name) ?? '');
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

/** In single quotes a shell takes everything as it is, but for a single quote. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
