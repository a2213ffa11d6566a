import { ApiProblem } from '../../api/problem.ts';

/** What the shop wants its figures to be, by figure: in the unit of the figure, by currency where it is an amount. */
export type Targets = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** What the office knows of its stage: see `infra/constructs/office-settings.ts`. */
export interface Settings {
  readonly signIn: { readonly issuer: string; readonly clientId: string };
  readonly targets: Targets;
}

let asked: Promise<Settings> | undefined;

/** The settings, asked for once; again after a failure. @throws ApiProblem Unreachable */
export function settings(): Promise<Settings> {
  asked ??= fetchSettings().catch((cause: unknown) => {
    asked = undefined;
    throw new ApiProblem('Unreachable', { title: 'The settings cannot be fetched' }, undefined, cause);
  });
  return asked;
}

async function fetchSettings(): Promise<Settings> {
  const answer = await fetch('/office/settings.json');
  if (!answer.ok) throw new TypeError(`the settings answered ${answer.status}`);
  return answer.json();
}
