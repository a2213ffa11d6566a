import { CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnApi, CfnIntegration, CfnRoute, CfnRouteResponse, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { SocketRouteKey } from '../catalogue.ts';
import { liveStage, type StageConfig } from '../config.ts';
import { type Accepted, accept, wideArn } from './accepted.ts';

/**
 * The WebSocket API: what happens is told to whoever watches. Its address is known before its functions are, because some
 * of them are given it; behind the one origin of portal and API it would be a path `/live` of that.
 */
export class LiveApi extends Construct {
  /** where clients connect */
  readonly url: string;
  /** where messages to them are handed in */
  readonly endpoint: string;
  /** every connection of the stage, to hand in messages to */
  readonly connectionsArn: string;
  readonly connectionsWide: Accepted;
  readonly #api: CfnApi;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id);
    const { partition, region, account, urlSuffix } = Stack.of(this);
    this.#api = new CfnApi(this, 'Api', {
      name: `returflow-${config.stage}-live`,
      protocolType: 'WEBSOCKET',
      routeSelectionExpression: '$request.body.action',
    });
    const apiId = this.#api.ref;
    this.url = `${this.#api.attrApiEndpoint}/${liveStage}`;
    this.endpoint = `https://${apiId}.execute-api.${region}.${urlSuffix}/${liveStage}`;
    this.connectionsArn = `arn:${partition}:execute-api:${region}:${account}:${apiId}/${liveStage}/POST/@connections/*`;
    this.connectionsWide = wideArn(
      `arn:<AWS::Partition>:execute-api:${config.region}:<AWS::AccountId>:<${Stack.of(this).getLogicalId(this.#api)}>/${liveStage}/POST/@connections/*`,
      'API Gateway names connections when they come.',
    );
    const stage = new CfnStage(this, 'Stage', {
      apiId,
      stageName: liveStage,
      autoDeploy: true,
      // no log of executions: it would hold headers, hence tickets
      defaultRouteSettings: { throttlingRateLimit: 100, throttlingBurstLimit: 200 },
    });
    const noAccessLog =
      'API Gateway writes access logs of WebSocket APIs in a role of the account, one for all of its APIs; the functions log each connection instead.';
    accept(stage, { 'AwsSolutions-APIG1': noAccessLog, 'Serverless-APIGWAccessLogging': noAccessLog });
    new CfnOutput(this, 'Url', { value: this.url });
  }

  /** One route, one function; what the function of a message answers goes back over the connection. */
  serve(routeKey: SocketRouteKey, lambda: LambdaFunction): void {
    const { partition, region, account } = Stack.of(this);
    const apiId = this.#api.ref;
    const name = lambda.node.scope?.node.id ?? lambda.node.id;
    const integration = new CfnIntegration(this, `${name}Integration`, {
      apiId,
      integrationType: 'AWS_PROXY',
      integrationMethod: 'POST',
      integrationUri: `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${lambda.functionArn}/invocations`,
    });
    const answers = !routeKey.startsWith('$');
    const route = new CfnRoute(this, `${name}Route`, {
      apiId,
      routeKey,
      target: `integrations/${integration.ref}`,
      authorizationType: 'NONE',
      ...(answers && { routeResponseSelectionExpression: '$default' }),
    });
    accept(route, {
      'AwsSolutions-APIG4':
        'The function of $connect is the door: it takes the ticket, once. Other routes have only connections that it let in.',
    });
    if (answers) {
      new CfnRouteResponse(this, `${name}Response`, {
        apiId,
        routeId: route.ref,
        routeResponseKey: '$default',
      });
    }
    lambda.addPermission('Serve', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${partition}:execute-api:${region}:${account}:${apiId}/${liveStage}/${routeKey}`,
    });
  }
}
