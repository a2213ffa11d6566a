/** A Cognito user pool with its groups, its page to sign in and the clients that it serves. */
export interface UserPoolModel {
  id: string;
  arn: string;
  name: string;
  /** where its tokens come from: the `iss` of each */
  issuer: string;
  groups: { name: string; description: string }[];
  clients: UserPoolClientModel[];
  /** where its pages are when it is deployed; on local they are at the issuer */
  deployedAt: string[];
}

/** A public client of a pool: authorization code with PKCE and nothing else. */
export interface UserPoolClientModel {
  id: string;
  name: string;
  scopes: string[];
  callbackUrls: string[];
  logoutUrls: string[];
  accessTokenSeconds: number;
  idTokenSeconds: number;
  refreshTokenSeconds: number;
  /** whether a refresh token is given for each that is used */
  rotates: boolean;
}
