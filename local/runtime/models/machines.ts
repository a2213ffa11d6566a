import { UnsupportedByLocal } from '../../unsupported.ts';
import type { MachineModel } from '../app/messaging.ts';
import type { Resource } from '../template/stacks.ts';

export function machineModel(resource: Resource): MachineModel {
  const { properties } = resource;
  properties.optionalText('StateMachineName');
  const substitutions = properties.textMap('DefinitionSubstitutions');
  const definition =
    properties.optionalText('DefinitionString') ?? JSON.stringify(properties.raw('Definition') ?? {});
  return {
    arn: resource.ref,
    name: resource.attribute('Name'),
    type: properties.word('StateMachineType', ['STANDARD', 'EXPRESS'], 'STANDARD'),
    definition: definition.replace(/\$\{([A-Za-z0-9_]+)\}/g, (placeholder, name: string) => {
      const value = substitutions[name];
      if (value === undefined)
        throw new UnsupportedByLocal(`${placeholder} in ${properties.where}: nothing is put in for it`);
      return value;
    }),
    roleArn: properties.text('RoleArn'),
    versions: [],
    aliases: [],
  };
}

/** Makes a version of a machine known. Its number here is always 1: what it stands for is the definition at hand. */
export function applyVersion(resource: Resource, machines: MachineModel[]): void {
  resource.properties.optionalText('StateMachineRevisionId');
  machineOf(resource, machines).versions.push(resource.ref);
}

/** Makes an alias of a machine known, once all its versions are. */
export function applyAlias(resource: Resource, machines: MachineModel[]): void {
  const { properties } = resource;
  const machine = machineOf(resource, machines);
  properties.text('Name');
  const preference = properties
    .object('DeploymentPreference')
    ?.passOver('Alarms', 'Interval', 'Percentage', 'Type');
  const routes = properties.objects('RoutingConfiguration').map((route) => route.passOver('Weight'));
  for (const route of preference === undefined ? routes : [preference]) {
    const version = route.text('StateMachineVersionArn');
    if (!machine.versions.includes(version))
      throw new UnsupportedByLocal(`${properties.where}: ${machine.name} has no version ${version}`);
  }
  machine.aliases.push(resource.ref);
}

function machineOf({ properties }: Resource, machines: MachineModel[]): MachineModel {
  const arn = properties.text('StateMachineArn');
  const machine = machines.find((one) => one.arn === arn);
  if (machine === undefined) throw new UnsupportedByLocal(`${properties.where}: there is no machine ${arn}`);
  return machine;
}
