import { ServiceFailure } from './failures.ts';

const longestCharacters = 80;
const dayMs = 24 * 60 * 60 * 1000;

/** How long a closed execution's name stays taken (API reference, StartExecution). */
export const nameTakenMs = 90 * dayMs;

// white space, brackets, wildcards, special and control characters of the API reference, and lone surrogates
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}\u{10FFFF}]/u;

/** @throws ServiceFailure InvalidName */
export function checkExecutionName(name: string): void {
  if (name.length === 0 || name.length > longestCharacters || forbidden.test(name)) {
    throw new ServiceFailure('InvalidName', `Invalid Name: '${name}'`);
  }
}

/** The ARN of the machine's execution of that name. */
export function executionArn(machineArn: string, name: string): string {
  return `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}
