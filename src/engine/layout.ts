import { type Draft, draftBlocks, redraftBlocks } from './blocks'
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

export function arrange(ground: Ground, states: readonly number[]): Arrangement {
  const bench = benchOf(ground, draftBlocks(states, ground.units), new Likenesses())
  return { states, bench, bodies: joinColumns(bench) }
}

/** The bench for states of which most are those of an arrangement. */
export function benchBeside(
  { bench, states: known }: Arrangement,
  states: readonly number[],
): Workbench {
  const { drafts, units, likenesses } = bench
  let first = 0
  while (first < states.length && states[first] === known[first]) first++
  if (first === states.length) return bench
  let last = states.length - 1
  while (states[last] === known[last]) last--
  return benchOf(bench, redraftBlocks(drafts, states, units, first, last), likenesses)
}

/** `likenesses` are those that other arrangements of the page came to know. */
function benchOf(ground: Ground, drafts: Draft[], likenesses: Likenesses): Workbench {
  const { page, units, looks, words, topics, matching } = ground
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
