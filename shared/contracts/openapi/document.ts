import { apiBase } from '../api.ts';
import { aboutRoutes } from './about-routes.ts';
import { articleRoutes } from './article-routes.ts';
import { careRoutes } from './care-routes.ts';
import { customerRoutes } from './customer-routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { liveRoutes } from './live-routes.ts';
import { type DescribedRoute, operationOf, type tagNames } from './operation.ts';
import { componentParameters } from './parameters.ts';
import { photoRoutes } from './photo-routes.ts';
import { componentSchemas, refTo } from './schemas.ts';
import { securitySchemes } from './security-schemes.ts';
import { senderRoutes } from './sender-routes.ts';
import type { OpenApiDocument, PathItem, ProblemMeanings, Response } from './shapes.ts';
import { staffActRoutes } from './staff-act-routes.ts';
import { staffPolicyRoutes } from './staff-policy-routes.ts';
import { staffReadRoutes } from './staff-read-routes.ts';
import { staffRoutes } from './staff-routes.ts';
import { storeCreditRoutes } from './store-credit-routes.ts';
import { withdrawalRoutes } from './withdrawal-routes.ts';

const routes: readonly DescribedRoute[] = [
  ...customerRoutes,
  ...photoRoutes,
  ...articleRoutes,
  ...staffRoutes,
  ...staffReadRoutes,
  ...staffActRoutes,
  ...staffPolicyRoutes,
  ...withdrawalRoutes,
  ...careRoutes,
  ...figureRoutes,
  ...liveRoutes,
  ...senderRoutes,
  ...storeCreditRoutes,
  ...aboutRoutes,
];

const tags: Readonly<Record<(typeof tagNames)[number], string>> = {
  Customer:
    'What a customer, or a portal for them, asks. Everything but opening a session and withdrawing needs one.',
  Staff:
    'What the shop’s people see and do, each by their role. Every act is an event that says who and why.',
  Shop: 'What the shop’s system tells: orders, articles, policies and what its people decided. Signed with the shop’s key.',
  'Carrier and warehouse': 'News of parcels and boxes. Signed, each sender with a key of its own.',
  About: 'This document, for machines and for people.',
};

/**
 * The API as OpenAPI 3.1: schemas from the contracts, refusals from the handlers' table of errors.
 * @param meanings of every error that a route may refuse with
 */
export function openApiDocument(meanings: ProblemMeanings): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Returflow',
      version: '1.0.0',
      summary: 'Returns for a shop: opened by customers, told by carriers and warehouses, credited by rules.',
      description: [
        'Amounts are whole minor units of the currency (öre, cents). Moments are ISO 8601; answers give them in UTC.',
        'A request with a member that is not known here is refused, so that a typo is not a silent no. Answers may get ' +
          'further members: read past those that you do not know. Nothing is ever taken away.',
        'A refusal is a problem (RFC 9457). Branch on the name that ends its `type`; `title` and `detail` are for people. ' +
          'Where there is a `Retry-After`, the same request may succeed later without a change.',
        'What is stopped at the door (no session, too many requests at once, a body above 10 MB) has a plain `message` instead.',
      ].join('\n\n'),
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: apiBase, description: 'Where this document came from.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: pathsOf(meanings),
    components: {
      schemas: componentSchemas(),
      parameters: componentParameters(),
      responses: gatewayResponses,
      securitySchemes,
    },
  };
}

function pathsOf(meanings: ProblemMeanings): Record<string, PathItem> {
  const paths: Record<string, PathItem> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, meanings) };
  }
  return paths;
}

/** What the HTTP API answers in its own form, before a function runs. */
const gatewayResponses = {
  NoSession: atTheDoor('There is no session in the request.', 'Unauthorized'),
  NoToken: atTheDoor('There is no access token in the request, or it is not valid here.', 'Unauthorized'),
  SessionEnded: atTheDoor('The session has ended, or never was one.', 'Forbidden'),
  Throttled: atTheDoor('Too many requests at once. Wait a second.', 'Too Many Requests'),
} satisfies Record<string, Response>;

function atTheDoor(description: string, message: string): Response {
  const content = { 'application/json': { schema: refTo('GatewayMessage'), example: { message } } };
  return { description, content };
}
