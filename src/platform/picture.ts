import type { Picture } from '../document'

/** The longest edge of a picture that is kept, in pixels: a newspaper page can be read at it. */
const LONGEST_EDGE = 2600
const QUALITY = 0.72

/** A picture as it is kept with a page: no larger than is needed to read it. Null for one that browsers cannot show. */
export async function pictureOf(file: Blob): Promise<Picture | null> {
  const image = await createImageBitmap(file).catch(() => null)
  if (!image) return null
  const scale = Math.min(1, LONGEST_EDGE / Math.max(image.width, image.height))
  const width = Math.round(image.width * scale)
  const height = Math.round(image.height * scale)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  image.close()
  return keptPicture(await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY }))
}

const TYPES: readonly Picture['type'][] = ['image/jpeg', 'image/png', 'image/webp']

/** The same of a picture that is as large as it is to be. Safari writes no WebP and gives PNG instead. */
export async function keptPicture(file: Blob): Promise<Picture | null> {
  const type = TYPES.find((known) => known === file.type)
  return type ? { type, base64: base64Of(new Uint8Array(await file.arrayBuffer())) } : null
}

/** Bytes that are turned into characters in one call: each is an argument of it. */
const AT_ONCE = 0x8000

function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return btoa(binary)
}
