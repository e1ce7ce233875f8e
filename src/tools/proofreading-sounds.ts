// Writes how common characters are read to src/engine/proofreading/knowledge/sounds-table.ts, from pinyin-pro (MIT License); the
// same bytes every time. It needs a package that no other work does:
//
//   npm install --no-save pinyin-pro@3.29.4
//   npx tsx src/tools/proofreading-sounds.ts
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commonCharacters } from './look-alikes-characters'

const TABLE = fileURLToPath(
  new URL('../engine/proofreading/knowledge/sounds-table.ts', import.meta.url),
)

type ReadingsOf = (
  char: string,
  options: { multiple: true; toneType: 'none'; type: 'array'; v: true },
) => string[]

const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as { pinyin: ReadingsOf }

const characters = commonCharacters()
const bySyllable = new Map<string, string>()
for (const char of characters)
  for (const syllable of new Set(
    pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true }),
  ))
    if (/^[a-z]+$/.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char)

const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map((entry) => entry.join(' '))

writeFileSync(
  TABLE,
  `/**
 * How common characters are read in Mandarin, whatever the tone: each syllable with all that are. From pinyin-pro (MIT
 * License). Do not edit by hand; the same command writes the same bytes: \`src/tools/proofreading-sounds.ts\`
 */
export const CHARACTERS_BY_SYLLABLE = \`
${lines.join('\n')}
\`
`,
)
console.log(`Written: ${relative(process.cwd(), TABLE)}, ${lines.length} syllables`)
