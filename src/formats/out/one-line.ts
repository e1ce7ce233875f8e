/** A text without breaks, those that an editor typed included, and without white space at its ends. */
export const onOneLine = (text: string): string =>
  text.replace(/\s*[\n\r\v\f\u0085\u2028\u2029]\s*/g, ' ').trim()
