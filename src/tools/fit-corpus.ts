// Galley's own stories, written to be fitted to: `src/tools/stories/`, whose README explains their notation.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Passage, Stock, Story } from './fit-stories'

/** Where they are. */
export const STORIES = fileURLToPath(new URL('./stories', import.meta.url))

/** What each mark makes of its line: the roles that are right for the passage's first line, and for those that follow. */
const MARKS: Readonly<Record<string, { roles: readonly string[]; goesOn: readonly string[] }>> = {
  K: { roles: ['kicker'], goesOn: ['kicker'] },
  H: { roles: ['headline'], goesOn: ['headline'] },
  D: { roles: ['deck'], goesOn: ['deck'] },
  B: { roles: ['byline'], goesOn: ['byline'] },
  L: { roles: ['body', 'byline'], goesOn: ['body'] },
  P: { roles: ['body'], goesOn: ['body'] },
  S: { roles: ['subhead'], goesOn: ['subhead'] },
  V: { roles: ['body'], goesOn: ['body'] },
  C: { roles: ['caption'], goesOn: ['caption'] },
  J: { roles: ['jump'], goesOn: ['jump'] },
}

const HEADS = 'KHD'
/** Begins an advert. */
const ADVERT = '=== advert'

/** Stories that stand on pages together: those of one kind of paper. */
export interface Family {
  readonly name: string
  readonly script: 'simplified' | 'traditional' | 'latin'
  readonly stock: Stock
}

/**
 * Reads `FAMILY-N.txt` from a folder, families in the order of their names. Adverts stand on the pages of all families in
 * their script.
 * @throws an error that names file and line where a line is not in the notation
 */
export function readFamilies(dir: string): Family[] {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.txt'))
    .sort()
  const families = new Map<string, Stock>()
  for (const file of files) {
    const name = file.replace(/-\d+\.txt$/, '')
    const known = families.get(name) ?? { stories: [], furniture: [], adverts: [] }
    const read = readStories(readFileSync(join(dir, file), 'utf8'), file)
    families.set(name, {
      stories: [...known.stories, ...read.stories],
      furniture: [...known.furniture, ...read.furniture],
      adverts: [...known.adverts, ...read.adverts],
    })
  }
  const all = [...families].map(
    ([name, stock]): Family => ({ name, script: scriptOf(name), stock }),
  )
  return all
    .filter(({ stock }) => stock.stories.length > 0)
    .map((family) => {
      const adverts = all
        .filter(({ script }) => script === family.script)
        .flatMap(({ stock }) => stock.adverts)
      return { ...family, stock: { ...family.stock, adverts } }
    })
}

const scriptOf = (family: string): Family['script'] =>
  family.startsWith('english') ? 'latin' : family.startsWith('trad') ? 'traditional' : 'simplified'

/** A file in the notation; `file` is what an error calls it. */
export function readStories(text: string, file: string): Stock {
  const stories: Story[] = []
  const furniture: string[] = []
  const adverts: string[][] = []
  let heads: Passage[] = []
  let body: Passage[] = []
  const close = () => {
    if (heads.length + body.length > 0) stories.push({ key: keyOf(heads, body), heads, body })
    heads = []
    body = []
  }
  for (const [i, line] of text.split('\n').entries()) {
    const [mark, content] = [line[0], line.slice(2).trim()]
    const kind = MARKS[mark]
    if (line.trim() === '' || line.startsWith('===')) {
      close()
      if (line === ADVERT) adverts.push([])
    } else if (line[1] !== ' ' || content === '') throw wrong(file, i)
    else if (mark === 'F') furniture.push(content)
    else if (mark === 'A' && adverts.length > 0) adverts[adverts.length - 1].push(content)
    else if (kind === undefined) throw wrong(file, i)
    else if (HEADS.includes(mark)) heads.push({ ...kind, text: inPrint(content) })
    else body.push({ ...kind, text: content })
  }
  close()
  return { stories, furniture, adverts }
}

/** A headline's lines, as they are broken in print. */
const inPrint = (content: string): string => content.replace(/\s*\/\s*/gu, '\n')

const keyOf = (heads: readonly Passage[], body: readonly Passage[]): string =>
  [...heads, ...body].map((passage) => passage.text).join('\n')

const wrong = (file: string, i: number): Error =>
  new Error(
    `${file}, line ${i + 1}: not a story's line (one of ${Object.keys(MARKS).join('')}FA, a space, text)`,
  )
