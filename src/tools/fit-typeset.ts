// Sets stories on pages as papers do and as PDF layers and OCR hand them on: other widths, blank lines, indents,
// orders of frames and wrong characters than the pages they come from.
import { LINE_START_FORBIDDEN } from '../engine/punctuation'
import { hanShare, widthOf } from '../engine/script'
import { damaged, NOISES } from './fit-noise'
import { type LabelledPage, shuffled, type TruthLine } from './fit-pages'
import type { Passage, Stock, Story } from './fit-stories'

type Random = () => number

/** White space by which frames and lines are told apart. */
interface Spacing {
  /** Blank lines inside a frame, and above one. */
  readonly inside: number
  readonly above: number
  /** Chance of a blank line anywhere. */
  readonly stray: number
  /** Before the first line of a frame, and before that of a paragraph. */
  readonly frameMark: string
  readonly indent: string
}

const PLAIN: Spacing = { inside: 0, above: 0, stray: 0, frameMark: '', indent: '' }
const SPACINGS: readonly Spacing[] = [
  { ...PLAIN, inside: 1, frameMark: ' ' },
  { ...PLAIN, above: 1 },
  PLAIN,
  { ...PLAIN, inside: 1, above: 1 },
  { ...PLAIN, above: 1, indent: '\u3000\u3000' },
  { ...PLAIN, stray: 0.3 },
  { ...PLAIN, indent: '\u3000\u3000' },
  { ...PLAIN, inside: 1, above: 2 },
]

const ORDERS = ['natural', 'last', 'first', 'some last', 'after', 'interleaved'] as const

/** The ways of setting a page in which its frames come out in their natural order. */
export const NATURAL: readonly number[] = SPACINGS.map((_, k) => k)

interface Row {
  readonly text: string
  readonly article: string | null
  readonly roles: readonly string[]
  readonly opens: boolean
}

type Frame = readonly Row[]

/** Chance that a story has lost its headline on the page, or its body. */
const HEADLESS = 0.03
const BODILESS = 0.09
const MOST_STORIES = 8
/** Chance that paragraphs are a line each, as they are copied from elsewhere, and that there is next to nothing on a page. */
const UNBROKEN = 0.08
const TINY = 0.08
/** Chance that short stories stand without their headlines, each opened by one and the same ornament. */
const BRIEFS = 0.06
const ORNAMENTS = '◘◉■◆◎☆★◇'
/** Chance that a short line of furniture stands in an ear, and how long it may be. */
const IN_EAR = 0.15
const LONGEST_IN_EAR = 12
/** Chance that adverts stand on a page, and that they are all at its foot; so many at most. */
const ADVERTISED = 0.3
const AT_FOOT = 0.5
const MOST_ADVERTS = 5
/** Chance that a closing mark is allowed to open a line, as careless typesetting and OCR have it. */
const CARELESS = 0.1

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]

/** A page made of some of the stock's stories; `k` picks the way of setting, `random` everything else. */
export function setPage(stock: Stock, k: number, random: Random): LabelledPage {
  const spacing = SPACINGS[k % SPACINGS.length]
  const order = ORDERS[Math.floor(k / SPACINGS.length) % ORDERS.length]
  const isUnbroken = random() < UNBROKEN
  const isTiny = random() < TINY
  const width = isUnbroken ? Number.POSITIVE_INFINITY : 10.5 + Math.floor(random() * 15)
  const measure = { width, hangs: random() > CARELESS }
  const ornament = random() < BRIEFS ? pick([...ORNAMENTS], random) : null
  const most = isTiny ? MOST_STORIES / 3 : MOST_STORIES
  const stories = shuffled(stock.stories, random)
    .slice(0, 1 + Math.floor(random() * most))
    .map((story) => (isTiny ? begun(story) : story))
    .map((story) => (ornament !== null && isShort(story) ? brief(story, ornament) : story))
  const heads: Frame[] = []
  const bodies: Frame[][] = []
  const keys = new Map<string, string>()
  stories.forEach((story, s) => {
    const article = String(s + 1)
    keys.set(article, story.key)
    const own = { ...measure, width: random() < 0.15 ? width - 1 : width }
    const set = frames(story, article, own, spacing, random)
    const isWhole = stories.length === 1 || set.head.length === 0 || set.body.length === 0
    const lot = isWhole ? 1 : random()
    heads.push(lot < HEADLESS ? [] : set.head)
    bodies.push(lot > 1 - BODILESS && !isWhole ? [] : columnsOf(set.body, order, random))
  })
  const inOrder = arrange(heads, bodies, order, random)
  if (stock.adverts.length > 0 && random() < ADVERTISED) placeAdverts(inOrder, stock, width, random)
  for (let f = Math.floor(random() * 4); f > 0; f--) {
    if (stock.furniture.length === 0) break
    const place = random() < 0.5 ? (random() < 0.5 ? 0 : inOrder.length) : random() * inOrder.length
    const rows = inEar(pick(stock.furniture, random), random).map((text) => ({
      text,
      article: null,
      roles: ['furniture'],
      opens: true,
    }))
    inOrder.splice(Math.floor(place), 0, rows)
  }
  const noise = pick(NOISES, random)
  return { ...print(inOrder, spacing, noise, random), name: `set ${k}`, noise, keys }
}

