import type { ProblemName } from '#contracts/openapi/shapes.ts';

/** What is refused before the service is asked, and what never got there, by names of the client's own. */
export type DoorName = 'NoSession' | 'SessionEnded' | 'Throttled' | 'Unreachable' | 'Unexpected';
export type ApiProblemName = ProblemName | DoorName;

/** A place in a request that is wrong: a JSON pointer into the body, or a parameter's name. */
export interface FaultyPlace {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

/** An answer that is a refusal. `name` is what to branch on; title and detail are for people. */
export class ApiProblem extends Error {
  override readonly name: ApiProblemName;
  /** of HTTP; 0 when nobody answered */
  readonly status: number;
  readonly title: string;
  readonly errors: readonly FaultyPlace[];
  /** what the refusal brings besides, such as `left` and `asked` with UnitsNotAvailable */
  readonly facts: Readonly<Record<string, unknown>>;
  /** the request's id, for whoever runs the service */
  readonly instance: string | undefined;
  /** seconds after which the same request may succeed */
  readonly retryAfter: number | undefined;

  constructor(name: ApiProblemName, told: ToldProblem, response?: Response, cause?: unknown) {
    const { title = name, detail = title, errors = [], instance, type: _, status: __, ...facts } = told;
    super(detail, { cause });
    this.name = name;
    this.status = response?.status ?? 0;
    this.title = title;
    this.errors = errors;
    this.facts = facts;
    this.instance = instance;
    this.retryAfter = response && retryAfterOf(response);
  }
}

/** Whether an error is the refusal of that name. */
export function isProblem(error: unknown, name: ApiProblemName): error is ApiProblem {
  return error instanceof ApiProblem && error.name === name;
}

/** The refusal that an answer is: a problem by its name, what the door says by its status. */
export function problemOf(body: unknown, response: Response): ApiProblem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as ToldProblem;
  const [, name] = /^urn:returflow:problem:(\w+)$/.exec(told.type ?? '') ?? [];
  if (name !== undefined) return new ApiProblem(name as ProblemName, told, response);
  const atTheDoor = doorNames[response.status] ?? 'Unexpected';
  return new ApiProblem(atTheDoor, { title: `The service answered ${response.status}` }, response);
}

/** Seconds that an answer asks to wait, if it does. */
export function retryAfterOf({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? seconds : undefined;
}

interface ToldProblem {
  readonly type?: string;
  readonly status?: number;
  readonly title?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly FaultyPlace[];
  readonly [fact: string]: unknown;
}

const doorNames: Readonly<Record<number, DoorName>> = {
  401: 'NoSession',
  403: 'SessionEnded',
  429: 'Throttled',
};
