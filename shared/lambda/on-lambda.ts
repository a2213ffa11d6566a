import type { Context } from 'aws-lambda';
import { readSettings, type Settings, type SettingsOf, servesEvents, text } from './env.ts';
import { countFor } from './observability.ts';

export type LambdaFunction<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/**
 * Makes a function of its settings, the stage among them, and of how it is built from them: once, when Lambda loads it (start-up has the
 * full processor), anywhere else at its first event. So importing a function elsewhere does nothing.
 */
export function onLambda<S extends Settings, Event, Result>(
  settings: S,
  build: (env: SettingsOf<S>) => LambdaFunction<Event, Result>,
): LambdaFunction<Event, Result> {
  const start = () => {
    const env = readSettings({ ...settings, STAGE: text });
    countFor(env.STAGE);
    return build(env);
  };
  let built = servesEvents() ? start() : undefined;
  return (event, context) => {
    built ??= start();
    return built(event, context);
  };
}
