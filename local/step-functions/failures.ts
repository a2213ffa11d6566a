/** A state failed by name, as `Retry` and `Catch` see it. `location` names the field when an expression failed. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  readonly error: string;
  override readonly cause: string | undefined;
  readonly location: string | undefined;

  constructor(error: string, cause?: string, location?: string) {
    super(cause === undefined ? error : `${error}: ${cause}`);
    this.error = error;
    this.cause = cause;
    this.location = location;
  }
}

export function queryFailure(cause: string, location?: string): StateFailure {
  return new StateFailure('States.QueryEvaluationError', cause, location);
}

/** An answer of the service's API that is an error; `name` is the code that the SDK turns into its exception. */
export class ServiceFailure extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
