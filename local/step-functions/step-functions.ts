import { createHash, randomUUID } from 'node:crypto';
import type { AwsRequest, AwsResponse, AwsService, Kernel, TimedPart } from '../kernel.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { answer, requiredPermissions } from './api.ts';
import { Draft } from './draft.ts';
import { Engine, type EngineOptions } from './engine.ts';
import type { Execution, ExecutionFilter, HistoryEvent } from './execution.ts';
import { checkExecutionName, executionArn, nameTakenMs } from './execution-names.ts';
import { ServiceFailure } from './failures.ts';
import { isTooLarge, parseJson } from './json.ts';
import { parseMachine } from './parse-machine.ts';
import { TaskCallbacks } from './task-callbacks.ts';
import { positionAt } from './transitions.ts';

export interface RegisteredMachine {
  arn: string;
  name: string;
  definition: string;
  type: 'STANDARD';
  roleArn: string;
  createdAt: number;
  definitionHash: string;
}

/** Step Functions for Standard machines: what an AWS client can ask of it, durable in the runtime's sqlite file. */
export class StepFunctions implements TimedPart, AwsService {
  readonly name = 'step-functions';
  readonly signingName = 'states';
  readonly tasks: TaskCallbacks;
  readonly #kernel: Kernel;
  readonly #engine: Engine;
  readonly #machines = new Map<string, RegisteredMachine>();

  constructor(kernel: Kernel, options: EngineOptions = {}) {
    this.#kernel = kernel;
    this.#engine = new Engine(kernel, options);
    this.tasks = new TaskCallbacks(this.#engine);
  }

  /** Makes a machine known. Running executions keep the definition that they started with.
   * @throws UnsupportedByLocal naming the first thing in the definition that local does not run */
  register(machine: { arn: string; name: string; definition: string; type: string; roleArn: string }): void {
    const { arn, name, definition, roleArn } = machine;
    if (machine.type !== 'STANDARD') throw new UnsupportedByLocal(`${machine.type} state machine "${name}"`);
    parseMachine(definition);
    const definitionHash = createHash('sha256').update(definition).digest('hex');
    this.#engine.store.putDefinition(definitionHash, definition);
    const createdAt = this.#kernel.clock.now();
    this.#machines.set(arn, { arn, name, definition, type: 'STANDARD', roleArn, createdAt, definitionHash });
  }

  /** Goes on with every execution that a stopped process left running. Call once, after the machines are known. */
  resume(): void {
    this.#engine.resume();
  }

  nextDue(): number | undefined {
    return this.#engine.store.earliestDue();
  }

  fireDue(now: number): void {
    this.#engine.fireDue(now);
  }

  /** @throws ServiceFailure StateMachineDoesNotExist, InvalidName, InvalidExecutionInput, ExecutionAlreadyExists */
  startExecution(request: {
    stateMachineArn: string;
    name?: string | undefined;
    input?: string | undefined;
  }): {
    executionArn: string;
    startDate: number;
  } {
    const machine = this.describeStateMachine(request.stateMachineArn);
    const { name = randomUUID(), input = '{}' } = request;
    checkExecutionName(name);
    checkInput(input);
    const arn = executionArn(machine.arn, name);
    const now = this.#kernel.clock.now();
    const earlier = this.#engine.load(arn)?.execution;
    if (earlier !== undefined && !isNameFree(earlier, now)) {
      if (earlier.status === 'RUNNING' && earlier.input === input) {
        return { executionArn: arn, startDate: earlier.startedAt };
      }
      throw new ServiceFailure('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    this.#engine.start(this.#firstDraft(machine, arn, name, input, now));
    return { executionArn: arn, startDate: now };
  }

  #firstDraft(machine: RegisteredMachine, arn: string, name: string, input: string, now: number): Draft {
    const { startAt, timeoutSeconds } = this.#engine.machine(machine.definitionHash);
    const execution: Execution = {
      arn,
      machineArn: machine.arn,
      machineName: machine.name,
      name,
      roleArn: machine.roleArn,
      definitionHash: machine.definitionHash,
      status: 'RUNNING',
      input,
      startedAt: now,
      ...(timeoutSeconds === undefined ? {} : { timeoutAt: now + timeoutSeconds * 1000 }),
      statesEntered: 0,
      lastEventId: 0,
      lastEventAfterId: 0,
      variables: {},
      position: positionAt(startAt, input, now),
    };
    const draft = new Draft(execution, 0, now);
    const details = { input, inputDetails: { truncated: false }, roleArn: machine.roleArn };
    draft.record('ExecutionStarted', { executionStartedEventDetails: details });
    return draft;
  }

  /** @throws ServiceFailure ExecutionDoesNotExist */
  describeExecution(arn: string): Execution {
    const draft = this.#engine.load(arn);
    if (draft === undefined) throw noExecution(arn);
    return draft.execution;
  }

  /** Every event, oldest first. @throws ServiceFailure ExecutionDoesNotExist */
  getExecutionHistory(arn: string): HistoryEvent[] {
    this.describeExecution(arn);
    return this.#engine.store.history(arn);
  }

  /** The newest first. @throws ServiceFailure StateMachineDoesNotExist */
  listExecutions(
    stateMachineArn: string,
    filter: ExecutionFilter & { limit?: number; offset?: number } = {},
  ): Execution[] {
    this.describeStateMachine(stateMachineArn);
    return this.#engine.store.list(stateMachineArn, filter, filter.limit ?? 100, filter.offset ?? 0);
  }

  /** How many executions of a machine have each status. @throws ServiceFailure StateMachineDoesNotExist */
  countExecutions(stateMachineArn: string): Record<string, number> {
    this.describeStateMachine(stateMachineArn);
    return this.#engine.store.counts(stateMachineArn);
  }

  /** The definition (ASL text) that an execution started with and keeps. @throws ServiceFailure ExecutionDoesNotExist */
  definitionOf(arn: string): string {
    return this.#engine.store.definition(this.describeExecution(arn).definitionHash);
  }

  /** Ends a running execution as ABORTED; one that has ended stays as it is. Gives the time it stopped, ms. */
  stopExecution(arn: string, failure: { error?: string; cause?: string } = {}): { stopDate: number } {
    this.describeExecution(arn);
    this.#engine.change(arn, (draft) => {
      const wasOpen = draft.isOpen;
      draft.end('ABORTED', failure);
      return wasOpen;
    });
    return { stopDate: this.describeExecution(arn).stoppedAt ?? this.#kernel.clock.now() };
  }

  /** @throws ServiceFailure StateMachineDoesNotExist */
  describeStateMachine(arn: string): RegisteredMachine {
    const machine = this.#machines.get(arn);
    if (machine === undefined) {
      throw new ServiceFailure('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    }
    return machine;
  }

  requires(request: AwsRequest): { action: string; resources: string[] }[] {
    return requiredPermissions(this, request);
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    return answer(this, request);
  }
}

function checkInput(input: string): void {
  const refuse = (why: string) =>
    new ServiceFailure('InvalidExecutionInput', `Invalid State Machine Execution Input: '${why}'`);
  if (isTooLarge(input)) throw refuse('Input is larger than 262144 bytes');
  try {
    parseJson(input);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'Invalid execution input.');
  }
}

function isNameFree(earlier: Execution, now: number): boolean {
  return earlier.stoppedAt !== undefined && now - earlier.stoppedAt >= nameTakenMs;
}

function noExecution(arn: string): ServiceFailure {
  return new ServiceFailure('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}
