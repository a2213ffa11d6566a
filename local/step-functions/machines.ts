import { createHash } from 'node:crypto';
import { UnsupportedByLocal } from '../unsupported.ts';
import type { Execution } from './execution.ts';
import { ServiceFailure } from './failures.ts';
import { parseMachine } from './parse-machine.ts';

/** A machine as the template has it. */
export interface MachineGiven {
  arn: string;
  name: string;
  definition: string;
  type: string;
  roleArn: string;
  /** ARNs through which it may be started as well; each leads to the definition given */
  versions?: string[];
  aliases?: string[];
}

export interface RegisteredMachine {
  arn: string;
  name: string;
  definition: string;
  type: 'STANDARD';
  roleArn: string;
  createdAt: number;
  definitionHash: string;
}

/** What an execution was started through, if not by the machine's own name. */
export type StartedThrough = Pick<Execution, 'aliasArn' | 'versionArn'>;

/** The machines that there are, by their ARNs and those of their versions and aliases. */
export class Machines {
  readonly #known = new Map<string, { machine: RegisteredMachine; through: StartedThrough }>();

  /** @throws UnsupportedByLocal naming the first thing in the definition that local does not run */
  register(given: MachineGiven, createdAt: number): RegisteredMachine {
    const { arn, name, definition, roleArn, versions = [], aliases = [] } = given;
    if (given.type !== 'STANDARD') throw new UnsupportedByLocal(`${given.type} state machine "${name}"`);
    parseMachine(definition);
    const definitionHash = createHash('sha256').update(definition).digest('hex');
    const machine = { arn, name, definition, type: 'STANDARD', roleArn, createdAt, definitionHash } as const;
    this.#known.set(arn, { machine, through: {} });
    for (const versionArn of versions) this.#known.set(versionArn, { machine, through: { versionArn } });
    const [versionArn] = versions;
    for (const aliasArn of aliases) this.#known.set(aliasArn, { machine, through: { aliasArn, versionArn } });
    return machine;
  }

  /** @throws ServiceFailure StateMachineDoesNotExist */
  find(arn: string): { machine: RegisteredMachine; through: StartedThrough } {
    const found = this.#known.get(arn);
    if (found === undefined)
      throw new ServiceFailure('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return found;
  }
}
