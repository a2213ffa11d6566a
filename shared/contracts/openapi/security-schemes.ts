import type { SecurityScheme } from './shapes.ts';

const signature = (sender: string): SecurityScheme => ({
  type: 'apiKey',
  in: 'header',
  name: 'webhook-signature',
  description:
    `Signed by the ${sender} (Standard Webhooks): \`v1,\` and the base64 of an HMAC-SHA256, made with the ${sender}’s key, over ` +
    '`webhook-id`, a dot, `webhook-timestamp`, a dot, and the body as it is sent. Several signatures are parted by blanks.',
});

/** How a caller shows who they are. */
export const securitySchemes: Readonly<Record<string, SecurityScheme>> = {
  customerSession: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a session (`POST /sessions`). It opens one order and its returns.',
  },
  staffToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'The access token of one of the shop’s people, from the shop’s user pool (authorization code with PKCE). Its groups ' +
      'are the roles: warehouse, support, finance, admin. Each operation names those that may call it in `x-roles`.',
  },
  shopSignature: signature('shop'),
  carrierSignature: signature('carrier'),
  warehouseSignature: signature('warehouse'),
  supportSignature: signature('helpdesk'),
  stripeSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'stripe-signature',
    description:
      'Signed by Stripe: `t=` and the time, `,v1=` and an HMAC-SHA256 in hexadecimal, made with the secret of the endpoint over the time, ' +
      'a dot, and the body as it is sent.',
  },
};
