import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SAMPLES = join(ROOT, 'public/samples')
/** Labelled pages that some checkouts stand beside; they are no part of the project. */
const SHARED = join(ROOT, '../shared/pages')

export interface BenchPages {
  /** The sample page that single figures are of: a real front page. */
  readonly one: Uint8Array
  /** Different pages, the samples first. */
  readonly all: readonly Uint8Array[]
  readonly bytes: number
  /** Where they come from, for figures of different pages cannot be compared. */
  readonly origin: string
}

export function benchPages(): BenchPages {
  const samples = textsIn(SAMPLES)
  const shared = existsSync(SHARED)
    ? readdirSync(SHARED, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .flatMap(({ name }) => textsIn(join(SHARED, name)))
    : []
  const all = [...samples, ...shared]
  const bytes = all.reduce((sum, page) => sum + page.length, 0)
  const origin =
    shared.length > 0
      ? `${samples.length} sample pages and ${shared.length} of ../shared`
      : `${samples.length} sample pages; ../shared is not there`
  return { one: readFileSync(join(SAMPLES, 'yongkang-2022-06-28-p1.txt')), all, bytes, origin }
}

const textsIn = (folder: string): Uint8Array[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name)))
