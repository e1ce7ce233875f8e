import { draftBlocks } from './blocks'
import { type Body, joinColumns, type Workbench } from './columns'
import { Likenesses } from './likeness'
import type { Match } from './match'
import { structure } from './structure'

/** What is known of a page before it is decided what its lines are, and what its headlines will be matched by. */
export type Ground = Pick<Workbench, 'page' | 'units' | 'looks' | 'words' | 'topics' | 'matching'>

/** How a page falls into headline groups and bodies where its units have these states: indices into STATES. */
export interface Arrangement {
  readonly states: readonly number[]
  readonly bench: Workbench
  readonly bodies: readonly Body[]
}

/** An arrangement, and which body each of its headline groups was given. */
export interface Layout extends Arrangement {
  readonly matches: readonly Match[]
  /** For each unit how much likelier all would be if it were something else, as the second look found. */
  readonly rivals: Float64Array
}

/** `likenesses` are those that other arrangements of the page came to know. */
export function benchOf(
  ground: Ground,
  states: readonly number[],
  likenesses = new Likenesses(),
): Workbench {
  const { page, units, looks, words, topics, matching } = ground
  const drafts = draftBlocks(states, units)
  return {
    page,
    units,
    looks,
    words,
    topics,
    matching,
    likenesses,
    drafts,
    structure: structure(drafts, units),
  }
}

export function arrange(ground: Ground, states: readonly number[]): Arrangement {
  const bench = benchOf(ground, states)
  return { states, bench, bodies: joinColumns(bench) }
}
