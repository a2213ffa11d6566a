declare module 'asl-validator' {
  /** Validates one state machine; the package itself comes without types. */
  function aslValidator(definition: unknown): { isValid: boolean; errorsText(): string };
  export = aslValidator;
}
