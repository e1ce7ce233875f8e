// Fits the engine's weights to labelled pages and to Galley's own stories, and writes src/engine/weights-table.ts, the
// same bytes every time.
//
//   npx tsx src/tools/fit.ts DIR[=WEIGHT]… [--hold-out] [--out FILE]
//
// Each DIR holds NAME.txt with NAME.truth.json; WEIGHT is how much its pages count (1 where none is given).
// --hold-out prints the figures on what was not fitted to, too: of each side of every folder by the other, and of all of it
// by Galley's own stories alone.
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

/** What is learned beside a decoding. */
interface Learned {
  readonly matching: MatchingWeights
  readonly confidence: ConfidenceTable
}

async function learn(all: readonly Learning[]): Promise<Learned[]> {
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
  chain: ChainTable,
  { matching, confidence }: Learned,
): void {
  console.log(title)
  for (const folder of folders) {
    const pages = pagesOf(folder)
    if (pages.length > 0)
      console.log(report(folder.name, judged({ ...chain, matching }, confidence, pages)))
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
  const none: Share = { share: 'none', own: 'all' }
  const chains = await chainsFor(positionals, [
    { share: 'all', own: 'all' },
    ...SIDES.map((share): Share => ({ share, own: 'all' })),
    ...SIDES.map((own): Share => ({ share: 'none', own })),
    ...(holdsOut ? [none] : []),
  ])
  const [byAll, byFirst, bySecond, byOneHalf, byOtherHalf, byOwn] = chains
  const unseenBy = [bySecond, byFirst]

  const families = readFamilies(STORIES)
  const ownPages = [byOtherHalf, byOneHalf].map(
    (chain, half): Unseen => ({ chain, pages: othersFromOwn(halfOf(families, SIDES[half])) }),
  )
  const pagesOf = (side: Side): Unseen => ({
    chain: unseenBy[side],
    pages: folders.flatMap((folder) => sideOf(folder, side)),
  })
  const othersOf = (side: Side): Unseen => ({
    chain: unseenBy[side],
    pages: folders.flatMap((folder) => othersFrom(sideOf(folder, side))),
  })
  const learning = (name: string, sides: readonly Side[]): Learning => ({
    name,
    forMatching: [...sides.map(pagesOf), ...ownPages],
    forConfidence: [...sides.map(pagesOf), ...sides.map(othersOf), ...ownPages],
  })
  // What is judged on one side is learned from the other.
  const [all, second, first, own] = await learn([
    learning('matching', SIDES),
    ...(holdsOut
      ? [
          learning('matching by side 2', [1]),
          learning('matching by side 1', [0]),
          learning('matching by own stories', []),
        ]
      : []),
  ])
  const out = values.out ?? TABLE
  writeFileSync(
    out,
    tableSource({ ...byAll, matching: all.matching, ...all.confidence }, positionals),
  )
  console.log(`Written: ${relative(process.cwd(), out)}`)
  if (!holdsOut) return

  const onSide = (side: Side) => (folder: Folder) => sideOf(folder, side)
  print('First side, by the second and Galley’s own stories:', folders, onSide(0), bySecond, second)
  print('Second side, by the first and Galley’s own stories:', folders, onSide(1), byFirst, first)
  print('Everything, by Galley’s own stories alone:', folders, ({ pages }) => pages, byOwn, own)
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
