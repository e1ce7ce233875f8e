// Fits the engine's weights to labelled pages and writes src/engine/weights-table.ts, the same bytes every time.
//
//   npx tsx src/tools/fit.ts DIR[=WEIGHT]… [--hold-out] [--out FILE]
//
// Each DIR holds NAME.txt with NAME.truth.json; WEIGHT is how much its pages count (1 where none is given).
// --hold-out fits on each side of every folder, prints the figures on the other side, and writes nothing.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readWeights, type WeightTable } from '../engine/weights'
import { type ChainTable, fitChain } from './fit-chain'
import { type ConfidenceTable, calibrationError, fitConfidence } from './fit-confidence'
import { type Judgement, judge } from './fit-judge'
import { type Folder, type LabelledPage, readFolder } from './fit-pages'
import { type Side, sideOf, withSetAnew } from './fit-sides'
import { tableSource } from './fit-table'

/** The app marks what is less sure than this (DOUBTFUL_BELOW in src/document/doubts.ts). */
const DOUBTFUL_BELOW = 0.75

const TABLE = fileURLToPath(new URL('../engine/weights-table.ts', import.meta.url))

const SIDES: readonly Side[] = [0, 1]

const tell = (line: string) => console.error(line)

const chainFor = (pages: readonly (readonly LabelledPage[])[]): ChainTable =>
  fitChain(pages.flatMap(withSetAnew), tell)

const UNSURE: ConfidenceTable = { block: {}, attachment: {} }

/** Judges the pages of each side by the decoding that was fitted to the other. */
function crossJudged(
  folders: readonly Folder[],
  chains: readonly ChainTable[],
  confidence: readonly ConfidenceTable[],
): Map<string, Judgement[]>[] {
  return SIDES.map((side) => {
    const weights = readWeights({ ...chains[1 - side], ...confidence[side] })
    return new Map(
      folders.map((folder) => [
        folder.name,
        sideOf(folder, side).map((page) => judge(weights, page)),
      ]),
    )
  })
}

const all = (judged: ReadonlyMap<string, readonly Judgement[]>): Judgement[] => [
  ...[...judged.values()].flat(),
]

function figures(name: string, pages: readonly Judgement[]): string {
  const sum = (of: (j: Judgement) => number) => pages.reduce((total, j) => total + of(j), 0)
  const places = pages.flatMap((j) => [...j.blocks, ...j.attachments])
  const wrong = pages.flatMap((j) => j.wrongLines)
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))
  const below = (list: readonly number[]) => list.filter((c) => c < DOUBTFUL_BELOW).length
  const breaks = sum((j) => j.paragraphs.breaks)
  return [
    name.padEnd(16),
    `${pages.length} pages`,
    `corrections/article ${share(
      sum((j) => j.corrections),
      sum((j) => j.articles),
    )}`,
    `perfect ${pages.filter((j) => j.wrongLines.length === 0).length}`,
    `roles ${share(
      sum((j) => j.lines) - sum((j) => j.wrongRoles),
      sum((j) => j.lines),
    )}`,
    `breaks missing ${share(
      sum((j) => j.paragraphs.missing),
      breaks,
    )} spurious ${share(
      sum((j) => j.paragraphs.spurious),
      breaks,
    )}`,
    `ECE blocks ${calibrationError(pages.flatMap((j) => j.blocks)).toFixed(3)}`,
    `attachments ${calibrationError(pages.flatMap((j) => j.attachments)).toFixed(3)}`,
    `doubtful places ${share(below(places.map((p) => p.confidence)), places.length)}`,
    `wrong lines in them ${share(below(wrong), wrong.length)}`,
  ].join(' · ')
}

function run(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'hold-out': { type: 'boolean' }, out: { type: 'string' } },
  })
  if (positionals.length === 0)
    throw new Error(
      'Which folders? npx tsx src/tools/fit.ts DIR[=WEIGHT]… [--hold-out] [--out FILE]',
    )
  const folders = positionals.map(readFolder)
  const chains = SIDES.map((side) => chainFor(folders.map((folder) => sideOf(folder, side))))
  const unsure = crossJudged(folders, chains, [UNSURE, UNSURE])
  if (values['hold-out']) {
    // Confidence for one side is learned from the other.
    const confidence = [fitConfidence(all(unsure[1])), fitConfidence(all(unsure[0]))]
    crossJudged(folders, chains, confidence).forEach((judged, which) => {
      console.log(which === 0 ? 'First side, by the second:' : 'Second side, by the first:')
      for (const [name, pages] of judged) if (pages.length > 0) console.log(figures(name, pages))
    })
    return
  }
  const table: WeightTable = {
    ...chainFor(folders.map(({ pages }) => pages)),
    ...fitConfidence(unsure.flatMap(all)),
  }
  const out = values.out ?? TABLE
  writeFileSync(out, tableSource(table, positionals))
  console.log(`Written: ${relative(process.cwd(), out)}`)
}

try {
  run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
