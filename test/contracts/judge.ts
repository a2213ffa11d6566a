import type { OutgoingHttpHeaders } from 'node:http';
import type { Content, Schema } from '#contracts/openapi/shapes.ts';
import { problemMediaType } from '#contracts/problem.ts';
import { faultsBy, operationsOf, responseOf, served } from './openapi-support.ts';

const document = served();
const faults = faultsBy(document);
/** Routes with the pattern of their paths, those without variables first: they win, as in the HTTP API. */
const routes = operationsOf(document)
  .map(({ route, path, operation }) => ({
    route,
    method: route.split(' ')[0],
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    responses: operation.responses,
  }))
  .toSorted((a, b) => Number(a.route.includes('{')) - Number(b.route.includes('{')));

/** A request to the API and the answer that it got. */
export interface Exchange {
  readonly method: string;
  /** of the route: without what every path begins with, without query */
  readonly path: string;
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

export interface Judgement {
  /** `POST /returns 201`, or `POST /returns UnknownLine` where it is a problem */
  readonly met: string;
  /** what of the answer is not as the document says */
  readonly faults: readonly string[];
}

/** Headers that say something about this very answer: none of them is given undocumented. */
const telling = ['location', 'etag', 'retry-after', 'content-disposition'];

/** Holds an answer to what the document says of its route: status, headers, media type and every member. */
export function judge({ method, path, status, headers, body }: Exchange): Judgement {
  const type = String(headers['content-type'] ?? '').replace(/;.*/, '');
  const found = routes.find((one) => one.method === method && one.pattern.test(path));
  // what no route takes is refused in the HTTP API's own words
  if (found === undefined) {
    const isRefused = status === 404 && (method === 'HEAD' || type === 'application/json');
    return { met: `none ${status}`, faults: isRefused ? [] : [`${status} where no route is described`] };
  }
  const described = found.responses[String(status)];
  if (described === undefined)
    return { met: `${found.route} ${status}`, faults: ['its status is not described'] };
  const { content = {}, headers: promised = {} } = responseOf(document, described);
  const value = type.endsWith('json') ? JSON.parse(body) : body;
  const name = type === problemMediaType ? String(value.type).replace(/^.*:/, '') : status;
  return {
    met: `${found.route} ${name}`,
    faults: [...headerFaults(promised, headers, status), ...bodyFaults(content, type, value)],
  };
}

function headerFaults(
  promised: Readonly<Record<string, { readonly schema: Schema }>>,
  headers: OutgoingHttpHeaders,
  status: number,
): string[] {
  const schemas = new Map(Object.entries(promised).map(([name, { schema }]) => [name.toLowerCase(), schema]));
  const undescribed = telling.filter((name) => headers[name] !== undefined && !schemas.has(name));
  const wrong = [...schemas].flatMap(([name, schema]) => {
    const given = headers[name];
    // a refusal gives those that go with its name
    if (given === undefined) return status < 400 ? [`has no ${name}`] : [];
    return faults(schema, schema.type === 'integer' ? Number(given) : String(given));
  });
  return [...undescribed.map((name) => `its ${name} is not described`), ...wrong];
}

function bodyFaults(content: Readonly<Record<string, Content>>, type: string, value: unknown): string[] {
  if (Object.keys(content).length === 0) return value === '' ? [] : ['a body is not described'];
  const described = content[type];
  return described === undefined ? [`'${type}' is not described`] : faults(described.schema, value);
}

/** Every success that the document promises, as `GET /orders/{orderNumber} 200`: of these tags, or of all. */
export function successesOf(...tags: readonly string[]): string[] {
  return operationsOf(document)
    .filter(({ operation }) => tags.length === 0 || operation.tags.some((tag) => tags.includes(tag)))
    .flatMap(({ route, operation }) =>
      Object.keys(operation.responses)
        .filter((status) => status < '400')
        .map((status) => `${route} ${status}`),
    );
}
