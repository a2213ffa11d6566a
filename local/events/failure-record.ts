import type { InvokeResult } from '../kernel.ts';

/** What Lambda sends to an on-failure destination of an asynchronous invocation (its record version 1.0). */
export function failureRecord(failure: {
  at: number;
  requestId: string;
  functionArn: string;
  condition: 'RetriesExhausted' | 'EventAgeExceeded';
  invocations: number;
  payload: unknown;
  error: (InvokeResult & { ok: false })['error'];
}): object {
  const { errorType, errorMessage, stackTrace } = failure.error;
  return {
    version: '1.0',
    timestamp: new Date(failure.at).toISOString(),
    requestContext: {
      requestId: failure.requestId,
      functionArn: `${failure.functionArn}:$LATEST`,
      condition: failure.condition,
      approximateInvokeCount: failure.invocations,
    },
    requestPayload: failure.payload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType, errorMessage, ...(stackTrace === undefined ? {} : { trace: stackTrace }) },
  };
}
