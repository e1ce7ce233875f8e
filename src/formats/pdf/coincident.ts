import type { TextRun } from './run'

/** In ems: drawn twice to look bold, characters are moved by a few hundredths. */
const NEAR = 0.15

/** Runs without those that say the same in the same place and size as an earlier one: letters drawn twice to look bold. */
export function withoutCoincident(runs: readonly TextRun[]): TextRun[] {
  const kept = new Map<string, TextRun[]>()
  return runs.filter((run) => {
    const same = kept.get(run.text) ?? []
    if (same.some((other) => coincide(run, other))) return false
    same.push(run)
    kept.set(run.text, same)
    return true
  })
}

function coincide(a: TextRun, b: TextRun): boolean {
  const near = NEAR * Math.min(a.size, b.size)
  return (
    a.direction === b.direction &&
    Math.abs(a.x - b.x) < near &&
    Math.abs(a.y - b.y) < near &&
    Math.abs(a.size - b.size) < near
  )
}
