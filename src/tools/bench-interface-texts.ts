import { SEED_TEXT, volume } from '../../e2e/pages/files'
import { propose } from './bench-engine'

const CHARACTERS = 2_600_000
const STORIES = 2150
const LINES_OF_A_STORY = 10

export interface BenchText {
  readonly text: string
  readonly lines: number
  /** That the engine finds in it. */
  readonly articles: number
}

/**
 * The three pages that the interface is measured with: a long one, one of more than 20,000 lines and 2,000 articles, and the
 * short one that the whole job is shown on.
 */
export function interfaceTexts(): Readonly<Record<'long' | 'stories' | 'short', BenchText>> {
  const long = described(volume(CHARACTERS))
  return { long, stories: described(shortStories(long.text)), short: described(SEED_TEXT) }
}

const described = (text: string): BenchText => ({
  text,
  lines: text.split('\n').length - 1,
  articles: new Set(propose(text).blocks.flatMap(({ article }) => article ?? [])).size,
})

/** The first lines of the articles of a text, one below the other and without an empty line. */
function shortStories(text: string): string {
  const stories = new Map<string, { headline: string; lines: string[] }>()
  const { blocks } = propose(text)
  for (const [i, { start, role, article }] of blocks.entries()) {
    if (article === null) continue
    const story = stories.get(article) ?? { headline: '', lines: [] }
    stories.set(article, story)
    const lines = text
      .slice(start, blocks[i + 1]?.start)
      .split('\n')
      .filter((line) => line.trim() !== '')
    if (role === 'headline') story.headline ||= lines[0]
    if (role === 'byline' || role === 'body') story.lines.push(...lines)
  }
  const whole = [...stories.values()]
    .map(({ headline, lines }) => [headline, ...lines.slice(0, LINES_OF_A_STORY - 1)])
    .filter(([headline, ...lines]) => headline && lines.length === LINES_OF_A_STORY - 1)
  if (whole.length < STORIES) throw new Error(`only ${whole.length} stories are long enough`)
  return whole
    .slice(0, STORIES)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('')
}
