/** The part of SaxonJS that runs a compiled stylesheet. */
declare module 'saxon-js' {
  interface Transform {
    readonly stylesheetInternal: unknown;
    readonly sourceText: string;
    readonly destination: 'serialized';
  }
  const saxon: { transform(how: Transform): { readonly principalResult: string } };
  export = saxon;
}