/** What stands in an ear beside the masthead is read two characters a line, and now and then in the wrong order. */
function inEar(furniture: string, random: Random): string[] {
  const chance = random()
  if (furniture.length > LONGEST_IN_EAR || hanShare(furniture) < 1 || chance > IN_EAR)
    return [furniture]
  const lines = furniture.match(/..?/gu) ?? []
  return chance > IN_EAR / 2 ? lines : lines.reverse()
}

/** A few adverts, each anywhere between two frames or all at the foot of the page. */
function placeAdverts(inOrder: Frame[], { adverts }: Stock, width: number, random: Random): void {
  const atFoot = random() < AT_FOOT
  for (const advert of shuffled(adverts, random).slice(
    0,
    1 + Math.floor(random() * MOST_ADVERTS),
  )) {
    const lines = advert.flatMap((line) => wrapped(line, headWidth(width, random), 0))
    const frame = lines.map((text, i) => ({
      text,
      article: null,
      roles: ['advert'],
      opens: i === 0,
    }))
    const place = atFoot ? inOrder.length : Math.floor(random() * (inOrder.length + 1))
    inOrder.splice(place, 0, frame)
  }
}

/** A story's headline group and its first sentence. */
function begun({ key, heads, body }: Story): Story {
  const first = body.findIndex(({ goesOn }) => goesOn[0] === 'body') + 1
  return {
    key,
    heads,
    body: body.slice(0, first).map((passage) => ({
      ...passage,
      text: /^[^。]+。?/u.exec(passage.text)?.[0] ?? passage.text,
    })),
  }
}

const isShort = ({ body }: Story): boolean =>
  body.length > 0 && body.length <= 2 && body.every(({ goesOn }) => goesOn[0] === 'body')

function brief({ key, body: [first, ...rest] }: Story, ornament: string): Story {
  return { key, heads: [], body: [{ ...first, text: ornament + first.text }, ...rest] }
}

/** How wide a column is, in full-width characters, and whether closing marks hang beyond its end. */
interface Measure {
  readonly width: number
  readonly hangs: boolean
}

/** A story's headline group and its body. The byline stands with either. */
function frames(
  story: Story,
  article: string,
  { width, hangs }: Measure,
  { indent }: Spacing,
  random: Random,
): { head: Frame; body: Frame } {
  const wide = headWidth(width, random)
  const set = (passage: Passage): Row[] => {
    const isText = passage.goesOn[0] === 'body'
    const verse = isText && passage.text.length < width - 2 && passage.roles[0] === 'body'
    const first = isText && !verse ? 2 : 0
    const lines = (isText ? passage.text : broken(passage, random))
      .split('\n')
      .flatMap((text) => wrapped(text, isText ? width : wide, first, hangs))
    return lines.map((text, i) => ({
      text: i === 0 && isText ? indent + text : text,
      article,
      roles: i === 0 ? passage.roles : passage.goesOn,
      opens: i === 0,
    }))
  }
  const head = story.heads.flatMap(set)
  const bylined = head.length > 0 && story.body[0]?.roles[0] === 'byline' && random() < 0.5
  const body = bylined ? story.body.slice(1) : story.body
  return {
    head: bylined ? [...head, ...set(story.body[0])] : head,
    body: body.flatMap(set),
  }
}

/** A photographer's name at a caption's end. */
const CREDIT = /\s*(（[^（）]+）)$/u
/** Chance that it stands on a line of its own. */
const CREDIT_APART = 0.5
/** Chance that what is in two halves is broken at the space, and a headline at its only comma. */
const BROKEN_AT_SPACE = 0.5
const BROKEN_AT_COMMA = 0.35
/** Chance that a headline has a space for its only comma, and that its two lines come out as one. */
const SPACE_FOR_COMMA = 0.3
const IN_ONE_LINE = 0.2
const SPACES = [' ', '\u3000']

/** What is not set as text, broken where papers break it on purpose: lines. */
function broken({ roles: [role], text }: Passage, random: Random): string {
  if (role === 'caption') return random() < CREDIT_APART ? text.replace(CREDIT, '\n$1') : text
  const spaced = text.split(/[ \u3000]/u)
  if (isPair(spaced)) return spaced.join(random() < BROKEN_AT_SPACE ? '\n' : pick(SPACES, random))
  if (role !== 'headline') return text
  const lines = text.split('\n')
  if (isPair(lines)) return random() < IN_ONE_LINE ? lines.join(pick(SPACES, random)) : text
  const clauses = text.split('，')
  if (!isPair(clauses)) return text
  const chance = random()
  if (chance < BROKEN_AT_COMMA) return clauses.join('\n')
  return chance < BROKEN_AT_COMMA + SPACE_FOR_COMMA ? clauses.join(pick(SPACES, random)) : text
}

