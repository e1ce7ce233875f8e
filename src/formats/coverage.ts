import type { ExportedBlock } from './articles-format'

/** Do the blocks cover a text of this length once? */
export function coverOnce(blocks: readonly ExportedBlock[], length: number): boolean {
  let reached = 0
  for (const { start, end } of blocks.toSorted((a, b) => a.start - b.start)) {
    if (start !== reached || end <= start) return false
    reached = end
  }
  return reached === length
}
