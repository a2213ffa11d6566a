import { type Answer, fileAnswer } from './http-answer.ts';
import type { HttpEvent } from './http-request.ts';

/** XML for whoever accepts nothing but that (RFC 9110, 12.5.1); a PDF for everybody else. */
export function creditNoteFormIn({ headers }: HttpEvent): 'pdf' | 'xml' {
  return /^application\/xml\s*(;|$)/i.test((headers.accept ?? '').trim()) ? 'xml' : 'pdf';
}

/** A credit note to be saved under its number. */
export function creditNoteAnswer(note: Uint8Array, creditNote: string, form: 'pdf' | 'xml'): Answer {
  return fileAnswer(note, `application/${form}`, `${creditNote}.${form}`);
}
