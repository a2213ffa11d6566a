import type * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';

/** Where in a request something is wrong: a JSON pointer into the body (RFC 6901), or a parameter's name. */
export interface RequestFault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

const mostFaults = 50;

/**
 * Reads a body by its schema.
 * @throws Refusal InvalidRequest, with a pointer to each fault and never the value that was wrong
 */
export function readBody<T extends z.ZodMiniType>(schema: T, body: unknown): z.output<T> {
  return readAs(schema, body, (path) => ({ pointer: pointerOf(path) }));
}

/**
 * Reads path parameters or headers by their schema.
 * @throws Refusal InvalidRequest, with the name of each parameter at fault
 */
export function readParameters<T extends z.ZodMiniType>(schema: T, parameters: unknown): z.output<T> {
  return readAs(schema, parameters, (path) => ({ parameter: path.join('.') }));
}

/** A refusal of a request for one reason that no schema can tell. */
export function invalid(fault: RequestFault): Refusal {
  return new Refusal('InvalidRequest', 'the request is not as it should be', { errors: [fault] });
}

type Path = readonly PropertyKey[];

function readAs<T extends z.ZodMiniType>(
  schema: T,
  value: unknown,
  place: (path: Path) => Omit<RequestFault, 'detail'>,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) =>
    faultsOf(issue, value).map(({ path, detail }) => ({ ...place(path), detail })),
  );
  throw new Refusal('InvalidRequest', 'the request is not as it should be', {
    errors: errors.slice(0, mostFaults),
  });
}

function faultsOf(issue: z.core.$ZodIssue, root: unknown): { path: Path; detail: string }[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], detail: 'is not known here' }));
    case 'invalid_type':
      return [{ path, detail: at(root, path) === undefined ? 'is missing' : `must be: ${issue.expected}` }];
    case 'invalid_value':
      return [{ path, detail: `must be one of: ${issue.values.map(String).join(', ')}` }];
    case 'too_small':
      return [{ path, detail: `must be at least ${issue.minimum}${unitOf(issue.origin)}` }];
    case 'too_big':
      return [{ path, detail: `must be at most ${issue.maximum}${unitOf(issue.origin)}` }];
    case 'custom':
      return [{ path, detail: issue.message }];
    case 'invalid_format':
      return [{ path, detail: issue.format === 'regex' ? issue.message : `must be: ${issue.format}` }];
    default:
      return [{ path, detail: 'does not fit' }];
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' entries long' : '';
}

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined,
    root,
  );
}

function pointerOf(path: Path): string {
  return `#${path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}
