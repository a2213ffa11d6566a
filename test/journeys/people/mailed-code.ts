/** The code in a mail. */
export function codeOf({ text }: { readonly text: string }): string {
  return /\b\d{6}\b/.exec(text)?.[0] ?? '';
}
