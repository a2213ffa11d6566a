import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeApp } from '#infra/app.ts';
import { stageNames } from '#infra/config.ts';
import { Permissions } from '#local/iam/permissions.ts';
import { checkWiring } from '#local/iam/wiring.ts';
import { loadApp } from '#local/runtime/load-app.ts';
import { local } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'returflow-stages-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(stageNames)('local runs the templates of %s:', (stage) => {
  makeApp(stage, join(folder, stage)).synth();
  const app = loadApp(join(folder, stage), local);
  const text = JSON.stringify(app);

  test('every reference is worked out', () => {
    expect(text).not.toMatch(/"Ref":|"Fn::|\$\{(AWS::|Token)|undefined|\[object Object\]/);
    expect(app.functions.length).toBeGreaterThan(20);
  });

  test('every ARN has its parts and, where it names something of the app, names something that is there', () => {
    const arns = [...text.matchAll(/arn:[^"\\\s]+/g)].map(([arn]) => arn);
    expect(arns.length).toBeGreaterThan(100);
    const broken = arns.filter((arn) => !/^arn:aws:[a-z0-9-]+:[a-z0-9-]*:(000000000000|aws)?:.+$/.test(arn));
    expect(broken).toEqual([]);
    const functions = new Set(
      app.functions.flatMap(({ arn, qualifiers }) => [arn, ...qualifiers.map((one) => `${arn}:${one}`)]),
    );
    const called = arns.filter((arn) => /:lambda:.*:function:/.test(arn));
    expect(called.filter((arn) => !functions.has(arn))).toEqual([]);
    const machines = new Set(
      app.machines.flatMap(({ arn, versions, aliases }) => [arn, ...versions, ...aliases]),
    );
    expect(arns.filter((arn) => arn.includes(':stateMachine:') && !machines.has(arn))).toEqual([]);
  });

  test('the roles allow what the template wires', () => {
    expect(() => checkWiring(app, new Permissions(app))).not.toThrow();
  });
});
