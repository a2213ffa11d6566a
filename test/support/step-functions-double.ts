import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SFNClient } from '@aws-sdk/client-sfn';

export interface StepFunctionsDouble {
  readonly sfn: SFNClient;
  /** calls that were answered, oldest first */
  readonly calls: { readonly action: string; readonly input: Record<string, unknown> }[];
  /** the error name to answer for a token, or for an execution's name */
  readonly refuses: Map<unknown, string>;
  /** what happens elsewhere before the service answers */
  during: (() => Promise<void>) | undefined;
  close(): Promise<void>;
}

/** Stands for Step Functions on the loopback: notes calls and answers as the service does, errors by name. */
export async function startStepFunctionsDouble(): Promise<StepFunctionsDouble> {
  const calls: StepFunctionsDouble['calls'] = [];
  const refuses = new Map<unknown, string>();
  const server = createServer((request, response) => {
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', async () => {
      const input = JSON.parse(Buffer.concat(body).toString()) as Record<string, unknown>;
      calls.push({ action: String(request.headers['x-amz-target']).split('.').at(-1) ?? '', input });
      await double.during?.();
      const refusal = refuses.get(input.taskToken ?? input.name);
      response.writeHead(refusal === undefined ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(refusal === undefined ? {} : { __type: refusal, message: refusal }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sfn = new SFNClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const double: StepFunctionsDouble = {
    sfn,
    calls,
    refuses,
    during: undefined,
    async close() {
      sfn.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return double;
}
