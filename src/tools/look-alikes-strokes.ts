// Where a glyph's strokes run which way: directional features, as recognition of Chinese handwriting has used them since
// Kimura et al. 1987; today known as histograms of oriented gradients (Dalal & Triggs 2005).
import { GLYPH_SIDE as SIDE } from './look-alikes-glyphs'

const DIRECTIONS = 16
/** Cells along a side. Each sees its neighbours' pixels, too, so that a stroke may lie a little elsewhere. */
const CELLS = 8
const SMOOTHING = 0.5
const REACH = 2

export const DIRECTION_PLACES = DIRECTIONS * CELLS * CELLS

/** A vector as long as 1, in whose products faint strokes count as well as bold ones (square roots). */
export function directionsOf(glyph: Float32Array): Float32Array {
  const smooth = blurred(glyph, SMOOTHING)
  const planes = Array.from({ length: DIRECTIONS }, () => new Float32Array(SIDE * SIDE))
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const at = y * SIDE + x
      const dx = x > 0 && x < SIDE - 1 ? smooth[at + 1] - smooth[at - 1] : 0
      const dy = y > 0 && y < SIDE - 1 ? smooth[at + SIDE] - smooth[at - SIDE] : 0
      const turn = Math.atan2(dy, dx) / (2 * Math.PI)
      const direction = (turn < 0 ? turn + 1 : turn) * DIRECTIONS
      const low = Math.floor(direction)
      const strength = Math.hypot(dx, dy)
      planes[low % DIRECTIONS][at] += strength * (1 - (direction - low))
      planes[(low + 1) % DIRECTIONS][at] += strength * (direction - low)
    }
  const features = new Float32Array(DIRECTION_PLACES)
  planes.forEach((plane, d) => {
    const wide = blurred(plane, REACH)
    for (let cell = 0; cell < CELLS * CELLS; cell++) {
      const [row, column] = [Math.floor(cell / CELLS), cell % CELLS].map(middleOf)
      features[d * CELLS * CELLS + cell] = Math.sqrt(wide[row * SIDE + column])
    }
  })
  const length = Math.hypot(...features)
  return features.map((feature) => feature / length)
}

const middleOf = (cell: number) => (cell + 0.5) * (SIDE / CELLS)

/** Gaussian blur: along the rows, then along the columns. */
function blurred(pixels: Float32Array, sigma: number): Float32Array {
  const reach = Math.ceil(3 * sigma)
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  )
  const sum = kernel.reduce((a, b) => a + b)
  const along = (from: Float32Array, step: number, placeOf: (at: number) => number) =>
    from.map((_, at) => {
      let total = 0
      for (let i = -reach; i <= reach; i++) {
        const place = placeOf(at) + i
        if (place >= 0 && place < SIDE) total += kernel[i + reach] * from[at + i * step]
      }
      return total / sum
    })
  return along(
    along(pixels, 1, (at) => at % SIDE),
    SIDE,
    (at) => Math.floor(at / SIDE),
  )
}
