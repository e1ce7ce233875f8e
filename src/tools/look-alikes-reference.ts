// Look-alikes by another's measure (rendered glyphs, common simplified characters), for judging what Galley knows of them.
// The file lies beside some checkouts and is no part of the project.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LookAlikes } from '../engine/proofreading/knowledge/look-alikes'

const REFERENCE = fileURLToPath(
  new URL('../../../shared/data/lookalikes-reference.json', import.meta.url),
)

/** What looks like each character; null where the file is not there. */
export function readReference(): ReadonlyMap<string, readonly string[]> | null {
  if (!existsSync(REFERENCE)) return null
  const { pairs }: { pairs: Record<string, readonly (readonly [string, number])[]> } = JSON.parse(
    readFileSync(REFERENCE, 'utf8'),
  )
  return new Map(
    Object.entries(pairs).map(([char, alike]) => [char, alike.map(([other]) => other)]),
  )
}

export interface Coverage {
  readonly atLeast: number
  /** Share of the reference's pairs that are so alike, and of all pairs of its characters. */
  readonly covered: number
  readonly ofAll: number
}

export function coverage(
  reference: ReadonlyMap<string, readonly string[]>,
  { likeness }: LookAlikes,
  cutOffs: readonly number[],
): Coverage[] {
  const alike = new Set<string>()
  for (const [char, others] of reference)
    for (const other of others) alike.add(char < other ? char + other : other + char)
  const characters = [...new Set([...alike].join(''))]
  const inReference = [...alike].map(([a, b]) => likeness(a, b))
  const inAll = characters.flatMap((a, i) => characters.slice(i + 1).map((b) => likeness(a, b)))
  const share = (likenesses: readonly number[], atLeast: number) =>
    likenesses.filter((value) => value >= atLeast).length / likenesses.length
  return cutOffs.map((atLeast) => ({
    atLeast,
    covered: share(inReference, atLeast),
    ofAll: share(inAll, atLeast),
  }))
}
