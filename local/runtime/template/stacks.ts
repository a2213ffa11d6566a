import { UnsupportedByLocal } from '../../unsupported.ts';
import type { Json } from '../app.ts';
import { deployedOnlyProperties, roleOfType } from '../resource-types.ts';
import type { Assembly, AssemblyStack } from './assembly.ts';
import { attributeOf, type Place, refOf } from './identities.ts';
import { noValue, type Resolved, resolve, type Scope } from './intrinsics.ts';
import { parameterValue, pseudoParameters } from './parameters.ts';
import { Properties } from './properties.ts';

/** What the references of a template resolve against. */
export interface World {
  account: string;
  /** for stacks that were synthesized for any region */
  defaultRegion: string;
  endpoint: string;
  apiUrl: string;
}

/** A resource that a part of local plays, with everything in it worked out. */
export interface Resource {
  stack: string;
  logicalId: string;
  type: string;
  region: string;
  properties: Properties;
  ref: string;
  attribute(name: string): string;
}

/** All stacks of an assembly, resolved against each other. */
export class Stacks {
  readonly region: string;
  readonly #world: World;
  readonly #stacks: AssemblyStack[];
  readonly #exports = new Map<string, { stack: AssemblyStack; value: Json }>();
  readonly #underWay = new Set<string>();

  constructor(assembly: Assembly, world: World) {
    this.#world = world;
    this.#stacks = assembly.stacks;
    const regions = new Set(assembly.stacks.map((stack) => this.#regionOf(stack)));
    if (regions.size > 1)
      throw new UnsupportedByLocal(`stacks in several regions: ${[...regions].join(', ')}`);
    this.region = [...regions][0] ?? world.defaultRegion;
    for (const stack of assembly.stacks) {
      for (const output of Object.values(stack.template.Outputs ?? {})) {
        if (output.Export === undefined) continue;
        const name = resolve(output.Export.Name, this.#scope(stack));
        this.#exports.set(String(name), { stack, value: output.Value });
      }
    }
  }

  /** Every resource that local plays. @throws UnsupportedByLocal for a type that it does not know */
  resources(): Resource[] {
    return this.#stacks.flatMap((stack) =>
      Object.entries(stack.template.Resources ?? {}).flatMap(([logicalId, resource]) => {
        if (!this.exists(stack, logicalId)) return [];
        const role = roleOfType(resource.Type);
        if (role === 'unknown') throw new UnsupportedByLocal(`${resource.Type} (${stack.name}/${logicalId})`);
        return role === 'handled' ? [this.#resource(stack, logicalId)] : [];
      }),
    );
  }

  /** The outputs by `Stack.Name`, but for those about resources that only matter when deployed. */
  outputs(): Record<string, string> {
    const outputs: Record<string, string> = {};
    for (const stack of this.#stacks) {
      for (const [name, output] of Object.entries(stack.template.Outputs ?? {})) {
        if (output.Condition !== undefined && !this.#scope(stack).condition(output.Condition)) continue;
        if (this.#isDeployedOnly(stack, output.Value)) continue;
        outputs[`${stack.name}.${name}`] = String(resolve(output.Value, this.#scope(stack)));
      }
    }
    return outputs;
  }

  #resource(stack: AssemblyStack, logicalId: string): Resource {
    const given = stack.template.Resources?.[logicalId];
    const type = given?.Type ?? '';
    const place = this.#place(stack, logicalId);
    const scope = this.#scope(stack);
    const passedOver = Object.keys(deployedOnlyProperties[type] ?? {});
    const values: Record<string, Json> = {};
    for (const [name, value] of Object.entries(given?.Properties ?? {})) {
      if (passedOver.includes(name)) continue;
      const resolved = resolve(value, scope);
      if (resolved !== noValue) values[name] = resolved;
    }
    return {
      stack: stack.name,
      logicalId,
      type,
      region: this.region,
      properties: new Properties(`${stack.name}/${logicalId} (${type})`, values),
      ref: refOf(place),
      attribute: (name) => attributeOf(place, name),
    };
  }

  #scope(stack: AssemblyStack): Scope {
    return {
      ref: (name) => this.#ref(stack, name),
      attribute: (logicalId, attribute) => {
        this.#mustExist(stack, logicalId);
        return attributeOf(this.#place(stack, logicalId), attribute);
      },
      importValue: (name) => this.#import(stack, name),
      condition: (name) => {
        const condition = stack.template.Conditions?.[name];
        if (condition === undefined)
          throw new UnsupportedByLocal(`the unknown condition ${name} in ${stack.name}`);
        return resolve(condition, this.#scope(stack)) === true;
      },
    };
  }

  #ref(stack: AssemblyStack, name: string): Resolved {
    const pseudo = pseudoParameters({
      account: this.#world.account,
      region: this.#regionOf(stack),
      stack: stack.name,
    });
    if (name in pseudo) return pseudo[name] ?? noValue;
    const parameter = stack.template.Parameters?.[name];
    if (parameter !== undefined) return parameterValue(stack, name, parameter);
    this.#mustExist(stack, name);
    return refOf(this.#place(stack, name));
  }

  #import(stack: AssemblyStack, name: string): Json {
    const exported = this.#exports.get(name);
    if (exported === undefined)
      throw new UnsupportedByLocal(`Fn::ImportValue ${name} in ${stack.name}: nothing exports it`);
    const value = resolve(exported.value, this.#scope(exported.stack));
    if (value === noValue)
      throw new UnsupportedByLocal(`Fn::ImportValue ${name} in ${stack.name}: it has no value`);
    return value;
  }

  #place(stack: AssemblyStack, logicalId: string): Place {
    const resource = stack.template.Resources?.[logicalId];
    return {
      stack: stack.name,
      logicalId,
      type: resource?.Type ?? '',
      account: this.#world.account,
      region: this.#regionOf(stack),
      endpoint: this.#world.endpoint,
      apiUrl: this.#world.apiUrl,
      text: (property) => {
        const value = resource?.Properties?.[property];
        if (value === undefined) return undefined;
        const resolved = this.#once(`${stack.name}/${logicalId}.${property}`, () =>
          resolve(value, this.#scope(stack)),
        );
        return resolved === noValue ? undefined : String(resolved);
      },
    };
  }

  /** A name that needs itself to be worked out is a mistake of the template, not an endless loop. */
  #once<T>(what: string, work: () => T): T {
    if (this.#underWay.has(what)) throw new UnsupportedByLocal(`${what}, which refers to itself`);
    this.#underWay.add(what);
    try {
      return work();
    } finally {
      this.#underWay.delete(what);
    }
  }

  /** Whether the stack holds the resource, its condition counted in. */
  exists(stack: AssemblyStack, logicalId: string): boolean {
    const resource = stack.template.Resources?.[logicalId];
    if (resource === undefined) return false;
    return resource.Condition === undefined || this.#scope(stack).condition(resource.Condition);
  }

  #mustExist(stack: AssemblyStack, logicalId: string): void {
    if (!this.exists(stack, logicalId)) {
      throw new UnsupportedByLocal(`a reference to ${logicalId}, which ${stack.name} does not hold`);
    }
  }

  #isDeployedOnly(stack: AssemblyStack, value: Json): boolean {
    const names = [...JSON.stringify(value).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^".]+)/g)].map(
      (match) => match[1],
    );
    return names.some((name) => {
      const type = stack.template.Resources?.[name ?? '']?.Type;
      return type !== undefined && roleOfType(type) === 'deployed only';
    });
  }

  #regionOf(stack: AssemblyStack): string {
    return stack.region ?? this.#world.defaultRegion;
  }
}
