import type { Schema, SecurityScheme } from '../openapi/shapes.ts';

/** The parts of an AsyncAPI 3.0 document that ours has. @see https://www.asyncapi.com/docs/reference/specification/v3.0.0 */
export interface Message {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly contentType: string;
  readonly headers: Schema;
  readonly payload: Schema;
  readonly examples: readonly {
    readonly name: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly payload: unknown;
  }[];
}

export interface Reference {
  readonly $ref: string;
}

export interface AsyncApiDocument {
  readonly asyncapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly url?: string };
  };
  readonly defaultContentType: string;
  readonly channels: Readonly<
    Record<
      string,
      {
        readonly address: string;
        readonly title: string;
        readonly description: string;
        readonly parameters: Readonly<
          Record<string, { readonly description: string; readonly examples: readonly string[] }>
        >;
        readonly messages: Readonly<Record<string, Reference>>;
      }
    >
  >;
  readonly operations: Readonly<
    Record<
      string,
      {
        readonly action: 'send' | 'receive';
        readonly channel: Reference;
        readonly title: string;
        readonly summary: string;
        readonly description: string;
        readonly security: readonly Reference[];
        readonly messages: readonly Reference[];
      }
    >
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly messages: Readonly<Record<string, Message>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
}
