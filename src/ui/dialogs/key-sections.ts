import { actionGroups, MOVES } from '../../session'
import { bestLikeness } from '../commands/likeness'
import { keyName } from '../parts/key-name'
import type { Words } from '../words'

/** What is done with the keyboard, and the keys that do it, as they are written here. */
export interface KeyRow {
  readonly keys: readonly string[]
  readonly text: string
  /** What else the row is looked for by. */
  readonly also: readonly string[]
}

export interface KeySection {
  readonly title: string
  readonly rows: readonly KeyRow[]
}

/** Letters strewn over a name are no answer here. */
const LEAST = 0.3

/** All actions, the moves through the source, and what keys do elsewhere. `other` is the other language. */
export function keySections(words: Words, other: Words): readonly KeySection[] {
  return [
    ...[...actionGroups()].map(([group, actions]) => ({
      title: words.keyGroups[group],
      rows: actions.map(({ id, keys }) => ({
        keys: keys.map(keyName),
        text: words.actions[id],
        also: [other.actions[id], ...(words.otherNames[id] ?? []), words.keyGroups[group]],
      })),
    })),
    {
      title: words.movesTitle,
      rows: MOVES.map(({ id, keys }) => ({
        keys: keys.filter((key) => !key.startsWith('Shift+')).map(keyName),
        text: words.moves[id],
        also: [other.moves[id]],
      })),
    },
    {
      title: words.keysMoreTitle,
      rows: words.keysMore.map(([key, text]) => ({ keys: [key], text, also: [] })),
    },
  ]
}

/** The rows for a key that was typed by its name; else those whose words answer. */
export function sectionsFor(sections: readonly KeySection[], query: string): readonly KeySection[] {
  const typed = query.trim().toLowerCase()
  if (typed === '') return sections
  const keep = (wanted: (row: KeyRow) => boolean) =>
    sections
      .map(({ title, rows }) => ({ title, rows: rows.filter(wanted) }))
      .filter(({ rows }) => rows.length > 0)
  const byKey = keep(({ keys }) => keys.some((key) => key.toLowerCase() === typed))
  if (byKey.length > 0) return byKey
  return keep(({ keys, text, also }) => bestLikeness([text, ...also, ...keys], typed) >= LEAST)
}
