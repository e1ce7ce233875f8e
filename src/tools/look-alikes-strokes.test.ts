import { describe, expect, it } from 'vitest'
import { GLYPH_SIDE as SIDE } from './look-alikes-glyphs'
import { directionsOf } from './look-alikes-strokes'

/** A glyph with ink where it is asked for. */
const glyph = (isInk: (x: number, y: number) => boolean) =>
  Float32Array.from({ length: SIDE * SIDE }, (_, at) =>
    isInk(at % SIDE, Math.floor(at / SIDE)) ? 1 : 0,
  )
const bar = (from: number) => glyph((x, y) => x > 4 && x < 28 && y >= from && y < from + 3)
const stroke = glyph((x, y) => y > 4 && y < 28 && x >= 14 && x < 17)

const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, v, i) => sum + v * b[i], 0)
const alike = (a: Float32Array, b: Float32Array) => product(directionsOf(a), directionsOf(b))

describe('where strokes run which way', () => {
  it('is a vector as long as 1', () => {
    expect(alike(stroke, stroke)).toBeCloseTo(1, 5)
  })

  it('tells a stroke that lies a little elsewhere from one that runs another way', () => {
    expect(alike(bar(14), bar(15))).toBeGreaterThan(0.9)
    expect(alike(bar(14), bar(24))).toBeLessThan(alike(bar(14), bar(17)))
    expect(alike(bar(14), stroke)).toBeLessThan(0.6)
  })
})
