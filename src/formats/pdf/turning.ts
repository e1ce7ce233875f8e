import type { Box } from '../../engine'
import type { Direction } from './run'

export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Turns a page about, so that lines of one direction run from left to right and follow each other downwards. */
export interface Turning {
  upright(box: Box): Box
  back(box: Box): Box
}

/**
 * Vertical lines of Chinese follow each other from right to left, and the bands they stand in from top to bottom: turned
 * anticlockwise they are lines and columns like any others.
 */
export function turning(direction: Direction, { width: w, height: h }: PageSize): Turning {
  switch (direction) {
    case 'down':
      return {
        upright: ({ x, y, width, height }) => ({
          x: y,
          y: w - x - width,
          width: height,
          height: width,
        }),
        back: ({ x, y, width, height }) => ({
          x: w - y - height,
          y: x,
          width: height,
          height: width,
        }),
      }
    case 'up':
      return {
        upright: ({ x, y, width, height }) => ({
          x: h - y - height,
          y: x,
          width: height,
          height: width,
        }),
        back: ({ x, y, width, height }) => ({
          x: y,
          y: h - x - width,
          width: height,
          height: width,
        }),
      }
    case 'left': {
      const half = ({ x, y, width, height }: Box) => ({
        x: w - x - width,
        y: h - y - height,
        width,
        height,
      })
      return { upright: half, back: half }
    }
    default:
      return { upright: (box) => box, back: (box) => box }
  }
}
