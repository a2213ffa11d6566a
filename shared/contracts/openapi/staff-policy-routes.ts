import { examplePolicy } from './example-policy.ts';
import { exampleDifferences, examplePolicies, exampleTried } from './example-staff-policies.ts';
import type { DescribedRoute } from './operation.ts';

const etag = {
  description: 'Changes with the document.',
  schema: { type: 'string' },
  example: '"3yq0tG1lCm2bQW8v4nXJtE5s7KcRzUfPAoDiHgLxYwM"',
} as const;

/** What the shop's people see of policies and do with them. */
export const staffPolicyRoutes: readonly DescribedRoute[] = [
  {
    method: 'get',
    path: '/staff/policies/{market}',
    operationId: 'listPolicies',
    tag: 'Staff',
    summary: 'List the policies of a market',
    description:
      'Every version that was published, the newest first, and which of them an order placed now is judged by.',
    for: { staff: 'list-policies' },
    parameters: ['Market'],
    answers: { '200': { description: 'The versions.', schema: 'PolicyList', example: examplePolicies } },
    problems: ['InvalidRequest'],
  },
  {
    method: 'get',
    path: '/staff/policies/{market}/{version}',
    operationId: 'getPolicy',
    tag: 'Staff',
    summary: 'Read a policy',
    description:
      'The document as it was published. Version 0 is the policy of a market that has published none.',
    for: { staff: 'get-policy' },
    parameters: ['Market', 'AnyVersion', 'IfNoneMatch'],
    answers: {
      '200': {
        description: 'The document.',
        headers: { ETag: etag },
        content: {
          'application/json': {
            // the built-in one is no version that could be published
            schema: {
              type: 'object',
              additionalProperties: true,
              required: ['market', 'version', 'rules'],
              properties: {
                market: { type: 'string' },
                version: { type: 'integer' },
                rules: { type: 'array' },
              },
            },
            example: examplePolicy,
          },
        },
      },
      '304': { description: 'You have the document.', headers: { ETag: etag } },
    },
    problems: ['InvalidRequest', 'PolicyNotFound'],
  },
  {
    method: 'get',
    path: '/staff/policies/{market}/{version}/differences/{other}',
    operationId: 'comparePolicies',
    tag: 'Staff',
    summary: 'See what another version says otherwise',
    description:
      'What the second version says otherwise than the first, place by place. Rules are compared by their ids: one that only stands elsewhere ' +
      'is told as moved, because the first rule that fits has the word.',
    for: { staff: 'compare-policies' },
    parameters: ['Market', 'AnyVersion', 'OtherVersion'],
    answers: {
      '200': { description: 'The differences.', schema: 'PolicyDifferences', example: exampleDifferences },
    },
    problems: ['InvalidRequest', 'PolicyNotFound'],
  },
  {
    method: 'put',
    path: '/staff/policies/{market}/{version}',
    operationId: 'publishPolicy',
    tag: 'Staff',
    summary: 'Publish a policy',
    description:
      'As `PUT /policies/{market}/{version}`, in the name of who is signed in. A version is published once and never changed; the same again is ' +
      'fine. One that has errors, or says what the law of the market does not allow, is refused with each place and its source.',
    for: { staff: 'publish-policy' },
    parameters: ['Market', 'Version'],
    request: { schema: 'PolicyDocument', example: examplePolicy },
    answers: {
      '200': {
        description: 'It stands.',
        schema: 'PolicyPublished',
        example: { market: 'SE', version: 1, findings: [] },
      },
    },
    problems: ['PolicyRefused', 'PolicyVersionExists'],
  },
  {
    method: 'post',
    path: '/staff/policies/{market}/backtest',
    operationId: 'backtestPolicy',
    tag: 'Staff',
    summary: 'Try a draft on the newest returns',
    description:
      'Judges the newest returns of the market, at most 200 of the last year, by the draft and by the policy in force, and adds up what would have ' +
      'been another. Nothing is kept or told. A draft with errors is tried all the same. More than 200: `npm run policy -- backtest`.',
    for: { staff: 'backtest-policy' },
    parameters: ['Market'],
    request: { schema: 'PolicyDocument', example: examplePolicy },
    answers: {
      '200': { description: 'What would have changed.', schema: 'PolicyTried', example: exampleTried },
    },
    problems: [],
  },
];
