// The stories that typeset pages are made of, taken out of their lines again: so that they can be set anew, and so
// that a story stands on one side only when a part of the pages is kept for judging.
import type { LabelledPage, TruthLine } from './fit-pages'

/** A stretch that was set as one: a headline with its line breaks, a byline, a paragraph. */
export interface Passage {
  /** Allowed roles of its first line, and of those that follow. */
  readonly roles: readonly string[]
  readonly goesOn: readonly string[]
  readonly text: string
}

export interface Story {
  /** What it is known by on every page: its headline. */
  readonly key: string
  /** Kicker, headline, deck. */
  readonly heads: readonly Passage[]
  readonly body: readonly Passage[]
}

/** What a page of a typeset folder is about. */
export interface Stock {
  readonly stories: readonly Story[]
  /** Mastheads, folios, credits: lines that belong to no story. */
  readonly furniture: readonly string[]
  /** Each with its printed lines. */
  readonly adverts: readonly (readonly string[])[]
}

const HEADS = new Set(['kicker', 'headline', 'deck'])

/** The stories of all pages, each once, from the page on which it was least damaged; and all furniture. */
export function stockOf(pages: readonly LabelledPage[]): Stock {
  const stories = new Map<string, { story: Story; noise: number }>()
  const furniture = new Set<string>()
  for (const page of pages) {
    const raw = page.text.split('\n')
    const lines = new Map<string, TruthLine[]>()
    for (const line of page.lines) {
      if (line.a === null) furniture.add(raw[line.n - 1].trim())
      else lines.set(line.a, [...(lines.get(line.a) ?? []), line])
    }
    for (const [article, own] of lines) {
      const key = page.keys.get(article) ?? `${page.name} ${article}`
      const passages = passagesOf(own, raw)
      const story: Story = {
        key,
        heads: passages.filter(({ roles }) => HEADS.has(roles[0])),
        body: passages
          .filter(({ roles }) => !HEADS.has(roles[0]))
          .sort((a, b) => rank(a) - rank(b)),
      }
      const known = stories.get(key)
      const better =
        known === undefined || worth(story, page.noise) > worth(known.story, known.noise)
      if (better) stories.set(key, { story, noise: page.noise })
    }
  }
  return {
    stories: [...stories.values()].map(({ story }) => story),
    furniture: [...furniture],
    adverts: [],
  }
}

/** A byline may have gone with the headline to the foot of the page; it opens the body all the same. */
const rank = ({ roles }: Passage): number => (roles[0] === 'byline' ? 0 : 1)

/** A copy is worth the more the less is missing, wrong, or broken by a narrow column. */
const worth = ({ heads, body }: Story, noise: number): number =>
  (heads.length > 0 ? 1 : 0) +
  (body.length > 0 ? 1 : 0) -
  10 * noise -
  0.01 * heads.reduce((lines, { text }) => lines + text.split('\n').length, 0)

function passagesOf(lines: readonly TruthLine[], raw: readonly string[]): Passage[] {
  const passages: { roles: readonly string[]; goesOn: readonly string[]; text: string }[] = []
  for (const line of lines) {
    const text = raw[line.n - 1].trim()
    const last = passages[passages.length - 1]
    const sameKind = last !== undefined && last.goesOn[0] === line.r[0]
    if (line.p === false && last !== undefined && (sameKind || line.r[0] === 'body')) {
      const latin = /[A-Za-z]$/.test(last.text) && /^[A-Za-z]/.test(text)
      last.text += `${HEADS.has(line.r[0]) ? '\n' : latin ? ' ' : ''}${text}`
    } else
      passages.push({
        roles: line.r,
        goesOn: line.r.includes('body') ? ['body'] : line.r,
        text,
      })
  }
  return passages
}

/** The page without the stories that are not asked for; its furniture stays. */
export function onlyStories(page: LabelledPage, wanted: (key: string) => boolean): LabelledPage {
  const raw = page.text.split('\n')
  const gone = new Set(
    page.lines
      .filter((line) => line.a !== null && !wanted(page.keys.get(line.a) ?? ''))
      .map((line) => line.n),
  )
  const out: string[] = []
  const at = new Map<number, number>()
  raw.forEach((text, i) => {
    const n = i + 1
    // The white space above a line goes with it.
    let next = i
    while (next < raw.length && raw[next].trim() === '') next++
    if (gone.has(next + 1) || gone.has(n)) return
    out.push(text)
    at.set(n, out.length)
  })
  return {
    ...page,
    text: out.join('\n'),
    lines: page.lines.flatMap((line) => {
      const n = at.get(line.n)
      return n === undefined ? [] : [{ ...line, n }]
    }),
  }
}
