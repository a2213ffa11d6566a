import type * as z from 'zod/mini';
import { type HttpFunction, type HttpRequest, httpEndpoint, type Route } from './http.ts';
import type { Answer } from './http-answer.ts';
import { type SigningKeys, signedMessage, verifySignature } from './signature.ts';

/** A shop's whole order of a thousand lines fits; Lambda takes no more anyway. */
const signedBytes = 6 * 1024 * 1024;

export interface SignedDeps {
  readonly signing: SigningKeys;
}

/** An endpoint that only takes signed messages: nothing of one is read before its signature holds. */
export function signedEndpoint<
  Path extends z.ZodMiniType,
  Body extends z.ZodMiniType,
  Deps extends SignedDeps,
>(
  route: Route<Path, Body>,
  act: (deps: Deps) => (request: HttpRequest<z.output<Path>, z.output<Body>>) => Promise<Answer>,
): (deps: Deps) => HttpFunction {
  return httpEndpoint<Path, Body, Deps>({ maxBytes: signedBytes, ...route }, act, ({ signing }) => {
    return async (event, bytes) => {
      const message = signedMessage(event.headers);
      await verifySignature(message, bytes, signing);
      return { messageId: message.id };
    };
  });
}
