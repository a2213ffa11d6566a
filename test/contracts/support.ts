import type { RequestFault } from '#contracts/read.ts';
import { Refusal } from '#domain/errors.ts';

/** The refusal that a call ends in. */
export function refusalOf(call: () => unknown): Refusal {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new TypeError('nothing was refused');
}

/** What an InvalidRequest points at. */
export function faultsOf(call: () => unknown): RequestFault[] {
  const { name, data } = refusalOf(call);
  if (name !== 'InvalidRequest') throw new TypeError(`refused as ${name}`);
  return data.errors as RequestFault[];
}
