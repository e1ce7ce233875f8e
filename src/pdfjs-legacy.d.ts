/** The build for older browsers and Node, which comes without types of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  export * from 'pdfjs-dist'
}
