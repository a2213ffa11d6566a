import type { FunctionModel } from './app/functions.ts';

/**
 * A function whose settings name `http://localhost:<port>` at the port that local has this time: mails and payment pages lead to where the
 * portal is, also where the port that the template was made for is taken. Local's AWS is never called `localhost`.
 * @param apiUrl where local's API is
 */
export function atThisPort(fn: FunctionModel, apiUrl: string): FunctionModel {
  const here = `http://localhost:${new URL(apiUrl).port}`;
  const moved = Object.entries(fn.environment).map(([name, value]) => [
    name,
    value.replaceAll(/http:\/\/localhost:\d+/g, here),
  ]);
  return { ...fn, environment: Object.fromEntries(moved) };
}
