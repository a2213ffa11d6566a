/** The package has types for it, but not where it is imported from. */
declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core';

  /** The source of a module of functions, one for each message. */
  export default function compileModule(format: MessageFormat, messages: Record<string, string>): string;
}
