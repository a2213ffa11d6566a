import type { DescribedRoute } from './operation.ts';

/** What a route that gives out a credit note answers, whoever asks. */
export const creditNoteGiven = {
  parameters: ['ReturnId', 'CreditNote'],
  answers: {
    '200': {
      description: 'The credit note.',
      content: {
        'application/pdf': { schema: { type: 'string', contentMediaType: 'application/pdf' } },
        'application/xml': { schema: { type: 'string', contentMediaType: 'application/xml' } },
      },
      headers: {
        'Content-Disposition': {
          description: 'The name to save it under.',
          schema: { type: 'string' },
          example: 'inline; filename="SE-K-000042.pdf"',
        },
      },
    },
  },
  problems: ['InvalidRequest', 'ReturnNotFound', 'CreditNoteNotFound', 'NoteNotElectronic'],
} as const satisfies Partial<DescribedRoute>;

/** What a route that gives out a receipt answers, whoever asks. */
export const receiptGiven = {
  parameters: ['ReturnId', 'Receipt'],
  answers: {
    '200': {
      description: 'The receipt.',
      content: { 'application/pdf': { schema: { type: 'string', contentMediaType: 'application/pdf' } } },
      headers: {
        'Content-Disposition': {
          description: 'The name to save it under.',
          schema: { type: 'string' },
          example: 'inline; filename="SE-B-000007.pdf"',
        },
      },
    },
  },
  problems: ['InvalidRequest', 'ReturnNotFound', 'ReceiptNotFound'],
} as const satisfies Partial<DescribedRoute>;

export const orAsUbl =
  'Ask for `application/xml` for UBL, as accounting software takes it in: a note that its rules cannot say has none.';
