/** A text's UTF-16 code units: a loop over these is several times as fast as one over the text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}

/** The text of the code units from `start` to before `end`; not for many at once. */
export const textOf = (codes: Uint16Array, start: number, end: number): string =>
  String.fromCharCode(...codes.subarray(start, end))
