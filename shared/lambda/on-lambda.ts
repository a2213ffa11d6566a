import type { Context } from 'aws-lambda';
import { readSettings, type Settings, type SettingsOf, servesEvents } from './env.ts';

export type LambdaFunction<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/**
 * Makes a function of its settings and of how it is built from them: once, when Lambda loads it (start-up has the
 * full processor), anywhere else at its first event. So importing a function elsewhere does nothing.
 */
export function onLambda<S extends Settings, Event, Result>(
  settings: S,
  build: (env: SettingsOf<S>) => LambdaFunction<Event, Result>,
): LambdaFunction<Event, Result> {
  let built = servesEvents() ? build(readSettings(settings)) : undefined;
  return (event, context) => {
    built ??= build(readSettings(settings));
    return built(event, context);
  };
}
