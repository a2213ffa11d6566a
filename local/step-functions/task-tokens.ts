import { createHash, randomBytes } from 'node:crypto';

const secretBytes = 44;
const checkBytes = 4;
const longestCharacters = 2048;

/** A new token: a random secret with a check of its own, so that what never was a token can be told from a lost one. */
export function newTaskToken(): string {
  const secret = randomBytes(secretBytes);
  return Buffer.concat([secret, checkOf(secret)]).toString('base64');
}

export function isTaskToken(text: string): boolean {
  if (text.length > longestCharacters) return false;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== secretBytes + checkBytes || bytes.toString('base64') !== text) return false;
  return checkOf(bytes.subarray(0, secretBytes)).equals(bytes.subarray(secretBytes));
}

function checkOf(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest().subarray(0, checkBytes);
}
