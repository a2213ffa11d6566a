import { type StaffAct, staffAccess } from '../staff-access.ts';
import type { ParameterName } from './parameters.ts';
import { problemResponses } from './problems.ts';
import { type RequestName, type ResultName, refTo } from './schemas.ts';
import type {
  Content,
  Header,
  Method,
  Operation,
  ProblemMeanings,
  ProblemName,
  Reference,
  Response,
} from './shapes.ts';

export const tagNames = ['Customer', 'Staff', 'Shop', 'Carrier and warehouse', 'About'] as const;

/** A route as it is written down here; the rest follows. */
export interface DescribedRoute {
  readonly method: Method;
  readonly path: string;
  readonly operationId: string;
  readonly tag: (typeof tagNames)[number];
  readonly summary: string;
  readonly description: string;
  /** whom it serves */
  readonly for:
    | 'anyone'
    | 'session'
    | 'shop'
    | 'carrier'
    | 'warehouse'
    | 'support'
    | 'stripe'
    | { readonly staff: StaffAct };
  readonly parameters?: readonly ParameterName[];
  /** what is sent where it is no JSON: media types, and how large it may be */
  readonly sends?: { readonly content: Readonly<Record<string, Content>>; readonly atMost: string };
  readonly request?: {
    readonly schema: RequestName;
    readonly example: unknown;
    readonly mayBeLeftOut?: true;
  };
  readonly answers: Readonly<Record<string, DescribedAnswer>>;
  /** its own refusals; those of every body, signature and table are added */
  readonly problems: readonly ProblemName[];
}

export interface DescribedAnswer {
  readonly description: string;
  readonly schema?: ResultName;
  readonly example?: unknown;
  readonly headers?: Readonly<Record<string, Header>>;
  /** of an answer that is not JSON of a schema, or is also something else */
  readonly content?: Readonly<Record<string, Content>>;
}

const ofBodies: readonly ProblemName[] = ['InvalidRequest', 'PayloadTooLarge', 'UnsupportedMediaType'];
const ofSignatures: readonly ProblemName[] = ['SignatureMissing', 'SignatureInvalid', 'SignatureExpired'];
const ofEverything: readonly ProblemName[] = ['StoreBusy', 'ItemTooNew', 'InternalError'];

const signers: readonly unknown[] = ['shop', 'carrier', 'warehouse', 'support'];
const isSigned = (route: DescribedRoute) => signers.includes(route.for);

/** The roles that may call a route, when it is one for the shop's people. */
const rolesOf = (route: DescribedRoute) =>
  typeof route.for === 'object' ? staffAccess[route.for.staff] : undefined;

/** The operation of a route: its parts, its answers and every refusal it can give. */
export function operationOf(route: DescribedRoute, meanings: ProblemMeanings): Operation {
  const { operationId, summary, description, tag, request, sends } = route;
  const roles = rolesOf(route);
  const parameters = [
    ...(isSigned(route) ? (['WebhookId', 'WebhookTimestamp'] as const) : []),
    ...(route.parameters ?? []),
  ];
  return {
    operationId,
    summary,
    description,
    tags: [tag],
    security: securityOf(route),
    ...(roles && { 'x-roles': roles }),
    ...(parameters.length > 0 && {
      parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    }),
    ...(request && {
      requestBody: {
        required: request.mayBeLeftOut !== true,
        description: isSigned(route)
          ? 'Signed as it is sent, byte for byte. At most 6 MB.'
          : 'At most 256 KB.',
        content: { 'application/json': { schema: refTo(request.schema), example: request.example } },
      },
    }),
    ...(sends && { requestBody: { required: true, description: sends.atMost, content: sends.content } }),
    responses: { ...answersOf(route), ...refusalsOf(route, meanings) },
  };
}

function securityOf(route: DescribedRoute): Operation['security'] {
  if (route.for === 'anyone') return [];
  if (typeof route.for === 'object') return [{ staffToken: [] }];
  return [{ [route.for === 'session' ? 'customerSession' : `${route.for}Signature`]: [] }];
}

function answersOf({ answers }: DescribedRoute): Record<string, Response> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, example, headers, content }]) => [
      status,
      {
        description,
        ...(headers && { headers }),
        ...((schema ?? content) && {
          content: {
            ...(schema && { 'application/json': { schema: refTo(schema), example } }),
            ...content,
          },
        }),
      },
    ]),
  );
}

function refusalsOf(route: DescribedRoute, meanings: ProblemMeanings): Record<string, Response | Reference> {
  const throttled = { '429': { $ref: '#/components/responses/Throttled' } };
  // the two that are the same for everybody look nothing up and refuse nothing
  if (route.for === 'anyone' && route.request === undefined) return throttled;
  const names = [
    ...(isSigned(route) || route.for === 'stripe' ? ofSignatures : []),
    ...(rolesOf(route) ? (['RoleMissing'] as const) : []),
    ...(route.request ? ofBodies : []),
    ...route.problems,
    ...ofEverything,
  ];
  return {
    ...throttled,
    ...(route.for === 'session' && {
      '401': { $ref: '#/components/responses/NoSession' },
      '403': { $ref: '#/components/responses/SessionEnded' },
    }),
    ...(rolesOf(route) && { '401': { $ref: '#/components/responses/NoToken' } }),
    ...problemResponses(names, meanings),
  };
}
