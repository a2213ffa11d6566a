import { UnsupportedByLocal } from '../../unsupported.ts';
import type { ConfigurationSetModel } from '../app/mails.ts';
import { busNameOf } from '../template/identities.ts';
import type { Resource } from '../template/stacks.ts';

/** A configuration set before it is known what it tells. */
export function configurationSetModel({ properties, ref }: Resource): ConfigurationSetModel {
  return { name: properties.optionalText('Name') ?? ref, tells: [] };
}

/** Notes on its configuration set what a destination is told. @throws UnsupportedByLocal for any destination but the default bus */
export function applyEventDestination({ properties }: Resource, sets: ConfigurationSetModel[]): void {
  const name = properties.text('ConfigurationSetName');
  const set = sets.find((one) => one.name === name);
  if (set === undefined) throw new UnsupportedByLocal(`${properties.where}: there is no set ${name}`);
  const told = properties.object('EventDestination');
  told?.optionalText('Name');
  const types = told?.texts('MatchingEventTypes') ?? [];
  const bus = told?.object('EventBridgeDestination')?.text('EventBusArn');
  if (bus === undefined || busNameOf(bus) !== 'default') {
    throw new UnsupportedByLocal(`${properties.where}: a destination other than the default bus`);
  }
  // the API writes `bounce`, the newer one `BOUNCE`
  if (told?.flag('Enabled') === true) set.tells.push(...types.map((type) => type.toLowerCase()));
}
