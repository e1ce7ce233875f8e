// Prints the figures that are quoted of Galley, each measured here and now. Nothing passes or fails by them.
import { availableParallelism, loadavg } from 'node:os'
import { commandFigures } from './bench-command'
import type { Figure } from './bench-figure'
import { firstLoadFigures } from './bench-first-load'
import { growthFigures } from './bench-growth'
import { interfaceFigures } from './bench-interface'
import { memoryFigures } from './bench-memory'
import { benchPages } from './bench-pages'
import { proofreadingFigures } from './bench-proofreading'
import { speedFigures } from './bench-speed'

const pages = benchPages()
console.log(
  `${pages.origin}. Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} at the start. Times are the best of several runs, in processor time but for the command line.`,
)

const SECTIONS: Readonly<Record<string, () => Iterable<Figure> | AsyncIterable<Figure>>> = {
  'The app': firstLoadFigures,
  'The interface over a page of 2.6 million characters': interfaceFigures,
  'Bytes in to proposal out, one core': () => speedFigures(pages),
  'From one text to a hundred times as much': () => growthFigures(pages),
  'Peak memory': () => memoryFigures(pages),
  'Proofreading headlines': proofreadingFigures,
  'Through the command line': () => commandFigures(pages),
}

for (const [title, figures] of Object.entries(SECTIONS)) {
  console.log(`\n${title}`)
  for await (const { name, value } of figures()) console.log(`  ${name.padEnd(28)} ${value}`)
}
