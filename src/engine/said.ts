import type { Potentials } from './chain'
import { SAID, type Said } from './geometry'
import type { PrintedPage } from './page'
import { ROW, STATE_COUNT, STATES, type State } from './states'
import type { Unit } from './units'

const HEADS: readonly State[] = ['kicker', 'headline', 'headlineOn', 'deck']
const BODY: readonly State[] = ['opening', 'body', 'paragraph', 'verse']

/**
 * What a file's word for a line is worth, in hundredths of a natural logarithm, for the states that it speaks for; and against
 * all others. By hand, and modest: programs call large letters headings, and the first line of a page its header.
 */
const WORTH: Readonly<Record<Said, { readonly for: readonly State[]; readonly worth: number }>> = {
  heading: { for: [...HEADS, 'subhead'], worth: 500 },
  caption: { for: ['caption'], worth: 700 },
  furniture: { for: ['furniture', 'jump'], worth: 700 },
  advert: { for: ['advert'], worth: 700 },
  text: { for: [...BODY, 'byline', 'subhead'], worth: 120 },
}

/** Adds to what the lines' wording says what the file calls them, where it does. */
export function weighSaid(
  { emit }: Potentials,
  { places }: PrintedPage,
  units: readonly Unit[],
): void {
  if (places === null) return
  for (let i = 0; i < units.length; i++) {
    const said = places[units[i].line]?.said
    if (said === undefined || !SAID.includes(said)) continue
    const { for: states, worth } = WORTH[said]
    for (let s = 0; s < STATE_COUNT; s++)
      emit[i * ROW + s] += states.includes(STATES[s]) ? worth / 2 : -worth / 2
  }
}
