/** The package has types for it, but not where it is imported from. */
declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core';

  /** The source of a module of functions, one for each message. */
  const compileModule: (format: MessageFormat, messages: Record<string, string>) => string;
  export = compileModule;
}
