import { createHash } from 'node:crypto';
import { type Answer, always } from './http-answer.ts';

/** A page of ours with one style sheet and no script: nothing from elsewhere, and its forms lead to this origin alone. */
export function pageAnswer(page: string, style: string, statusCode = 200): Answer {
  const styleHash = createHash('sha256').update(style).digest('base64');
  return {
    statusCode,
    headers: {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    },
    body: page,
  };
}

/** Leads a browser on after a form (RFC 9110, 15.4.4). */
export const seeOther = (location: string): Answer => ({
  statusCode: 303,
  headers: { ...always, location },
});
