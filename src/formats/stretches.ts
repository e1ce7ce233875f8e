/** Code units that are gone over in a slice. */
const STRETCH = 50_000

/** A text, changed character by character, in stretches that never end between the halves of a surrogate pair. */
export function* stretchesOf(text: string, change = (part: string) => part): Generator<string> {
  let half = ''
  for (let at = 0; at < text.length; at += STRETCH) {
    const stretch = half + change(text.slice(at, at + STRETCH))
    const end = stretch.length - (isFirstHalf(stretch.charCodeAt(stretch.length - 1)) ? 1 : 0)
    half = stretch.slice(end)
    if (end > 0) yield stretch.slice(0, end)
  }
  if (half !== '') yield half
}

export const isLonger = (text: string): boolean => text.length > STRETCH

const isFirstHalf = (code: number) => code >= 0xd800 && code <= 0xdbff
