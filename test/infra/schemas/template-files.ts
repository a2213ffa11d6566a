import { synthesized } from '../templates.ts';

/** A template, with what this folder asks of it. */
export interface TemplateHere {
  readonly Resources: Readonly<
    Record<
      string,
      {
        readonly Type: string;
        readonly Properties?: Readonly<Record<string, unknown>>;
        readonly DependsOn?: string | readonly string[];
      }
    >
  >;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
}

export interface TemplateFile {
  readonly name: string;
  readonly text: string;
  readonly template: TemplateHere;
}

/** The templates of a stage, by file. */
export function templatesOf(stage: string): TemplateFile[] {
  return Object.entries(synthesized(stage))
    .filter(([name]) => name.endsWith('.template.json'))
    .map(([name, text]) => ({ name, text, template: JSON.parse(text) }));
}
