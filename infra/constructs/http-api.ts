import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnApi,
  CfnAuthorizer,
  CfnIntegration,
  CfnRoute,
  type CfnRouteProps,
  CfnStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Access } from '../catalogue.ts';
import { apiStage, type StageConfig } from '../config.ts';
import { accept } from './accepted.ts';
import type { MadeFunction } from './service-function.ts';
import { type Staff, staffScope } from './staff.ts';

export interface ApiRoute {
  readonly method: string;
  readonly path: string;
  readonly access: Access;
  readonly live: Alias;
}

/** The routes of functions that have one. */
export const routesOf = (made: readonly MadeFunction[]): ApiRoute[] =>
  made.flatMap(({ entry: { trigger }, live }) => (trigger.is === 'route' ? [{ ...trigger, live }] : []));

/** What stands before a route's function. */
type Door = Pick<CfnRouteProps, 'authorizationType' | 'authorizerId' | 'authorizationScopes'>;

export interface HttpApiProps {
  readonly config: StageConfig;
  readonly authorizer: Alias;
  readonly staff: Staff;
}

/**
 * The HTTP API: one route, one function. Customers' sessions are looked up anew at every request; staff tokens are
 * verified by the gateway itself.
 */
export class HttpApi extends Construct {
  readonly apiId: string;
  readonly #doors: Readonly<Record<Access, Door>>;

  constructor(scope: Construct, id: string, { config, authorizer, staff }: HttpApiProps) {
    super(scope, id);
    const { partition, region, urlSuffix } = Stack.of(this);
    const api = new CfnApi(this, 'Api', { name: `returflow-${config.stage}`, protocolType: 'HTTP' });
    this.apiId = api.ref;

    const sessions = new CfnAuthorizer(this, 'Sessions', {
      apiId: api.ref,
      name: 'customer-session',
      authorizerType: 'REQUEST',
      authorizerPayloadFormatVersion: '2.0',
      authorizerUri: `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${authorizer.functionArn}/invocations`,
      authorizerResultTtlInSeconds: 0,
      enableSimpleResponses: true,
      identitySource: ['$request.header.Authorization'],
    });
    this.#mayInvoke(this, authorizer, 'MayAuthorize', `authorizers/${sessions.ref}`);

    const { userPoolProviderUrl: issuer } = staff.pool;
    const staffTokens = new CfnAuthorizer(this, 'StaffTokens', {
      apiId: api.ref,
      name: 'staff-token',
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: { issuer, audience: [staff.client.userPoolClientId] },
    });
    this.#doors = {
      anyone: { authorizationType: 'NONE' },
      session: { authorizationType: 'CUSTOM', authorizerId: sessions.ref },
      staff: { authorizationType: 'JWT', authorizerId: staffTokens.ref, authorizationScopes: [staffScope] },
    };

    const accessLog = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/apigateway/returflow-${config.stage}`,
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnStage(this, 'Stage', {
      apiId: api.ref,
      stageName: apiStage,
      autoDeploy: true,
      defaultRouteSettings: { throttlingRateLimit: 200, throttlingBurstLimit: 400 },
      accessLogSettings: {
        destinationArn: accessLog.logGroupArn,
        // no path: it holds order numbers; no address
        format: JSON.stringify({
          requestId: '$context.requestId',
          route: '$context.routeKey',
          status: '$context.status',
          ms: '$context.responseLatency',
          integrationError: '$context.integrationErrorMessage',
        }),
      },
    });
    new CfnOutput(this, 'Url', {
      value: `https://${api.ref}.execute-api.${region}.${urlSuffix}/${apiStage}`,
    });
  }

  /** Adds routes. They lie in `scope`, which may be another stack: a stack holds no more than 500 resources. */
  serve(scope: Construct, routes: readonly ApiRoute[]): void {
    for (const { method, path, access, live } of routes) {
      const name = live.node.scope?.node.id ?? live.node.id;
      const integration = new CfnIntegration(scope, `${name}Integration`, {
        apiId: this.apiId,
        integrationType: 'AWS_PROXY',
        integrationUri: live.functionArn,
        payloadFormatVersion: '2.0',
      });
      const route = new CfnRoute(scope, `${name}Route`, {
        apiId: this.apiId,
        routeKey: `${method} ${path}`,
        target: `integrations/${integration.ref}`,
        ...this.#doors[access],
      });
      if (access === 'anyone') {
        accept(route, {
          'AwsSolutions-APIG4':
            'The function is the door: it verifies the signature over the raw body, or is the sign-in itself and counts attempts; or it serves what is public.',
        });
      }
      this.#mayInvoke(scope, live, `${name}Permission`, `*/${method}${path.replaceAll(/\{[^}]+\}/g, '*')}`);
    }
  }

  #mayInvoke(scope: Construct, live: Alias, permission: string, what: string): void {
    const { partition, region, account } = Stack.of(this);
    live.addPermission(permission, {
      // beside the route: what its function's stack holds would otherwise hang on this one
      scope,
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${partition}:execute-api:${region}:${account}:${this.apiId}/${what}`,
    });
  }
}
