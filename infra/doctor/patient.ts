import type { StageConfig } from '../config.ts';
import type { Clients } from './clients.ts';
import type { ExpectedStack } from './expected.ts';

/** A resource as it is deployed. */
export interface Deployed {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
}

/** What is examined, and what it is held against. */
export interface Patient {
  readonly config: StageConfig;
  readonly expected: readonly ExpectedStack[];
  /** of the stage's own region, unless another is named */
  readonly clients: (region?: string) => Clients;
  readonly now: () => number;
}

/** What of the app is there: filled by looking at the stacks, read by every later look. */
export interface Examined extends Patient {
  readonly deployed: readonly Deployed[];
}

export const ofType = ({ deployed }: Examined, type: string) => deployed.filter((one) => one.type === type);
