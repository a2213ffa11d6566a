/**
 * Stands in for pdfkit's font parser in bundles: our documents use the fonts that every PDF reader has, and the parser
 * would be four fifths of the bundle.
 */
export function create(): never {
  throw new TypeError('this bundle has no font parser: use a standard font');
}
