/** What the build makes of the theme and of the texts: see `portal/build/`. */

declare module 'virtual:theme' {
  export const theme: {
    readonly shopName: string;
    /** an svg element */
    readonly logo: string;
    readonly logoHoldsName: boolean;
    /** of the withdrawal function's labels, ISO 3166-1 alpha-2 */
    readonly market: string;
    readonly timeZone: string;
    readonly links: { readonly shop: string; readonly help?: string; readonly privacy?: string };
  };
}

declare module 'virtual:theme.css';

declare module 'virtual:languages' {
  export type CompiledTexts = Readonly<
    Record<string, (values: Readonly<Record<string, string | number>>) => string>
  >;
  /** the language of the theme, there at once */
  export const own: { readonly language: string; readonly texts: CompiledTexts };
  export const loaders: Readonly<Record<string, () => Promise<CompiledTexts>>>;
}
