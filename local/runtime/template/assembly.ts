import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UnsupportedByLocal } from '../../unsupported.ts';
import type { Json } from '../app.ts';

export interface TemplateResource {
  Type: string;
  Properties?: Record<string, Json>;
  Condition?: string;
}

export interface Template {
  Resources?: Record<string, TemplateResource>;
  Parameters?: Record<string, { Type: string; Default?: Json }>;
  Outputs?: Record<string, { Value: Json; Export?: { Name: Json }; Condition?: string }>;
  Conditions?: Record<string, Json>;
  Mappings?: Record<string, Record<string, Record<string, Json>>>;
}

export interface AssemblyStack {
  name: string;
  /** from the stack's environment; undefined when it was synthesized for any region */
  region: string | undefined;
  template: Template;
}

export interface Assembly {
  /** each after those that it depends on */
  stacks: AssemblyStack[];
  /** folder of each file asset, by the key under which its archive would be uploaded */
  assets: Map<string, string>;
}

/** What `cdk synth` wrote is missing or not what it writes. */
export class BrokenAssembly extends Error {
  override readonly name = 'BrokenAssembly';
}

interface Artifact {
  type: string;
  environment?: string;
  properties?: { templateFile?: string; file?: string; stackName?: string };
  dependencies?: string[];
}

interface AssetManifest {
  files?: Record<
    string,
    { source: { path?: string; packaging?: string }; destinations: Record<string, { objectKey: string }> }
  >;
  dockerImages?: Record<string, unknown>;
}

/** Reads a cloud assembly (`cdk.out/`): its templates, in the order in which they would be deployed, and assets. */
export function readAssembly(directory: string): Assembly {
  const manifest = readJson<{ artifacts?: Record<string, Artifact> }>(join(directory, 'manifest.json'));
  const artifacts = manifest.artifacts ?? {};
  const stacks: AssemblyStack[] = [];
  const assets = new Map<string, string>();
  for (const id of inOrder(artifacts)) {
    const artifact = artifacts[id];
    if (artifact?.type === 'cdk:asset-manifest')
      readAssets(directory, artifact.properties?.file ?? '', assets);
    if (artifact?.type === 'cdk:cloud-assembly') throw new UnsupportedByLocal(`the nested assembly ${id}`);
    if (artifact?.type !== 'aws:cloudformation:stack') continue;
    stacks.push({
      name: artifact.properties?.stackName ?? id,
      region: regionOf(artifact.environment),
      template: readJson<Template>(join(directory, artifact.properties?.templateFile ?? '')),
    });
  }
  if (stacks.length === 0) throw new BrokenAssembly(`${directory} holds no stack`);
  return { stacks, assets };
}

function inOrder(artifacts: Record<string, Artifact>): string[] {
  const order: string[] = [];
  const visit = (id: string, path: string[]): void => {
    if (order.includes(id)) return;
    if (path.includes(id))
      throw new BrokenAssembly(`stacks depend on each other: ${[...path, id].join(' → ')}`);
    for (const before of artifacts[id]?.dependencies ?? []) visit(before, [...path, id]);
    order.push(id);
  };
  for (const id of Object.keys(artifacts)) visit(id, []);
  return order;
}

function readAssets(directory: string, file: string, assets: Map<string, string>): void {
  const manifest = readJson<AssetManifest>(join(directory, file));
  const image = Object.keys(manifest.dockerImages ?? {})[0];
  if (image !== undefined) throw new UnsupportedByLocal(`the container image ${image}`);
  for (const { source, destinations } of Object.values(manifest.files ?? {})) {
    if (source.path === undefined || source.packaging !== 'zip') continue;
    for (const { objectKey } of Object.values(destinations))
      assets.set(objectKey, resolve(directory, source.path));
  }
}

/** `aws://unknown-account/eu-north-1` */
function regionOf(environment: string | undefined): string | undefined {
  const region = environment?.split('/').at(-1);
  return region === undefined || region === 'unknown-region' ? undefined : region;
}

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new BrokenAssembly(`${path} cannot be read: ${String(error)}`);
  }
}
