import { AwsEndpoint } from '#local/aws-endpoint/aws-endpoint.ts';
import type { AwsService, Clock } from '#local/kernel.ts';

/** Services of local behind a real endpoint, and what an SDK client needs to reach them. */
export async function anEndpoint(clock: Clock, ...services: AwsService[]) {
  const complaints: string[] = [];
  const endpoint = new AwsEndpoint({
    services,
    clock,
    guard: () => undefined,
    complain: (message) => complaints.push(message),
  });
  const url = await endpoint.listen();
  const config = {
    endpoint: url,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'AKIALOCAL', secretAccessKey: 'secret' },
    maxAttempts: 1,
  };
  return { config, complaints, close: () => endpoint.close() };
}
