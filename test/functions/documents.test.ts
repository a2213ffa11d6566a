import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { getAsyncapiEndpoint } from '../../functions/api/get-asyncapi.ts';
import { getDocsEndpoint } from '../../functions/api/get-docs.ts';
import { getOpenapiEndpoint } from '../../functions/api/get-openapi.ts';
import { getPolicySchemaEndpoint } from '../../functions/api/get-policy-schema.ts';
import { at, operationsOf, served } from '../contracts/openapi-support.ts';
import { httpEvent, jsonOf, lambdaContext } from '../support/http-events.ts';

const context = lambdaContext();

describe.each([
  ['GET /openapi.json', getOpenapiEndpoint, 'application/json'],
  ['GET /policy-schema.json', getPolicySchemaEndpoint, 'application/schema+json'],
  ['GET /asyncapi.json', getAsyncapiEndpoint, 'application/json'],
  ['GET /docs', getDocsEndpoint, 'text/html; charset=utf-8'],
])('%s', (_, endpoint, contentType) => {
  test('answers anybody, to be kept for a while', async () => {
    const answer = await endpoint()(httpEvent(), context);
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-type': contentType } });
    expect(answer.headers['cache-control']).toBe('public, max-age=300');
  });

  test('is not sent again to whoever has it', async () => {
    const { etag = '' } = (await endpoint()(httpEvent(), context)).headers;
    const again = await endpoint()(httpEvent({ headers: { 'if-none-match': etag } }), context);
    expect(again).toMatchObject({ statusCode: 304, headers: { etag } });
    expect(again.body).toBeUndefined();
    const other = await endpoint()(httpEvent({ headers: { 'if-none-match': '"other"' } }), context);
    expect(other.statusCode).toBe(200);
  });
});

test('the document that is served is the one that is checked', async () => {
  expect(jsonOf(await getOpenapiEndpoint()(httpEvent(), context))).toEqual(served());
});

describe('the page', () => {
  const page = async () => {
    const { body = '', headers } = await getDocsEndpoint()(httpEvent(), context);
    return { body, headers };
  };

  test('tells of every operation, every schema and every way in', async () => {
    const { body } = await page();
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const { schemas, securitySchemes } = served().components;
    const wanted = [
      ...operationsOf(served()).map(({ operation }) => operation.operationId),
      ...Object.keys(schemas),
      ...Object.keys(securitySchemes),
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBe(new Set(ids).size);
    const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('runs nothing and loads nothing: a browser may use the style sheet in it, and no more', async () => {
    const { body, headers } = await page();
    // an address in an example is text
    const loading = body.replaceAll('https://shop.example/', '');
    expect(loading).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|https?:/);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(body) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}';`);
  });

  test('has headings that follow one another, and landmarks with names', async () => {
    const { body } = await page();
    const levels = [...body.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
    for (const landmark of [
      '<header>',
      '<nav aria-label=',
      '<main id="content">',
      '<footer>',
      '<html lang="en">',
    ]) {
      expect(body).toContain(landmark);
    }
    const labels = [...body.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => `id="${id}"`);
    expect(labels.filter((id) => !body.includes(id))).toEqual([]);
  });

  test('shows what is written in the document as text', async () => {
    const { body } = await page();
    const { pattern = '' } = at(served(), '#/components/schemas/OrderDocument/properties/market') as {
      pattern?: string;
    };
    expect(body).toContain(pattern);
    expect(body).not.toContain('&amp;#');
    expect(body).toContain('exempt:&#60;case&#62;');
  });
});
