import { describe, expect, test } from 'vitest';
import type { Content } from '#contracts/openapi/shapes.ts';
import { problemName } from '#contracts/problem.ts';
import { catalogue } from '#infra/catalogue.ts';
import { errorTable, internalError } from '#lambda/error-table.ts';
import { at, doorOf, faultsBy, operationsOf, responseOf, served } from './openapi-support.ts';

const document = served();
const operations = operationsOf(document);
const faults = faultsBy(document);

/** Every value in the document, with the member it stands in. */
function everything(value: unknown, name = ''): { name: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ name, value }];
  return [
    { name, value },
    ...Object.entries(value).flatMap(([inside, member]) => everything(member, inside)),
  ];
}

const responses = operations.flatMap(({ route, operation }) =>
  Object.entries(operation.responses).map(([status, response]) => ({
    what: `${route} ${status}`,
    status,
    response: responseOf(document, response),
  })),
);

test('describes every route of the catalogue, and no other, with the door that it has', () => {
  const routes = catalogue.flatMap(({ trigger }) =>
    trigger.is === 'route' ? [[`${trigger.method} ${trigger.path}`, trigger.access]] : [],
  );
  const described = operations.map(({ route, operation }) => [route, doorOf(operation)]);
  expect(described.toSorted()).toEqual(routes.toSorted());
});

test('asks for a signature where the function reads a secret, of the sender whose secret it is', () => {
  const signed = catalogue.flatMap(({ trigger, needs }) => [
    ...needs.flatMap((need) =>
      trigger.is === 'route' && 'secret' in need
        ? [[`${trigger.method} ${trigger.path}`, `${need.secret}Signature`]]
        : [],
    ),
    // payments are heard of from one provider
    ...needs.flatMap((need) =>
      trigger.is === 'route' && 'payments' in need && need.payments === 'hear'
        ? [[`${trigger.method} ${trigger.path}`, 'stripeSignature']]
        : [],
    ),
  ]);
  const described = operations.flatMap(({ route, operation }) =>
    operation.security.flatMap((scheme) =>
      Object.keys(scheme)
        .filter((name) => name.endsWith('Signature'))
        .map((name) => [route, name]),
    ),
  );
  expect(described.toSorted()).toEqual(signed.toSorted());
});

test('every reference leads somewhere, and every component is referred to', () => {
  const references = everything(document).flatMap(({ name, value }) =>
    name === '$ref' ? [String(value)] : [],
  );
  expect(references.filter((pointer) => at(document, pointer) === undefined)).toEqual([]);
  const { securitySchemes, ...referred } = document.components;
  const components = Object.entries(referred).flatMap(([kind, named]) =>
    Object.keys(named).map((name) => `#/components/${kind}/${name}`),
  );
  expect(components.filter((pointer) => !references.includes(pointer))).toEqual([]);
  const schemes = new Set(operations.flatMap(({ operation }) => operation.security.flatMap(Object.keys)));
  expect([...schemes].toSorted()).toEqual(Object.keys(securitySchemes).toSorted());
});

describe.each(operations)('$route', ({ path, operation }) => {
  const parameters = (operation.parameters ?? []).map(({ $ref }) => at(document, $ref));

  test('takes the parameters that its path names', () => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const inPath = parameters.filter((parameter) => (parameter as { in: string }).in === 'path');
    expect(inPath.map((parameter) => (parameter as { name: string }).name)).toEqual(named);
  });

  test('is told in words, under a tag that is explained', () => {
    for (const words of [operation.summary, operation.description]) expect(words.trim()).not.toBe('');
    const tags = document.tags.map(({ name }) => name);
    expect(operation.tags.filter((tag) => !tags.includes(tag))).toEqual([]);
  });

  test('has examples that fit their own schemas', () => {
    const contents: Content[] = [
      ...Object.values(operation.requestBody?.content ?? {}),
      ...Object.values(operation.responses).flatMap((response) =>
        Object.values(responseOf(document, response).content ?? {}),
      ),
      ...parameters.map((parameter) => parameter as Content),
    ];
    const wrong = contents.flatMap(({ schema, example, examples = {} }) => [
      ...(example === undefined ? [] : faults(schema, example)),
      ...Object.values(examples).flatMap(({ value }) => faults(schema, value)),
    ]);
    expect(wrong).toEqual([]);
  });
});

test('every body, and every answer in JSON that is no problem, has an example', () => {
  const contents = [
    ...operations.flatMap(({ route, operation }) =>
      Object.entries(operation.requestBody?.content ?? {}).map(([type, content]) => ({
        what: route,
        type,
        content,
      })),
    ),
    ...responses
      .filter(({ status, what }) => status < '400' && !/^GET \/\w+\.json /.test(what))
      .flatMap(({ what, response }) =>
        Object.entries(response.content ?? {}).map(([type, content]) => ({ what, type, content })),
      ),
  ].filter(({ type }) => type === 'application/json');
  expect(contents.length).toBeGreaterThan(15);
  expect(contents.filter(({ content }) => content.example === undefined).map(({ what }) => what)).toEqual([]);
});

describe('problems', () => {
  const listed = responses.flatMap(({ what, status, response }) =>
    Object.entries(response.content?.['application/problem+json']?.examples ?? {}).map(
      ([name, { value }]) => ({
        what,
        status,
        name,
        problem: value as { type: string; title: string; status: number },
        description: response.description,
      }),
    ),
  );

  test('have the name, status and title of the table of errors', () => {
    const known = new Map(Object.entries({ ...errorTable, InternalError: internalError }));
    for (const { what, status, name, problem, description } of listed) {
      const meaning = known.get(name);
      expect(meaning?.exposed, `${what} ${name}`).toBe(true);
      expect([status, problem.status, problem.title]).toEqual([
        String(meaning?.status),
        meaning?.status,
        meaning?.title,
      ]);
      expect(problemName(problem.type)).toBe(name);
      expect(description).toContain(`\`${name}\``);
    }
  });

  test('are all of those that leave the house by a route', () => {
    const names = new Set(listed.map(({ name }) => name));
    const unlisted = Object.entries(errorTable).filter(([name, { exposed }]) => exposed && !names.has(name));
    // live connections are refused with it
    expect(unlisted.map(([name]) => name)).toEqual(['TicketInvalid']);
  });
});

test('is of one shop that does not exist', () => {
  const text = JSON.stringify(document);
  const addresses = [...text.matchAll(/[\w.]+@[\w.]+/g)].map(([address]) => address);
  expect([...new Set(addresses)]).toEqual(['kund.ett@example.com']);
  expect(text).not.toMatch(/https?:\/\/(?!json-schema\.org|shop\.example\/)/);
});
