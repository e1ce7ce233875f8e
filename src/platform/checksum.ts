/** A number that is another one when anything of a text has changed by mischance (FNV-1a over its code units). */
export function checksum(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum >>> 0
}