const isPair = (halves: readonly string[]): boolean =>
  halves.length === 2 && halves.every((half) => half.length >= 4 && hanShare(half) > 0.4)

/** Headlines are broken where the column ends, or over a wider measure, or not at all. */
function headWidth(width: number, random: Random): number {
  const chance = random()
  if (chance < 0.2) return width
  return chance < 0.4 ? 1.35 * width : Math.max(60, 3 * width)
}

/** What may not be broken: of Chinese a few letters or figures, of English a word, or its halves beside a hyphen. */
const CHINESE_TOKENS = /[A-Za-z0-9.%]{1,8}|[\s\S]/gu
const ENGLISH_TOKENS = /\s|[^\s-]+-*|-+/gu

/** Splits into lines of so many full-width characters, the first shorter by `first`; an English word now and then in two. */
export function wrapped(text: string, width: number, first: number, hangs = true): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - first
  const tokens = text.match(hanShare(text) < 0.2 ? ENGLISH_TOKENS : CHINESE_TOKENS) ?? []
  for (let token of tokens) {
    let wide = widthOf(token)
    const stays = hangs && LINE_START_FORBIDDEN.test(token)
    if (wide > room && room >= 2 && /^[a-z]{7,}[,.;]?$/.test(token)) {
      const kept = Math.min(2 * Math.floor(room) - 1, token.length - 3)
      line += `${token.slice(0, kept)}-`
      token = token.slice(kept)
      wide = widthOf(token)
      room = 0
    }
    if (wide > room && line !== '' && !stays) {
      lines.push(line.trimEnd())
      line = ''
      room = width
    }
    if (line === '' && token === ' ') continue
    line += token
    room -= wide
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** The order in which frames come out of a file. */
function arrange(
  heads: readonly Frame[],
  bodies: readonly (readonly Frame[])[],
  order: (typeof ORDERS)[number],
  random: Random,
): Frame[] {
  const all = heads.map((_, s) => s)
  const pair = (s: number) => [heads[s], ...bodies[s]]
  const left = (frames: readonly Frame[]) => frames.filter((frame) => frame.length > 0)
  const some = all.filter(() => random() < 0.45)
  switch (order) {
    case 'natural':
      return left(all.flatMap(pair))
    case 'last':
      return left([...bodies.flat(), ...shuffled(heads, random)])
    case 'first':
      return left([...(random() < 0.5 ? heads : shuffled(heads, random)), ...bodies.flat()])
    case 'after':
      return left(all.flatMap((s) => [...bodies[s], heads[s]]))
    case 'some last': {
      const near = all.flatMap((s) => (some.includes(s) ? bodies[s] : pair(s)))
      return left([...near, ...some.map((s) => heads[s])])
    }
    case 'interleaved': {
      const out: Frame[] = []
      for (let s = 0; s < all.length; s += 2) {
        const two = [s, s + 1].filter((t) => t < all.length)
        const headsFirst = random() < 0.5
        if (headsFirst) out.push(...two.map((t) => heads[t]))
        const most = Math.max(...two.map((t) => bodies[t].length))
        for (let c = 0; c < Math.max(1, most); c++)
          for (const t of two) {
            if (c === 0 && !headsFirst) out.push(heads[t])
            if (bodies[t][c]) out.push(bodies[t][c])
          }
      }
      return left(out)
    }
  }
}

/** A body runs over a column's end now and then; where columns are interleaved, most do. */
function columnsOf(body: Frame, order: (typeof ORDERS)[number], random: Random): Frame[] {
  if (body.length < 10) return [body]
  const likely = order === 'interleaved' ? 0.8 : Math.min(0.7, body.length / 80)
  const count = random() < likely ? 2 + Math.floor(random() * 2) : 1
  const at = Array.from({ length: count - 1 }, (_, i) =>
    Math.round(((i + 1) / count + (random() - 0.5) * 0.25) * body.length),
  )
  return [0, ...at].map((from, i) => body.slice(from, at[i] ?? body.length))
}

function print(
  inOrder: readonly Frame[],
  spacing: Spacing,
  noise: number,
  random: Random,
): Pick<LabelledPage, 'text' | 'lines' | 'typeset' | 'weight'> {
  const out: string[] = []
  const lines: TruthLine[] = []
  const blank = (count: number) => {
    for (let i = 0; i < count && out.length > 0; i++) out.push('')
  }
  const strangers = inOrder.flatMap((frame) => frame.map((row) => row.text)).join('')
  for (const frame of inOrder)
    frame.forEach((row, i) => {
      blank(i === 0 ? spacing.above : spacing.inside)
      if (random() < spacing.stray) blank(1)
      const text = damaged(row.text, noise, strangers, random)
      out.push(i === 0 && row.text.trim() === row.text ? spacing.frameMark + text : text)
      lines.push({ n: out.length, a: row.article, r: row.roles, p: row.opens })
    })
  return { text: `${out.join('\n')}\n`, lines, typeset: true, weight: 1 }
}
