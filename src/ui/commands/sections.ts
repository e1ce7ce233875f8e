import { answers, type Entry, lineAskedFor } from './entry'

/** Of more answers than this the best are listed. */
const MOST_ANSWERS = 60
/** Articles that are listed before anything is typed. */
const MOST_ARTICLES = 100

/** Entries that are listed together, under a title or none. */
export interface Section {
  readonly title: string | null
  readonly entries: readonly Entry[]
}

/** All that there is to choose from. */
export interface Offer {
  /** By group, under the group's name. */
  readonly actions: readonly Section[]
  readonly articles: Section
  readonly pages: Section
  readonly recently: string
  /** The place of a line; null where the page has none of this number. */
  readonly line: (line: number) => Entry | null
}

interface Wanted {
  /** `go` leaves the actions out: it is about places alone. */
  readonly about: 'commands' | 'go'
  readonly query: string
  /** Keys of actions chosen before, the latest first. */
  readonly recent: readonly string[]
}

/** What the list shows: all of it in its own order until something is typed, then the answers to that. */
export function sectionsOf(offer: Offer, { about, query, recent }: Wanted): readonly Section[] {
  const actions = about === 'commands' ? offer.actions.flatMap(({ entries }) => entries) : []
  if (query.trim() !== '') {
    const number = lineAskedFor(query)
    const line = number === null ? null : offer.line(number)
    const all = [...actions, ...offer.articles.entries, ...offer.pages.entries]
    return filled([
      { title: null, entries: [...(line ? [line] : []), ...answers(all, query, MOST_ANSWERS)] },
    ])
  }
  if (about === 'go')
    return filled([
      { ...offer.articles, entries: offer.articles.entries.slice(0, MOST_ARTICLES) },
      offer.pages,
    ])
  const before = recent.flatMap((key) => actions.find((entry) => entry.key === key) ?? [])
  const possible = before.filter(({ lacking }) => lacking === undefined)
  return filled([{ title: offer.recently, entries: possible }, ...offer.actions])
}

const filled = (sections: readonly Section[]) =>
  sections.filter(({ entries }) => entries.length > 0)
