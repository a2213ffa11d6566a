import type { FunctionModel } from '../runtime/app/functions.ts';

/** The access key id under which everything is allowed: for tools and tests, never for a function. */
export const rootAccessKeyId = 'LOCALROOT';
const functionKeyPrefix = 'LOCALFN.';

/** The access key id with which a function signs, so that the endpoint knows whose role to ask. */
export function accessKeyIdOf(functionName: string): string {
  return functionKeyPrefix + functionName;
}

/** The function that an access key id belongs to, or undefined when it is no function's. */
export function functionOfAccessKey(accessKeyId: string): string | undefined {
  return accessKeyId.startsWith(functionKeyPrefix) ? accessKeyId.slice(functionKeyPrefix.length) : undefined;
}

/**
 * The whole environment of a function: what the template gives, what Lambda itself defines (Lambda developer
 * guide, "Defined runtime environment variables"), and where local's AWS is. Nothing of the host's.
 */
export function functionVariables(
  fn: FunctionModel,
  local: { endpoint: string; region: string; logStream: string },
): Record<string, string> {
  return {
    ...fn.environment,
    ...ownEndpoints(fn.environment, local.endpoint),
    _HANDLER: fn.handler,
    AWS_REGION: local.region,
    AWS_DEFAULT_REGION: local.region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: local.logStream,
    AWS_ACCESS_KEY_ID: accessKeyIdOf(fn.name),
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: local.endpoint,
    LAMBDA_TASK_ROOT: fn.codeDirectory,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
  };
}

/** A service that has an address of its own in the template has it here on local's AWS, path and all. */
function ownEndpoints(environment: Record<string, string>, endpoint: string): Record<string, string> {
  const own = Object.entries(environment).filter(([name]) => name.startsWith('AWS_ENDPOINT_URL_'));
  return Object.fromEntries(own.map(([name, address]) => [name, endpoint + new URL(address).pathname]));
}
