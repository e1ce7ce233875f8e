// Draws characters in a browser, in a face that keeps strokes apart.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { launchOptions } from './browser.mjs'

/** Side of a drawn glyph, in pixels. */
export const GLYPH_SIDE = 32
const FACE = 'LXGW WenKai'
const WEIGHT = 500
/** Anything: all that is asked of it is answered from the package's folder. */
const ORIGIN = 'http://glyphs.invalid'

/** How dark each pixel is, 0 to 1, row by row, of each character as it stands in its square. */
export async function drawGlyphs(characters: readonly string[]): Promise<Float32Array[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/lxgw-wenkai/LICENSE'))
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage()
    await page.route(`${ORIGIN}/**`, (route) => {
      const path = new URL(route.request().url()).pathname
      if (path === '/')
        return route.fulfill({
          contentType: 'text/html',
          body: `<link rel="stylesheet" href="/${WEIGHT}.css">`,
        })
      return route.fulfill({ path: join(folder, path) })
    })
    await page.goto(ORIGIN)
    const side = GLYPH_SIDE
    const font = `${WEIGHT} ${side * 4}px "${FACE}"`
    const pixels = Buffer.from(
      await page.evaluate(draw, { characters, font, side, scale: 4 }),
      'base64',
    )
    return characters.map((_, i) =>
      Float32Array.from(
        pixels.subarray(i * side * side, (i + 1) * side * side),
        (ink) => ink / 255,
      ),
    )
  } finally {
    await browser.close()
  }
}

/** In the browser: all glyphs' pixels one after the other, a byte each, in Base64. Each is drawn large and made small. */
async function draw(what: {
  readonly characters: readonly string[]
  readonly font: string
  readonly side: number
  readonly scale: number
}): Promise<string> {
  const { characters, font, side, scale } = what
  const large = side * scale
  for (let i = 0; i < characters.length; i += 500)
    await document.fonts.load(font, characters.slice(i, i + 500).join(''))
  const context = new OffscreenCanvas(large, large).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser cannot draw.')
  context.font = font
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  const pixels = new Uint8Array(characters.length * side * side)
  characters.forEach((char, n) => {
    context.clearRect(0, 0, large, large)
    context.fillText(char, large / 2, large / 2)
    const { data } = context.getImageData(0, 0, large, large)
    for (let at = 0; at < side * side; at++) {
      const corner = Math.floor(at / side) * scale * large + (at % side) * scale
      let ink = 0
      for (let y = 0; y < scale; y++)
        for (let x = 0; x < scale; x++) ink += data[4 * (corner + y * large + x) + 3]
      pixels[n * side * side + at] = ink / (scale * scale)
    }
  })
  let bytes = ''
  for (let i = 0; i < pixels.length; i += 8192)
    bytes += String.fromCharCode(...pixels.subarray(i, i + 8192))
  return btoa(bytes)
}
