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
import { readWeights, type WeightTable } from '../engine/weights'
import { averaged, type ChainTable } from './fit-chain'
import { type ConfidenceTable, fitConfidence } from './fit-confidence'
import type { FitJob } from './fit-job'
import { runJobs } from './fit-jobs'
import { type Judgement, judge } from './fit-judge'
import { type Folder, type LabelledPage, readFolder } from './fit-pages'
import { report } from './fit-report'
import { othersFrom, type Side, sideOf } from './fit-sides'
import { tableSource } from './fit-table'

const TABLE = fileURLToPath(new URL('../engine/weights-table.ts', import.meta.url))

const SIDES: readonly Side[] = [0, 1]
/** Fits on as many sets of random pages are averaged. */
const SEEDS = [7, 11]

const UNSURE: ConfidenceTable = { block: {}, attachment: {} }

/** What was judged of each folder. */
type Judged = ReadonlyMap<string, readonly Judgement[]>

/** For each share of the folders the mean of the fits to it. */
async function chainsFor(
  folders: readonly string[],
  shares: readonly FitJob['share'][],
): Promise<ChainTable[]> {
  const jobs = shares.flatMap((share) => SEEDS.map((seed) => ({ folders, share, seed })))
  const tables = await runJobs(jobs)
  return shares.map((_, i) => averaged(tables.slice(i * SEEDS.length, (i + 1) * SEEDS.length)))
}

const judged = (
  table: ChainTable & ConfidenceTable,
  folders: readonly Folder[],
  pagesOf: (folder: Folder) => readonly LabelledPage[],
): Judged => {
  const weights = readWeights(table)
  return new Map(
    folders.map((folder) => [folder.name, pagesOf(folder).map((page) => judge(weights, page))]),
  )
}

/** Judges the pages of each side by the decoding that was fitted to the other. */
const crossJudged = (
  folders: readonly Folder[],
  chains: readonly ChainTable[],
  confidence: readonly ConfidenceTable[],
): Judged[] =>
  SIDES.map((side) =>
    judged({ ...chains[1 - side], ...confidence[side] }, folders, (folder) => sideOf(folder, side)),
  )

/** The same of more pages, which are made of the stories of the side that is judged. */
const othersJudged = (folders: readonly Folder[], chains: readonly ChainTable[]): Judged[] =>
  SIDES.map((side) =>
    judged({ ...chains[1 - side], ...UNSURE }, folders, (folder) =>
      othersFrom(sideOf(folder, side)),
    ),
  )

const confidenceFrom = (...sides: readonly Judged[]): ConfidenceTable =>
  fitConfidence(sides.flatMap((side) => [...side.values()].flat()))

function print(title: string, pages: Judged): void {
  console.log(title)
  for (const [name, judgements] of pages)
    if (judgements.length > 0) console.log(report(name, judgements))
}

function holdOut(
  folders: readonly Folder[],
  chains: readonly ChainTable[],
  ownStories: ChainTable,
): void {
  const unsure = crossJudged(folders, chains, [UNSURE, UNSURE])
  // Confidence for one side is learned from the other.
  const others = othersJudged(folders, chains)
  const confidence = [confidenceFrom(unsure[1], others[1]), confidenceFrom(unsure[0], others[0])]
  const [first, second] = crossJudged(folders, chains, confidence)
  print('First side, by the second and Galley’s own stories:', first)
  print('Second side, by the first and Galley’s own stories:', second)
  const alone = { ...ownStories, ...confidenceFrom(...unsure, ...others) }
  print(
    'Everything, by Galley’s own stories alone (the confidence by all):',
    judged(alone, folders, ({ pages }) => pages),
  )
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
  const [first, second, third] = await chainsFor(positionals, [...SIDES, holdsOut ? 'none' : 'all'])
  const chains = [first, second]
  if (holdsOut) {
    holdOut(folders, chains, third)
    return
  }
  const table: WeightTable = {
    ...third,
    ...confidenceFrom(
      ...crossJudged(folders, chains, [UNSURE, UNSURE]),
      ...othersJudged(folders, chains),
    ),
  }
  const out = values.out ?? TABLE
  writeFileSync(out, tableSource(table, positionals))
  console.log(`Written: ${relative(process.cwd(), out)}`)
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
