// Labelled pages, and the same pages as other papers would have set them: for fitting and for judging.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What a person says of one non-blank line: `n` is 1-based, `a` its article, `r` its allowed roles, `p` opens a paragraph. */
export interface TruthLine {
  readonly n: number
  readonly a: string | null
  readonly r: readonly string[]
  readonly p: boolean | null
}

export interface LabelledPage {
  readonly name: string
  readonly text: string
  readonly lines: readonly TruthLine[]
  /** Set by a program: its labels hold for any other setting, so that variants of it may be made. */
  readonly typeset: boolean
  /** How much it counts in the fit. */
  readonly weight: number
}

export interface Folder {
  readonly name: string
  readonly pages: readonly LabelledPage[]
}

/**
 * Reads NAME.txt with NAME.truth.json from a folder, in the order of names. Given as `DIR` or as `DIR=WEIGHT`.
 * @throws an error whose message can be shown where there is no such folder or nothing in it
 */
export function readFolder(argument: string): Folder {
  const [, dir, given] = /^(.*?)(?:=([\d.]+))?$/.exec(argument) ?? ['', argument, undefined]
  if (!existsSync(dir)) throw new Error(`No such folder: ${dir}`)
  const names = readdirSync(dir)
    .filter((file) => file.endsWith('.truth.json'))
    .map((file) => file.replace('.truth.json', ''))
    .sort()
  if (names.length === 0) throw new Error(`No labelled page (NAME.truth.json) in ${dir}`)
  const pages = names.map((name): LabelledPage => {
    const truth: { style: string; lines: TruthLine[] } = JSON.parse(
      readFileSync(join(dir, `${name}.truth.json`), 'utf8'),
    )
    return {
      name,
      text: readFileSync(join(dir, `${name}.txt`), 'utf8'),
      lines: truth.lines,
      typeset: truth.style !== 'real',
      weight: Number(given ?? 1),
    }
  })
  return { name: basename(dir), pages }
}

/** Seeded numbers in [0, 1): a linear congruential generator (Numerical Recipes' constants). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const SPACINGS = ['airy', 'random', 'articles', 'bare', 'indented'] as const
const ORDERS = ['last', 'first', 'after', 'natural'] as const

/** How much a page in another order, and one with other spacing, counts beside the page itself. */
const REORDERED = 0.5
const RESPACED = 0.35

/** The page itself, and for a page set by a program two other orders and two other spacings. `k` picks which. */
export function withVariants(page: LabelledPage, k: number): LabelledPage[] {
  if (!page.typeset) return [page]
  return [
    page,
    reordered(page, ORDERS[k % 4], k),
    reordered(page, ORDERS[(k + 1) % 4], k),
    respaced(page, SPACINGS[k % 5]),
    respaced(page, SPACINGS[(k + 2) % 5]),
  ]
}

/** The same lines with other blank lines and indents. */
function respaced(page: LabelledPage, kind: (typeof SPACINGS)[number]): LabelledPage {
  const raw = page.text.split('\n')
  const random = seeded(raw.length * 7 + kind.length)
  const out: string[] = []
  const lines: TruthLine[] = []
  for (const line of page.lines) {
    const printed = raw[line.n - 1].trim()
    const above = lines[lines.length - 1] as TruthLine | undefined
    if (kind === 'airy' && out.length > 0) out.push('')
    if (kind === 'random' && out.length > 0 && random() < 0.35) out.push('')
    if (kind === 'articles' && above !== undefined && above.a !== line.a) out.push('')
    const indents = kind === 'indented' && line.p === true && line.r[0] === 'body'
    out.push(indents ? `\u3000\u3000${printed}` : printed)
    lines.push({ ...line, n: out.length })
  }
  return { ...page, text: `${out.join('\n')}\n`, lines, weight: page.weight * RESPACED }
}

/** Lines that stay together when a page is put in another order: a headline group, or a column. */
interface Chunk {
  readonly key: string
  readonly head: boolean
  readonly article: string | null
  readonly rows: { readonly blanks: readonly string[]; readonly raw: string; line: TruthLine }[]
}

const HEAD = new Set(['kicker', 'headline', 'deck'])
export const isHeadLine = (line: TruthLine): boolean => line.r.some((role) => HEAD.has(role))

/** The same chunks in another order: headlines at the foot, at the head, below their bodies, or above them. */
function reordered(page: LabelledPage, order: (typeof ORDERS)[number], seed: number): LabelledPage {
  const random = seeded(seed)
  const chunks = chunksOf(page)
  const heads = chunks.filter((chunk) => chunk.head)
  const rest = chunks.filter((chunk) => !chunk.head)
  const sorted: Chunk[] = []
  const put = (given: readonly Chunk[]) => {
    for (const chunk of given) if (!sorted.includes(chunk)) sorted.push(chunk)
  }
  const headsOf = (article: string | null) =>
    article === null ? [] : heads.filter((head) => head.article === article)
  if (order === 'last') put([...rest, ...shuffled(heads, random)])
  else if (order === 'first') put([...shuffled(heads, random), ...rest])
  else if (order === 'after') {
    rest.forEach((chunk, i) => {
      put([chunk])
      if (rest[i + 1]?.article !== chunk.article) put(headsOf(chunk.article))
    })
    put(heads)
  } else {
    for (const chunk of rest) put([...headsOf(chunk.article), chunk])
    put(shuffled(heads, random))
  }
  const out: string[] = []
  const lines: TruthLine[] = []
  for (const { rows } of sorted)
    for (const { blanks, raw, line } of rows) {
      out.push(...blanks, raw)
      lines.push({ ...line, n: out.length })
    }
  return { ...page, text: `${out.join('\n')}\n`, lines, weight: page.weight * REORDERED }
}

function chunksOf(page: LabelledPage): Chunk[] {
  const raw = page.text.split('\n')
  const chunks: Chunk[] = []
  let before = 0
  for (const line of page.lines) {
    const head = isHeadLine(line)
    const key = `${line.a ?? `outside ${line.n}`} ${head ? 'head' : 'text'}`
    const row = { blanks: raw.slice(before, line.n - 1), raw: raw[line.n - 1], line }
    before = line.n
    const last = chunks[chunks.length - 1] as Chunk | undefined
    if (last?.key === key) last.rows.push(row)
    else chunks.push({ key, head, article: line.a, rows: [row] })
  }
  return chunks
}

/** Fisher and Yates's shuffle. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}
