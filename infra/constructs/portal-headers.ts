import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { StaffSignIn } from './staff.ts';

/** Where pages may ask besides their own origin. */
interface Asked {
  readonly liveUrl: string;
  readonly signIn: StaffSignIn;
}

/** Only what comes from the portal's own origin runs, is shown or is asked; pictures of goods are the shop's, live news the WebSocket API's, tokens the user pool's. */
const contentSecurity = (pictureOrigins: readonly string[], { liveUrl, signIn }: Asked) => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // labels and photographs that the page itself holds
  'img-src': ["'self' data: blob:", ...pictureOrigins].join(' '),
  'font-src': "'self'",
  // what the pool says of itself is below its issuer, its tokens are at its own pages
  'connect-src': `'self' ${liveUrl} ${signIn.issuer}/ ${signIn.pages}/oauth2/`,
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

/** What browsers are told about the portal's files. The API says its own. */
export function portalHeaders(scope: Construct, config: StageConfig, asked: Asked): ResponseHeadersPolicy {
  const sources = contentSecurity(config.pictureOrigins, asked);
  const directives = Object.entries(sources).map(([name, from]) => `${name} ${from}`);
  return new ResponseHeadersPolicy(scope, 'PortalHeaders', {
    responseHeadersPolicyName: `returflow-${config.stage}-portal`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: directives.join('; '), override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: false,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        // the warehouse reads labels with the camera
        {
          header: 'permissions-policy',
          value: 'camera=(self), microphone=(), geolocation=()',
          override: true,
        },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
      ],
    },
  });
}
