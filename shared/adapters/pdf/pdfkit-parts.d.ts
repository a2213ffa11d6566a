// parts of pdfkit that its types leave out
declare module 'pdfkit/output' {
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array>;
}
declare module 'pdfkit/standard-fonts/Helvetica' {
  const metrics: { readonly name: string };
  export = metrics;
}
declare module 'pdfkit/standard-fonts/HelveticaBold' {
  const metrics: { readonly name: string };
  export = metrics;
}
