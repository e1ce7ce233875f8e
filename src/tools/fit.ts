// Fits the engine's weights to labelled pages and to Galley's own stories, and writes src/engine/weights-table.ts, the
// same bytes every time.
//
//   npx tsx src/tools/fit.ts DIR[=WEIGHT]… [--hold-out] [--out FILE]
//
// Each DIR holds NAME.txt with NAME.truth.json; WEIGHT is how much its pages count (1 where none is given).
// --hold-out fits on each side of every folder, and on Galley's own stories alone, prints the figures on what was not
// fitted to, and writes nothing.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { MatchingWeights } from '../engine/matching'
import { readWeights } from '../engine/weights'
import { averaged, type ChainTable } from './fit-chain'
import { type ConfidenceTable, fitConfidence } from './fit-confidence'
import { readFamilies, STORIES } from './fit-corpus'
import type { ChainJob } from './fit-job'
import { runJobs } from './fit-jobs'
import { type Judgement, judge } from './fit-judge'
import type { Unseen } from './fit-matching'
import { type Folder, type LabelledPage, readFolder } from './fit-pages'
import { report } from './fit-report'
import { halfOf, othersFrom, othersFromOwn, type Side, sideOf } from './fit-sides'
import { tableSource } from './fit-table'

const TABLE = fileURLToPath(new URL('../engine/weights-table.ts', import.meta.url))

const SIDES: readonly Side[] = [0, 1]
/** Fits on as many sets of random pages are averaged. */
const SEEDS = [7, 11]

const UNSURE: ConfidenceTable = { block: {}, attachment: {} }

/** How the engine weighs, but for how sure it is of it. */
interface Weighing extends ChainTable {
  readonly matching: MatchingWeights
}

type Share = Pick<ChainJob, 'share' | 'own'>

/** For each share the mean of the fits to it. */
async function chainsFor(
  folders: readonly string[],
  shares: readonly Share[],
): Promise<ChainTable[]> {
  const jobs = shares.flatMap((share) =>
    SEEDS.map((seed): ChainJob => ({ kind: 'chain', folders, ...share, seed })),
  )
  const tables = await runJobs(jobs)
  return shares.map((_, i) => averaged(tables.slice(i * SEEDS.length, (i + 1) * SEEDS.length)))
}

/** How sure one may be where headlines are matched so. */
function confidenceOf(unseen: readonly Unseen[], matching: MatchingWeights): ConfidenceTable {
  return fitConfidence(
    unseen.flatMap(({ chain, pages }) => judged({ ...chain, matching }, UNSURE, pages)),
  )
}

function judged(
  weighing: Weighing,
  confidence: ConfidenceTable,
  pages: readonly LabelledPage[],
): Judgement[] {
  const weights = readWeights({ ...weighing, ...confidence })
  return pages.map((page) => judge(weights, page))
}

/** What matching and confidence are learned from: pages, by what the decoding had not been fitted to. */
interface Learning {
  readonly name: string
  readonly forMatching: readonly Unseen[]
  readonly forConfidence: readonly Unseen[]
}

async function learn(
  all: readonly Learning[],
): Promise<{ readonly matching: MatchingWeights; readonly confidence: ConfidenceTable }[]> {
  const matchings = await runJobs(
    all.map(({ name, forMatching }) => ({ kind: 'matching', name, unseen: forMatching })),
  )
  return matchings.map((matching, i) => ({
    matching,
    confidence: confidenceOf(all[i].forConfidence, matching),
  }))
}

function print(
  title: string,
  folders: readonly Folder[],
  pagesOf: (folder: Folder) => readonly LabelledPage[],
  weighing: Weighing,
  confidence: ConfidenceTable,
): void {
  console.log(title)
  for (const folder of folders) {
    const pages = pagesOf(folder)
    if (pages.length > 0) console.log(report(folder.name, judged(weighing, confidence, pages)))
  }
}

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'hold-out': { type: 'boolean' }, out: { type: 'string' } },
  })
  if (positionals.length === 0)
    throw new Error(
      'Which folders? npx tsx src/tools/fit.ts DIR[=WEIGHT]… [--hold-out] [--out FILE]',
    )
  const folders = positionals.map(readFolder)
  const holdsOut = values['hold-out'] ?? false
  const chains = await chainsFor(positionals, [
    ...SIDES.map((share): Share => ({ share, own: 'all' })),
    ...SIDES.map((own): Share => ({ share: 'none', own })),
    { share: holdsOut ? 'none' : 'all', own: 'all' },
  ])
  const bySide = chains.slice(0, 2)
  const byHalf = chains.slice(2, 4)
  const whole = chains[4]

  const families = readFamilies(STORIES)
  const ownPages = SIDES.map(
    (side): Unseen => ({ chain: byHalf[1 - side], pages: othersFromOwn(halfOf(families, side)) }),
  )
  const pagesOf = (side: Side): Unseen => ({
    chain: bySide[1 - side],
    pages: folders.flatMap((folder) => sideOf(folder, side)),
  })
  const othersOf = (side: Side): Unseen => ({
    chain: bySide[1 - side],
    pages: folders.flatMap((folder) => othersFrom(sideOf(folder, side))),
  })
  const learning = (name: string, sides: readonly Side[]): Learning => ({
    name,
    forMatching: [...sides.map(pagesOf), ...ownPages],
    forConfidence: [...sides.map(pagesOf), ...sides.map(othersOf), ...ownPages],
  })

  if (holdsOut) {
    // What is judged on one side is learned from the other.
    const [first, second, own] = await learn([
      learning('matching by side 2', [1]),
      learning('matching by side 1', [0]),
      learning('matching by own stories', []),
    ])
    const onSide = (side: Side) => (folder: Folder) => sideOf(folder, side)
    const by = (chain: ChainTable, { matching }: typeof first): Weighing => ({ ...chain, matching })
    print(
      'First side, by the second and Galley’s own stories:',
      folders,
      onSide(0),
      by(bySide[1], first),
      first.confidence,
    )
    print(
      'Second side, by the first and Galley’s own stories:',
      folders,
      onSide(1),
      by(bySide[0], second),
      second.confidence,
    )
    print(
      'Everything, by Galley’s own stories alone:',
      folders,
      ({ pages }) => pages,
      by(whole, own),
      own.confidence,
    )
    return
  }
  const [{ matching, confidence }] = await learn([learning('matching', SIDES)])
  const out = values.out ?? TABLE
  writeFileSync(out, tableSource({ ...whole, matching, ...confidence }, positionals))
  console.log(`Written: ${relative(process.cwd(), out)}`)
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
