// Writes which Chinese words are usual to src/engine/proofreading/knowledge/words-table.ts, from the dictionary of jieba (MIT
// License), which the package @node-rs/jieba carries; the same bytes every time.
//
//   npx tsx src/tools/proofreading-words.ts
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dict } from '@node-rs/jieba/dict.js'
import { LONGEST_WORD } from '../engine/proofreading/longest-word'

const TABLE = fileURLToPath(
  new URL('../engine/proofreading/knowledge/words-table.ts', import.meta.url),
)

/** Words that the dictionary counted less often are left out: they are as rare as mistakes. */
const RAREST = 20

/** So many times as often as the rarest, by powers of two: the words of each level, by length. */
const levels: string[][][] = []
let count = 0
for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
  const [word, times] = line.split(' ')
  if (!/^[\u4e00-\u9fff]+$/.test(word) || word.length > LONGEST_WORD) continue
  if (Number(times) < RAREST) continue
  const level = Math.floor(Math.log2(Number(times) / RAREST))
  levels[level] ??= Array.from({ length: LONGEST_WORD }, () => [])
  levels[level][word.length - 1].push(word)
  count++
}

const table = Array.from(levels, (byLength) =>
  (byLength ?? []).map((words) => words.sort().join('')).join(' '),
)

writeFileSync(
  TABLE,
  `/**
 * Usual Chinese words. A line for each power of two of how often a word was counted, the rarest first; on it words of one,
 * two, three and four characters. From the dictionary of jieba (MIT License). Do not edit by hand; the same command writes the
 * same bytes:
 *
 *   npx tsx src/tools/proofreading-words.ts
 */
export const USUAL_WORDS = \`
${table.join('\n')}
\`
`,
)
console.log(`Written: ${relative(process.cwd(), TABLE)}, ${count} words`)
