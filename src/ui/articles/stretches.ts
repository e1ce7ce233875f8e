/** Of something that is measured along a line, what lies from here to there. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Stretches closer together than this are one: pixels are rounded. */
const SLACK = 2

/** Stretches in order and apart from each other, with one more among them. */
export function withStretch(stretches: readonly Stretch[], added: Stretch): readonly Stretch[] {
  const touches = ({ from, to }: Stretch) => from <= added.to + SLACK && to >= added.from - SLACK
  const joined = stretches.filter(touches)
  const others = stretches.filter((stretch) => !touches(stretch))
  const from = Math.min(added.from, ...joined.map((stretch) => stretch.from))
  const to = Math.max(added.to, ...joined.map((stretch) => stretch.to))
  return [...others, { from, to }].sort((a, b) => a.from - b.from)
}

/** One stretch covers all from 0 to the length. */
export const whole = (stretches: readonly Stretch[], length: number): boolean =>
  stretches.some(({ from, to }) => from <= SLACK && to >= length - SLACK)
