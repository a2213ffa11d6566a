export interface RouteModel {
  /** `POST /returns/{returnId}` or `$default` */
  routeKey: string;
  integration: { functionArn: string; payloadFormatVersion: '1.0' | '2.0'; timeoutMs: number };
  authorizer?: AuthorizerModel;
  jwt?: JwtAuthorizerModel & {
    /** the token must hold one of them; none: any will do */
    scopes: string[];
  };
}

/** Lets in whoever holds a token of this issuer for one of these clients. */
export interface JwtAuthorizerModel {
  name: string;
  identitySource: string;
  issuer: string;
  audience: string[];
}

export interface AuthorizerModel {
  name: string;
  functionArn: string;
  /** `$request.header.Authorization` … */
  identitySources: string[];
  ttlSeconds: number;
  payloadFormatVersion: '1.0' | '2.0';
  enableSimpleResponses: boolean;
}

export interface CorsModel {
  allowOrigins: string[];
  allowMethods: string[];
  allowHeaders: string[];
  exposeHeaders: string[];
  allowCredentials: boolean;
  maxAgeSeconds?: number;
}

export interface HttpApiModel {
  id: string;
  name: string;
  routes: RouteModel[];
  cors?: CorsModel;
  /** `$default` is the one stage without a path prefix */
  stages: { name: string; autoDeploy: boolean }[];
}
