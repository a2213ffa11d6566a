import { createHash } from 'node:crypto';

/** Seconds since 1970, whole: the form of a moment by which the table forgets. */
export const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);

/** What is kept of a secret: enough to know it again, too little to use it. */
export const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url');
