// Prints the figures that are quoted of Galley, each measured here and now: all, or the parts that are named. Nothing passes
// or fails by them.
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { commandFigures } from './bench-command'
import type { Figure } from './bench-figure'
import { firstLoadFigures } from './bench-first-load'
import { growthFigures } from './bench-growth'
import { importFigures } from './bench-imports'
import { interfaceFigures } from './bench-interface'
import { lighthouseFigures } from './bench-lighthouse'
import { memoryFigures } from './bench-memory'
import { benchPages } from './bench-pages'
import { proofreadingFigures } from './bench-proofreading'
import { savingFigures } from './bench-saving'
import { scaleFigures } from './bench-scale'
import { speedFigures } from './bench-speed'

const { positionals: wanted, values: options } = parseArgs({
  allowPositionals: true,
  // How many pages the queue of the part `scale` has.
  options: { pages: { type: 'string', default: '10000' } },
})

const pages = benchPages()
console.log(
  `${pages.origin}. Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} at the start. Times are the best of several runs, in processor time but for the command line.`,
)

type Lines = Iterable<Figure | string> | AsyncIterable<Figure | string>

/** By the names that a part is asked for with: `npm run bench interface`. */
const PARTS: Readonly<Record<string, readonly [title: string, figures: () => Lines]>> = {
  app: ['The app', firstLoadFigures],
  lighthouse: ['Lighthouse', lighthouseFigures],
  interface: ['The interface, beside CodeMirror 6', interfaceFigures],
  saving: ['From an edit to its acknowledged save', savingFigures],
  imports: ['Mixed files, brought in together', importFigures],
  scale: ['A full queue', () => scaleFigures(Number(options.pages))],
  speed: ['Bytes in to proposal out, one core', () => speedFigures(pages)],
  growth: ['From one text to a hundred times as much', () => growthFigures(pages)],
  memory: ['Peak memory', () => memoryFigures(pages)],
  proofreading: ['Proofreading headlines', proofreadingFigures],
  command: ['Through the command line', () => commandFigures(pages)],
}

const unknown = wanted.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`)
  process.exit(1)
}
for (const [name, [title, figures]] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${title}`)
  for await (const line of figures())
    console.log(typeof line === 'string' ? line : `  ${line.name.padEnd(34)} ${line.value}`)
}
