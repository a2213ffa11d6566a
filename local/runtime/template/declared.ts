import type { DeclaredResource } from '../app.ts';
import type { Assembly } from './assembly.ts';
import type { Stacks } from './stacks.ts';

/** Every resource that the stacks of an assembly hold, in the order of the templates. */
export function declaredResources(assembly: Assembly, stacks: Stacks): DeclaredResource[] {
  return assembly.stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources ?? {})
      .filter(([logicalId]) => stacks.exists(stack, logicalId))
      .map(([logicalId, { Type }]) => ({ stack: stack.name, logicalId, type: Type })),
  );
}
