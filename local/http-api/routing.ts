import type { RouteModel } from '../runtime/app/http-apis.ts';

/** A route that fits a request, with its path variables decoded. */
export interface SelectedRoute {
  route: RouteModel;
  pathParameters: Record<string, string>;
}

interface Pattern {
  route: RouteModel;
  method: string;
  segments: string[];
}

/** Chooses among the routes of an HTTP API as API Gateway does. */
export class Routing {
  readonly #patterns: Pattern[];
  readonly #default: RouteModel | undefined;

  constructor(routes: RouteModel[]) {
    this.#default = routes.find(({ routeKey }) => routeKey === '$default');
    this.#patterns = routes
      .filter((route) => route !== this.#default)
      .map((route) => {
        const [method = '', path = ''] = route.routeKey.split(' ');
        return { route, method, segments: path.split('/').slice(1) };
      })
      .sort(moreSpecific);
  }

  /** The most specific path wins (literal, variable, greedy variable), then a method over ANY, then `$default`. */
  select(method: string, path: string): SelectedRoute | undefined {
    const given = path.split('/').slice(1);
    for (const { route, method: wanted, segments } of this.#patterns) {
      if (wanted !== 'ANY' && wanted !== method) continue;
      const pathParameters = match(segments, given);
      if (pathParameters !== undefined) return { route, pathParameters };
    }
    return this.#default === undefined ? undefined : { route: this.#default, pathParameters: {} };
  }
}

function match(wanted: string[], given: string[]): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [at, segment] of wanted.entries()) {
    const name = variable(segment);
    const rest = given.slice(at).join('/');
    if (name?.isGreedy === true) return rest === '' ? undefined : { ...found, [name.name]: decode(rest) };
    const value = given[at];
    if (value === undefined) return undefined;
    if (name === undefined) {
      if (decode(value) !== segment) return undefined;
    } else if (value === '') {
      return undefined;
    } else {
      found[name.name] = decode(value);
    }
  }
  return wanted.length === given.length ? found : undefined;
}

function variable(segment: string): { name: string; isGreedy: boolean } | undefined {
  const [, name, plus] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
  return name === undefined ? undefined : { name, isGreedy: plus === '+' };
}

function moreSpecific(one: Pattern, other: Pattern): number {
  const length = Math.max(one.segments.length, other.segments.length);
  for (let at = 0; at < length; at++) {
    const difference = rank(one.segments[at]) - rank(other.segments[at]);
    if (difference !== 0) return difference;
  }
  return Number(one.method === 'ANY') - Number(other.method === 'ANY');
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 3;
  const name = variable(segment);
  if (name === undefined) return 0;
  return name.isGreedy ? 2 : 1;
}

/** Percent-decoded; what is no valid encoding stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
