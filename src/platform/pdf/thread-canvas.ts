interface ThreadFonts {
  readonly fonts: FontFaceSet
}

/** What pdf.js asks of a document when it draws: canvases, and a place for a PDF's fonts. A worker has both without one. */
export const threadAsDocument = {
  fonts: (globalThis as unknown as ThreadFonts).fonts,
  createElement: () => new OffscreenCanvas(1, 1),
}

const none = () => 'none'

/** SVG filters need a document; without any, pdf.js reckons the same itself. */
export class NoFilters {
  readonly addFilter = none
  readonly addHCMFilter = none
  readonly addAlphaFilter = none
  readonly addLuminosityFilter = none
  readonly addKnockoutFilter = none
  readonly addHighlightHCMFilter = none
  destroy(): void {}
}
