import type { TemplateFile } from './template-files.ts';

/** The longest names that services take, where a template gives one (each service's quotas page). */
const longestNames: Readonly<Record<string, readonly [property: string, characters: number]>> = {
  'AWS::ApiGatewayV2::Api': ['Name', 128],
  'AWS::CloudWatch::Alarm': ['AlarmName', 255],
  'AWS::CloudWatch::Dashboard': ['DashboardName', 255],
  'AWS::CodeDeploy::Application': ['ApplicationName', 100],
  'AWS::CodeDeploy::DeploymentGroup': ['DeploymentGroupName', 100],
  'AWS::Events::Archive': ['ArchiveName', 48],
  'AWS::Events::EventBus': ['Name', 256],
  'AWS::Events::Rule': ['Name', 64],
  'AWS::IAM::Role': ['RoleName', 64],
  'AWS::Lambda::Alias': ['Name', 128],
  'AWS::Lambda::Function': ['FunctionName', 64],
  'AWS::Logs::LogGroup': ['LogGroupName', 512],
  'AWS::SNS::Topic': ['TopicName', 256],
  'AWS::SQS::Queue': ['QueueName', 80],
  'AWS::Scheduler::ScheduleGroup': ['Name', 64],
  'AWS::SecretsManager::Secret': ['Name', 512],
  'AWS::StepFunctions::StateMachine': ['StateMachineName', 80],
  'AWS::WAFv2::WebACL': ['Name', 128],
};

const size = (value: unknown) => JSON.stringify(value ?? '').length;

/** Where a template is beyond what CloudFormation or a service takes. */
export function limitFaults({ name, text, template }: TemplateFile): string[] {
  const { Resources, Outputs = {}, Parameters = {} } = template;
  const over = (what: string, is: number, most: number) =>
    is > most ? [`${what}: ${is}, at most ${most}`] : [];
  return [
    ...over(`${name}, resources`, Object.keys(Resources).length, 500),
    ...over(`${name}, outputs`, Object.keys(Outputs).length, 200),
    ...over(`${name}, parameters`, Object.keys(Parameters).length, 200),
    ...over(`${name}, bytes`, Buffer.byteLength(text), 1_000_000),
    ...Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
      const [property = '', most = 0] = longestNames[Type] ?? [];
      const given = Properties[property];
      const { Environment, Policies = [], DefinitionString } = Properties;
      return [
        ...(typeof given === 'string' ? over(`${id}.${property}`, given.length, most) : []),
        ...(Type === 'AWS::Lambda::Function' ? over(`${id}, environment`, size(Environment), 4096) : []),
        ...(Type === 'AWS::IAM::Role' ? over(`${id}, inline policies`, size(Policies), 10_240) : []),
        ...(Type === 'AWS::StepFunctions::StateMachine'
          ? over(`${id}, definition`, size(DefinitionString), 1_048_576)
          : []),
      ];
    }),
  ];
}
