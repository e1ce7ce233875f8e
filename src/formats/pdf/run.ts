import type { Box } from '../../engine'

/** Where a run's next character stands; `askew` for every other angle. */
export type Direction = 'right' | 'down' | 'left' | 'up' | 'askew'

/** Characters that a PDF draws one after the other in one font: its text layer is a list of these. */
export interface TextRun extends Box {
  readonly text: string
  /** Font size in the page's unit. */
  readonly size: number
  readonly direction: Direction
}
