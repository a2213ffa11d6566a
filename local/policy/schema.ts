import { policySchema } from '#contracts/policy-schema.ts';

/** `npm run policy -- schema`: the JSON Schema of policy documents, as the API serves it at `/api/policy-schema.json`. */
export async function schema(): Promise<void> {
  process.stdout.write(`${JSON.stringify(policySchema(), null, 2)}\n`);
}
