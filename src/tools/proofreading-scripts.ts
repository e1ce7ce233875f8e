// Writes which characters are simplified and which traditional to src/engine/proofreading/knowledge/scripts-table.ts, from
// the tables of OpenCC (Apache License 2.0) and what Galley's own traditional stories print; the same bytes every time.
//
//   npx tsx src/tools/proofreading-scripts.ts
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import HK_VARIANTS from 'opencc-js/dict/HKVariants'
import ST from 'opencc-js/dict/STCharacters'
import ST_PHRASES from 'opencc-js/dict/STPhrases'
import TS from 'opencc-js/dict/TSCharacters'
import TS_PHRASES from 'opencc-js/dict/TSPhrases'
import TW_VARIANTS from 'opencc-js/dict/TWVariants'
import { readFamilies, STORIES } from './fit-corpus'

const TABLE = fileURLToPath(
  new URL('../engine/proofreading/knowledge/scripts-table.ts', import.meta.url),
)

/** Common Han, so that a character is one code unit. */
const COMMON = /^[\u4e00-\u9fff]{2}$/

const entries = (dictionary: string): [from: string, to: string][] =>
  dictionary.split('|').map((entry) => entry.split(' ') as [string, string])

/** Characters that traditional text has, and those that simplified text has, by both columns of all tables. */
const traditional = new Set(entries(ST_PHRASES).flatMap(([, to]) => [...to]))
const simplified = new Set(entries(TS_PHRASES).flatMap(([, to]) => [...to]))
for (const [from] of entries(TS_PHRASES)) for (const char of from) traditional.add(char)
for (const [from] of entries(ST_PHRASES)) for (const char of from) simplified.add(char)
for (const [, to] of entries(ST)) traditional.add(to)
for (const [, to] of entries(TS)) simplified.add(to)
for (const [, to] of [...entries(HK_VARIANTS), ...entries(TW_VARIANTS)]) traditional.add(to)
for (const { script, stock } of readFamilies(STORIES))
  if (script === 'traditional')
    for (const { heads, body } of stock.stories)
      for (const { text } of [...heads, ...body]) for (const char of text) traditional.add(char)

const pairs = entries(TS)
  .map(([from, to]) => from + to)
  .concat(entries(ST).map(([from, to]) => to + from))
  .filter((pair) => COMMON.test(pair) && pair[0] !== pair[1])
const unique = [...new Set(pairs)].sort()
const both = [...new Set(unique.join(''))].filter(
  (char) => traditional.has(char) && simplified.has(char),
)

const lines = (text: string, width: number) =>
  (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n')

writeFileSync(
  TABLE,
  `/**
 * Traditional characters, each before its simplified form; from the tables of OpenCC (Apache License 2.0). Do not edit by
 * hand; the same command writes the same bytes:
 *
 *   npx tsx src/tools/proofreading-scripts.ts
 */
export const SCRIPT_PAIRS = \`
${lines(unique.join(''), 60)}
\`

/** Those of them that texts of both scripts have: 后 is the simplified form of 後, and traditional for an empress. */
export const IN_BOTH_SCRIPTS = \`
${lines(both.sort().join(''), 60)}
\`
`,
)
console.log(
  `Written: ${relative(process.cwd(), TABLE)}, ${unique.length} pairs, ${both.length} characters in both scripts`,
)
