/** The part of pdfmake 0.3 that is used; it brings no types of its own. */
declare module 'pdfmake' {
  interface Pdf {
    getBuffer(): Promise<Uint8Array>;
  }
  interface PdfMaker {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: Readonly<Record<string, unknown>>): Pdf;
  }
  const pdfmake: PdfMaker;
  export = pdfmake;
}
