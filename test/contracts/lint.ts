import { createConfig, lintFromString } from '@redocly/openapi-core';
import { houseRules } from './house-rules.ts';

const config = createConfig({
  extends: ['recommended-strict'],
  plugins: [houseRules],
  rules: {
    'operation-description': 'error',
    'operation-singular-tag': 'error',
    'operation-tag-defined': 'error',
    'parameter-description': 'error',
    'paths-kebab-case': 'error',
    'component-name-unique': 'error',
    'spec-example-values': 'error',
    'request-mime-type': {
      severity: 'error',
      allowedValues: ['application/json', 'image/jpeg', 'image/png', 'image/webp'],
    },
    'house/explained-members': 'error',
    'house/told-operations': 'error',
    'house/shown-refusals': 'error',
    'house/shown-parameters': 'error',
  },
});

/** What is to be found fault with in a document of OpenAPI or AsyncAPI, as `rule: message at pointer`. */
export async function faultsOfDocument(document: unknown): Promise<string[]> {
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: 'document.json',
    config: await config,
  });
  return problems.map(
    ({ ruleId, message, location: [place] }) => `${ruleId}: ${message} at ${place?.pointer ?? '#/'}`,
  );
}
