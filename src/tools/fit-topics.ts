// Learns from Galley's own stories which characters are about like matters, and writes src/engine/topics-table.ts, the same
// bytes every time.
//
//   npx tsx src/tools/fit-topics.ts
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js/t2cn'
import { readFamilies, STORIES } from './fit-corpus'
import { seeded } from './fit-pages'
import type { Story } from './fit-stories'
import { type Learned, learn } from './fit-topic-numbers'
import { fitOdds, type LikenessOdds } from './fit-topic-odds'

const TABLE = fileURLToPath(new URL('../engine/topics-table.ts', import.meta.url))

/** A traditional character's simplified form; any other as it is. */
const simplified = Converter({ from: 't', to: 'cn' })

const han = (passages: Story['heads']): string[] =>
  (
    passages
      .map(({ text }) => text)
      .join('')
      .match(/[\u4e00-\u9fff]/gu) ?? []
  ).map(simplified)

function run(): void {
  const texts = readFamilies(STORIES)
    .filter(({ script }) => script !== 'latin')
    .flatMap(({ name, stock }) =>
      stock.stories.map(({ heads, body }) => ({
        family: name,
        heads: han(heads),
        body: han(body),
      })),
    )
  const learned = learn(texts)
  writeFileSync(TABLE, tableSource(learned, fitOdds(texts, seeded(2))))
  console.log(`Written: ${relative(process.cwd(), TABLE)}, ${learned.size} characters`)
}

function tableSource(learned: Learned, { slope, even }: LikenessOdds): string {
  const letters = (row: readonly number[]) =>
    row.map((number) => String.fromCharCode(ZERO + number)).join('')
  return `/**
 * What characters are about: each with a letter for each topic, \`h\` for nothing, \`o\` for most and \`a\` for the contrary.
 * Learned from Galley's own stories. Do not edit by hand; the same command writes the same bytes:
 *
 *   npx tsx src/tools/fit-topics.ts
 */
export const TOPICS_OF_CHARACTERS = \`
${[...learned].map(([char, row]) => `${char}${letters(row)}`).join('\n')}
\`

/**
 * Characters that are about the same as another, each before that: traditional ones before their simplified form, by the
 * tables of OpenCC (Apache License 2.0).
 */
export const LIKE_CHARACTERS = \`
${likeOthers(learned).join('\n')}
\`

/**
 * What likeness says for a headline and a body being of one story, in natural logarithms of odds: \`slope\` for each 1 that
 * it is above \`even\`.
 */
export const LIKENESS_ODDS = { slope: ${slope.toFixed(2)}, even: ${even.toFixed(3)} }
`
}

/** Pairs of a traditional character and its simplified form, many a line. */
function likeOthers(learned: Learned): string[] {
  const pairs: string[] = []
  for (let code = FIRST_HAN; code < END_OF_HAN; code++) {
    const char = String.fromCharCode(code)
    const other = simplified(char)
    if (other !== char && learned.has(other)) pairs.push(char + other)
  }
  const lines: string[] = []
  for (let k = 0; k < pairs.length; k += PAIRS_A_LINE)
    lines.push(pairs.slice(k, k + PAIRS_A_LINE).join(' '))
  return lines
}

const FIRST_HAN = 0x4e00
const END_OF_HAN = 0xa000
const PAIRS_A_LINE = 30

const ZERO = 'h'.charCodeAt(0)

run()
