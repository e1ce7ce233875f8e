import type { Dateline } from './dateline'
import type { BylineWord } from './words'

/** Somebody whom a byline names. */
export interface Person {
  readonly name: string
  /** What the byline calls them, without the house: 首席记者; or what they did; or where they belong; else empty. */
  readonly role: string
  /** What they did, if the byline says so: 文, 摄, 文/图. */
  readonly work: string | null
}

export interface Named {
  readonly persons: readonly Person[]
  /** The first house that is named. */
  readonly agency: string | null
  /** The first place or day from which somebody reports. */
  readonly dateline: Dateline | null
}

/** Longer words before a name are a sentence, not what somebody is. */
const LONGEST_AFFILIATION = 24

/**
 * Reads the words of a Chinese byline from left to right.
 *
 * A title holds for every name up to the next title or bracket. A work stands before its names (文/林望舒 图/陈安澜) or
 * behind them (林望舒/文 陈安澜/摄): between two brackets, the one that begins or ends with a work says which.
 */
export function readPersons(words: readonly BylineWord[]): Named {
  const persons: Person[] = []
  let since = 0
  for (const { words: segment, note } of segmentsOf(words)) {
    const named = note ? [] : personsOf(segment)
    if (named.length > 0) {
      since = persons.length
      persons.push(...named)
      continue
    }
    const role = whatTheyAre(segment, note)
    const from = note ? persons.length - 1 : since
    for (let i = Math.max(0, from); role !== '' && i < persons.length; i++)
      if (persons[i].role === '') persons[i] = { ...persons[i], role }
  }
  const house = words.find((word) => word.kind === 'house')
  const dateline = words.find((word) => word.kind === 'dateline')
  return { persons, agency: house?.text ?? null, dateline: dateline?.dateline ?? null }
}

/** What a bracket that names nobody says of those before it: 林望舒（某校教师）, 林望舒 陈安澜（新华社记者）. */
function whatTheyAre(segment: readonly BylineWord[], note: boolean): string {
  const title = segment.find((word) => word.kind === 'title')
  if (title) return title.text
  const [word] = segment
  const only = note && segment.length === 1 && (word.kind === 'name' || word.kind === 'other')
  return only ? word.text : ''
}

interface Segment {
  readonly words: readonly BylineWord[]
  /** In a bracket right behind a name, with no word of the trade in it: what that person is. */
  readonly note: boolean
}

/** The words between brackets. A bracket of works alone goes with the names beside it: 林望舒（文/图）. */
function segmentsOf(words: readonly BylineWord[]): Segment[] {
  const segments: Segment[] = []
  let current: BylineWord[] = []
  let behindName = false
  let transparent = false
  const flush = (opensNote: boolean) => {
    if (current.length > 0)
      segments.push({ words: current, note: behindName && !ofTheTrade(current) })
    current = []
    behindName = opensNote
  }
  for (const [i, word] of words.entries()) {
    if (word.kind === 'open') {
      transparent = holdsOnlyWorks(words, i + 1)
      if (!transparent) flush(word.tight && current[current.length - 1]?.kind === 'name')
    } else if (word.kind === 'close') {
      if (!transparent) flush(false)
      transparent = false
    } else current.push(word)
  }
  flush(false)
  return segments
}

const ofTheTrade = (words: readonly BylineWord[]): boolean =>
  words.some(({ kind }) => kind === 'title' || kind === 'work' || kind === 'house')

function holdsOnlyWorks(words: readonly BylineWord[], from: number): boolean {
  let i = from
  while (i < words.length && (words[i].kind === 'work' || words[i].kind === 'slash')) i++
  return i > from && (i === words.length || words[i].kind === 'close')
}

function personsOf(segment: readonly BylineWord[]): Person[] {
  const words = worksJoined(segment)
  const order = words.filter(({ kind }) => kind === 'work' || kind === 'name')
  const before = order[0]?.kind === 'work'
  const behind = order[order.length - 1]?.kind === 'work'
  const persons: { name: string; title: string; work: string | null }[] = []
  let title = ''
  let isTitle = false
  let work: string | null = null
  /** From here on, nobody has been said to have done anything. */
  let since = 0
  for (const word of words) {
    if (word.kind === 'name') persons.push({ name: word.text, title, work })
    else if (word.kind === 'title') {
      title = word.text
      isTitle = true
    } else if (word.kind === 'other' && !isTitle && word.text.length <= LONGEST_AFFILIATION) {
      title = word.text
    } else if (word.kind === 'work') {
      if (before || (word.leads && !behind)) work = word.text
      else for (const person of persons.slice(since)) person.work = word.text
      since = persons.length
    }
  }
  return persons.map(({ name, title, work }) => ({ name, role: title || (work ?? ''), work }))
}

/**
 * Slashes left out, and works that stand together as one: 文/图. One with a slash behind it and none before it leads
 * as one with a colon does.
 */
function worksJoined(words: readonly BylineWord[]): BylineWord[] {
  const joined: BylineWord[] = []
  let slash = false
  for (const [i, word] of words.entries()) {
    const last = joined[joined.length - 1]
    if (word.kind === 'slash') {
      slash = true
      continue
    }
    if (word.kind !== 'work') joined.push(word)
    else if (last?.kind === 'work')
      joined[joined.length - 1] = { ...word, text: `${last.text}/${word.text}` }
    else joined.push({ ...word, leads: word.leads || (!slash && words[i + 1]?.kind === 'slash') })
    slash = false
  }
  return joined
}
