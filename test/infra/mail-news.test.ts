import { expect, test } from 'vitest';
import { catalogue } from '#infra/catalogue.ts';
import { resourcesOf } from './templates.ts';

const resources = Object.values(resourcesOf('prod'));
const ofType = (type: string) => resources.filter(({ Type }) => Type === type);

const setName = 'returflow-prod';

test('what SES tells of mails to customers goes to the default bus, bounces and complaints alone', () => {
  const [set, ...others] = ofType('AWS::SES::ConfigurationSet');
  expect(others).toEqual([]);
  // SES's own list would keep receipts back that the law asks for
  expect(set?.Properties).toEqual({ Name: setName, SuppressionOptions: { SuppressedReasons: [] } });
  const destinations = ofType('AWS::SES::ConfigurationSetEventDestination');
  expect(destinations.map(({ Properties }) => Properties.EventDestination)).toEqual([
    {
      Name: 'default-bus',
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint'],
      EventBridgeDestination: { EventBusArn: expect.anything() },
    },
  ]);
  expect(JSON.stringify(destinations)).toContain(':event-bus/default"');
});

test('of what services tell on the default bus, lost executions and our own mails are heard', () => {
  const heard = ofType('AWS::Events::Rule').filter(
    ({ Properties }) => Properties.EventBusName === undefined && 'EventPattern' in Properties,
  );
  const patterns = heard.map(({ Properties }) => Properties.EventPattern as { source: string[] });
  expect(patterns.flatMap(({ source }) => source).sort()).toEqual(['aws.ses', 'aws.states']);
  expect(patterns.find(({ source }) => source[0] === 'aws.ses')).toEqual({
    source: ['aws.ses'],
    'detail-type': ['Email Bounced', 'Email Complaint Received'],
    detail: { mail: { tags: { 'ses:configuration-set': [setName] } } },
  });
});

test('who writes to customers may under that set, and nobody else', () => {
  const writing = ofType('AWS::IAM::Role').filter((role) =>
    JSON.stringify(role).includes(`:configuration-set/${setName}"`),
  );
  const needing = catalogue.filter(({ needs }) => needs.some((need) => 'mail' in need));
  expect(writing).toHaveLength(needing.length);
  const told = ofType('AWS::Lambda::Function').filter(
    ({ Properties }) =>
      (Properties.Environment as { Variables: Record<string, unknown> } | undefined)?.Variables
        .CONFIGURATION_SET === setName,
  );
  expect(told).toHaveLength(needing.length);
});
