import { randomUUID } from 'node:crypto';
import type { AwsResponse } from '../kernel.ts';

/** How a service words its answers (the AWS protocols of its Smithy model). */
type Protocol = 'json-1.0' | 'json-1.1' | 'rest-json' | 'query' | 'rest-xml';

const protocols: Record<string, Protocol> = {
  dynamodb: 'json-1.0',
  states: 'json-1.0',
  sqs: 'json-1.0',
  events: 'json-1.1',
  secretsmanager: 'json-1.1',
  scheduler: 'rest-json',
  'execute-api': 'rest-json',
  ses: 'query',
  s3: 'rest-xml',
};

/** An error of a service in the shape that its SDK client reads. */
export function awsError(signingName: string, status: number, code: string, message: string): AwsResponse {
  const requestId = randomUUID();
  const protocol = protocols[signingName] ?? 'json-1.1';
  if (protocol === 'query') {
    const detail = `<Error><Type>Sender</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>`;
    return xml(status, `<ErrorResponse>${detail}<RequestId>${requestId}</RequestId></ErrorResponse>`);
  }
  if (protocol === 'rest-xml') {
    const detail = `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message><RequestId>${requestId}</RequestId>`;
    return xml(status, `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${detail}</Error>`);
  }
  const type = protocol === 'rest-json' ? 'application/json' : `application/x-amz-${protocol}`;
  return {
    status,
    headers: { 'content-type': type, 'x-amzn-errortype': code, 'x-amzn-requestid': requestId },
    body: JSON.stringify({ __type: code, message, Message: message }),
  };
}

/** The name and status with which a service refuses what a role does not allow. */
export function accessDenied(signingName: string, message: string): AwsResponse {
  const short = signingName === 's3' || signingName === 'ses';
  const isLive = signingName === 'execute-api';
  const forbidden = short || isLive || signingName === 'scheduler' || signingName === 'sqs';
  const name = isLive ? 'ForbiddenException' : 'AccessDeniedException';
  return awsError(signingName, forbidden ? 403 : 400, short ? 'AccessDenied' : name, message);
}

function xml(status: number, body: string): AwsResponse {
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&amp;'));
}
