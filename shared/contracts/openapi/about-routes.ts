import type { DescribedAnswer, DescribedRoute } from './operation.ts';

const etag = {
  description: 'Changes with the document.',
  schema: { type: 'string' },
  example: '"v1-5f0c"',
} as const;
const unchanged: DescribedAnswer = {
  description: 'You have the current version.',
  headers: { ETag: etag },
};

/** What says what all of this is. */
export const aboutRoutes: readonly DescribedRoute[] = [
  {
    method: 'get',
    path: '/openapi.json',
    operationId: 'getOpenapi',
    tag: 'About',
    summary: 'Read this document',
    description: 'This API as OpenAPI 3.1, made from the very schemas that requests are read by.',
    for: 'anyone',
    parameters: ['IfNoneMatch'],
    answers: {
      '200': {
        description: 'The document.',
        headers: { ETag: etag },
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['openapi', 'info', 'paths'],
              properties: {
                openapi: { type: 'string' },
                info: { type: 'object' },
                paths: { type: 'object' },
              },
            },
          },
        },
      },
      '304': unchanged,
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/policy-schema.json',
    operationId: 'getPolicySchema',
    tag: 'About',
    summary: 'Read the schema of policy documents',
    description:
      'JSON Schema (draft 2020-12), for editors: a document whose `$schema` is this address is completed and explained as it is written.',
    for: 'anyone',
    parameters: ['IfNoneMatch'],
    answers: {
      '200': {
        description: 'The schema.',
        headers: { ETag: etag },
        content: {
          'application/schema+json': {
            schema: {
              type: 'object',
              required: ['$schema', 'properties'],
              properties: { $schema: { type: 'string' }, properties: { type: 'object' } },
            },
          },
        },
      },
      '304': unchanged,
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/asyncapi.json',
    operationId: 'getAsyncapi',
    tag: 'About',
    summary: 'Read what goes over the bus',
    description:
      'The events of returns and the news of carriers and the warehouse as AsyncAPI 3.0, each with its schema and an example.',
    for: 'anyone',
    parameters: ['IfNoneMatch'],
    answers: {
      '200': {
        description: 'The document.',
        headers: { ETag: etag },
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['asyncapi', 'info', 'channels'],
              properties: {
                asyncapi: { type: 'string' },
                info: { type: 'object' },
                channels: { type: 'object' },
              },
            },
          },
        },
      },
      '304': unchanged,
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/docs',
    operationId: 'getDocs',
    tag: 'About',
    summary: 'Read it as a page',
    description: 'The same document as a page for people: no script, nothing from elsewhere.',
    for: 'anyone',
    parameters: ['IfNoneMatch'],
    answers: {
      '200': {
        description: 'The page.',
        headers: { ETag: etag },
        content: { 'text/html': { schema: { type: 'string' } } },
      },
      '304': unchanged,
    },
    problems: [],
  },
];
