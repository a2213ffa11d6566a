import { readFile, stat } from 'node:fs/promises';
import { readPolicy } from '#contracts/policies.ts';
import type { RequestFault } from '#contracts/read.ts';
import { isRefusal } from '#domain/errors.ts';
import type { Policy } from '#domain/policy.ts';
import { Trouble } from '../client/trouble.ts';

/** The API takes no body above 256 KiB, so no policy is larger. */
const mostBytes = 256 * 1024;

/**
 * Reads a policy document.
 * @throws Trouble NoSuchFile; BadPolicy for what is too large, no JSON or no policy, with every place that is wrong
 */
export async function readPolicyFile(file: string): Promise<Policy> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new Trouble('NoSuchFile', `there is no file ${file}`);
  if (found.size > mostBytes) {
    throw new Trouble('BadPolicy', `${file} has ${found.size} bytes; a policy has at most ${mostBytes}`);
  }
  return readPolicyText(await readFile(file, 'utf8'), file);
}

function readPolicyText(text: string, file: string): Policy {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new Trouble('BadPolicy', `${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  try {
    return readPolicy(document);
  } catch (error) {
    if (!isRefusal(error, 'InvalidRequest')) throw error;
    const faults = error.data.errors as readonly RequestFault[];
    const places = faults.map(({ pointer = '#', detail }) => `\n  ${pointer}  ${detail}`);
    throw new Trouble('BadPolicy', `${file} is no policy:${places.join('')}`);
  }
}
