import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { awsError } from '../aws-endpoint/errors.ts';
import type { AwsRequest, AwsResponse, AwsService, Kernel } from '../kernel.ts';
import type { SecretModel } from '../runtime/app/data.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { generateSecret } from './generate.ts';

const input = z.object({
  SecretId: z.string(),
  SecretString: z.string().optional(),
  SecretBinary: z.string().optional(),
  VersionId: z.string().optional(),
  VersionStage: z.string().optional(),
});

/** A secret's current version. */
export interface StoredSecret {
  name: string;
  arn: string;
  value: string;
  versionId: string;
  createdAt: number;
}

/** The template's secrets. What is generated is made once and kept. */
export class Secrets implements AwsService {
  readonly signingName = 'secretsmanager';
  readonly #kernel: Kernel;
  readonly #secrets: SecretModel[];

  constructor(kernel: Kernel, options: { secrets: SecretModel[] }) {
    this.#kernel = kernel;
    this.#secrets = options.secrets;
    kernel.store.exec(`CREATE TABLE IF NOT EXISTS secrets (
      name TEXT PRIMARY KEY, value TEXT NOT NULL, version_id TEXT NOT NULL, created_at INTEGER NOT NULL)`);
    for (const secret of options.secrets) {
      if (this.#row(secret.name) !== undefined) continue;
      const value =
        secret.secretString ?? (secret.generate === undefined ? undefined : generateSecret(secret.generate));
      if (value !== undefined) this.#put(secret.name, value);
    }
  }

  /** Every secret that has a value, by name. */
  list(): StoredSecret[] {
    return this.#secrets.map((secret) => this.#current(secret)).filter((secret) => secret !== undefined);
  }

  /** The current value, or undefined. */
  valueOf(nameOrArn: string): string | undefined {
    const secret = this.#find(nameOrArn);
    return secret === undefined ? undefined : this.#current(secret)?.value;
  }

  requires(request: AwsRequest): { action: string; resources: string[] }[] {
    const { SecretId } = parse(request);
    const { region, account } = this.#kernel;
    const arn = this.#find(SecretId)?.arn ?? `arn:aws:secretsmanager:${region}:${account}:secret:${SecretId}`;
    return [{ action: `secretsmanager:${request.operation ?? ''}`, resources: [arn] }];
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    const given = parse(request);
    const secret = this.#find(given.SecretId);
    if (secret === undefined) return notFound("Secrets Manager can't find the specified secret.");
    if (request.operation === 'PutSecretValue') {
      if (given.SecretString === undefined) throw new UnsupportedByLocal('a secret that is no text');
      this.#put(secret.name, given.SecretString);
      const { arn, name, versionId } = this.#current(secret) ?? secretMissing();
      return ok({ ARN: arn, Name: name, VersionId: versionId, VersionStages: ['AWSCURRENT'] });
    }
    if (request.operation !== 'GetSecretValue') {
      throw new UnsupportedByLocal(`secretsmanager ${request.operation ?? ''}`);
    }
    const current = this.#current(secret);
    const stage = given.VersionStage ?? 'AWSCURRENT';
    const isWanted = given.VersionId === undefined || given.VersionId === current?.versionId;
    if (current === undefined || stage !== 'AWSCURRENT' || !isWanted) {
      return notFound(`Secrets Manager can't find the specified secret value for staging label: ${stage}`);
    }
    return ok({
      ARN: current.arn,
      Name: current.name,
      VersionId: current.versionId,
      SecretString: current.value,
      VersionStages: ['AWSCURRENT'],
      CreatedDate: current.createdAt / 1000,
    });
  }

  /** By name, by ARN, or by an ARN without its random ending. */
  #find(id: string): SecretModel | undefined {
    return this.#secrets.find(
      ({ name, arn }) => id === name || id === arn || id === arn.replace(/-[^-]{6}$/, ''),
    );
  }

  #current({ name, arn }: SecretModel): StoredSecret | undefined {
    const row = this.#row(name);
    if (row === undefined) return undefined;
    return {
      name,
      arn,
      value: String(row.value),
      versionId: String(row.version_id),
      createdAt: Number(row.created_at),
    };
  }

  #row(name: string): Record<string, unknown> | undefined {
    return this.#kernel.store.prepare('SELECT * FROM secrets WHERE name = ?').get(name);
  }

  #put(name: string, value: string): void {
    this.#kernel.store
      .prepare('INSERT OR REPLACE INTO secrets VALUES (?, ?, ?, ?)')
      .run(name, value, randomUUID(), this.#kernel.clock.now());
  }
}

function parse(request: AwsRequest): z.infer<typeof input> {
  return input.parse(JSON.parse(request.body.toString('utf8')));
}

function ok(output: object): AwsResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify(output),
  };
}

function notFound(message: string): AwsResponse {
  return awsError('secretsmanager', 400, 'ResourceNotFoundException', message);
}

function secretMissing(): never {
  throw new Error('a secret was put and is not there');
}
