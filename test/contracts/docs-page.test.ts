import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { curlOf } from '#contracts/openapi/page/curl.ts';
import { renderPage } from '#contracts/openapi/page/render-page.ts';
import { methods, type OpenApiDocument } from '#contracts/openapi/shapes.ts';
import { faultsBy, operationsOf, served } from './openapi-support.ts';

/** The document with operations for roles, one that sees by a query and one that does. */
function withStaffActs(): OpenApiDocument {
  const document = served();
  const { paths, components } = document;
  const [seeing, doing] = [paths['/staff/me']?.get, paths['/returns']?.post];
  if (seeing === undefined || doing === undefined) throw new TypeError('the document has both');
  const status = {
    name: 'status',
    in: 'query',
    required: true,
    description: 'Only those in this status.',
    schema: { type: 'string' },
    example: 'in-review & new',
  } as const;
  const find = {
    ...seeing,
    operationId: 'findThem',
    summary: 'Find them all',
    'x-roles': ['support', 'finance'],
    parameters: [{ $ref: '#/components/parameters/OnlyStatus' }],
  };
  const pay = {
    ...doing,
    operationId: 'payThem',
    summary: 'Pay them all',
    tags: ['Staff'],
    security: [{ staffToken: [] }],
    'x-roles': ['finance'],
  };
  return {
    ...document,
    paths: { '/staff/them': { post: pay, get: find }, ...paths },
    components: { ...components, parameters: { ...components.parameters, OnlyStatus: status } },
  };
}

const document = withStaffActs();
const page = renderPage(document);
const text = page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const examples = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method];
    const name = `${method.toUpperCase()} ${path}`;
    return operation
      ? [{ name, path, method, operation, curl: curlOf(document, path, method, operation) }]
      : [];
  }),
);

/** What a shell hands to curl. */
function argumentsOf(curl: string): string[] {
  const script = `curl() { for part in "$@"; do printf '%s\\0' "$part"; done; }\n${curl}`;
  const env = { API: 'http://api.example/api', TOKEN: 'a-token', SIGNATURE: 'v1,a-signature' };
  return execFileSync('sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('an example in curl', () => {
  test.each(examples)('of $name asks it as it wants to be asked', ({ path, method, operation, curl }) => {
    const given = argumentsOf(curl);
    const { pathname } = new URL(given.find((part) => part.startsWith('http')) ?? '');
    const pattern = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/{}]+');
    expect(pathname).toMatch(new RegExp(`^/api${pattern}$`));
    expect(given.includes(method.toUpperCase())).toBe(method !== 'get');
    const shows = given.some((part) =>
      /^Authorization: Bearer a-token$|^webhook-signature: v1,a-|^stripe-signature: v1,a-/.test(part),
    );
    expect(shows).toBe(operation.security.length > 0);
  });

  const isJson = ({ operation: { requestBody } }: (typeof examples)[0]) =>
    requestBody?.content['application/json'] !== undefined;

  test('of what is no JSON sends a file', () => {
    const given = argumentsOf(examples.find(({ name }) => name === 'POST /photos')?.curl ?? '');
    expect(given).toEqual(expect.arrayContaining(['Content-Type: image/jpeg', '@picture.jpg']));
  });

  test.each(examples.filter((one) => one.operation.requestBody?.required && isJson(one)))(
    'of $name sends the example that the document shows',
    ({ operation, curl }) => {
      const given = argumentsOf(curl);
      const content = operation.requestBody?.content['application/json'];
      const body: unknown = JSON.parse(given[given.indexOf('-d') + 1] ?? '');
      expect(body).toEqual(content?.example);
      expect(faultsBy(document)(content?.schema ?? {}, body)).toEqual([]);
      expect(given).toContain('Content-Type: application/json');
    },
  );

  test('names the act where a key is wanted, encodes a query, and survives an apostrophe', () => {
    const of = (name: string) => argumentsOf(examples.find((one) => one.name === name)?.curl ?? '');
    expect(of('POST /returns').some((part) => /^Idempotency-Key: [0-9a-f-]{36}$/.test(part))).toBe(true);
    expect(of('GET /staff/them')).toContain('http://api.example/api/staff/them?status=in-review%20%26%20new');
    const [{ operation }] = examples.filter(({ name }) => name === 'POST /returns') as [(typeof examples)[0]];
    const content = { 'application/json': { schema: {}, example: { name: "it's" } } };
    const told = { ...operation, requestBody: { required: true, description: '', content } };
    expect(argumentsOf(curlOf(document, '/returns', 'post', told)).at(-1)).toContain(`"it's"`);
  });
});

describe('the page', () => {
  test('says of every role what it may do, in a table', () => {
    const rows = [...page.matchAll(/<tr><th scope="row"><a href="#(\w+)">.*?<\/tr>/gs)].map(([row, id]) => [
      id,
      ...[...row.matchAll(/<td[^>]*>(\w+)<\/td>/g)].map(([, cell]) => cell),
    ]);
    expect(rows).toContainEqual(['findThem', 'no', 'yes', 'yes', 'no']);
    expect(rows).toContainEqual(['payThem', 'no', 'no', 'yes', 'no']);
    expect(rows).toHaveLength(
      operationsOf(document).filter(({ operation }) => operation['x-roles'] !== undefined).length,
    );
    expect(text).toContain('Needs staff token in a role of support finance');
  });

  test('lists what one sees before what one does', () => {
    const places = ['To see', 'Find them all', 'To do', 'Pay them all'].map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page.indexOf('id="findThem"')).toBeLessThan(page.indexOf('id="payThem"'));
  });

  test('says where a parameter stands', () => {
    expect(text).toMatch(/status in the query: string Only those in this status\./);
    expect(text).toMatch(/orderNumber in the path:/);
    expect(text).toMatch(/If-None-Match header, may be left out:/);
  });

  test('has a link to each heading at the heading', () => {
    const headings = [...page.matchAll(/<h[23] id="([^"]+)">.*?<\/h[23]>/gs)];
    expect(headings.length).toBeGreaterThan(30);
    expect(headings.filter(([markup, id]) => !markup.includes(`href="#${id}"`))).toEqual([]);
  });

  test('leads to both documents', () => {
    expect(page).toContain('<a href="openapi.json">');
    expect(page).toContain('<a href="asyncapi.json">');
  });
});
