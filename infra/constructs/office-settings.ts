import type { StageConfig } from '../config.ts';
import { readTargets } from '../figure-targets.ts';
import type { StaffSignIn } from './staff.ts';

/**
 * What the office has to know of its stage, as `/office/settings.json`: where to sign in, and what the shop wants its figures to be.
 * Nothing in it is a secret: every visitor may read it.
 * @throws WrongTarget
 */
export function officeSettings(config: StageConfig, { issuer, clientId }: StaffSignIn) {
  return { signIn: { issuer, clientId }, targets: readTargets(config.figureTargets) };
}
