import { KINDS, NEVER_FIRST } from '../characters'
import { ENDING } from '../punctuation'
import { lookAround, type Sight } from './sight'
import { feature, features, type Seen } from './vocabulary'

const FIRST = feature('first')
const LAST = feature('last')
const NEAR_TOP = feature('near top')
const NEAR_FOOT = feature('near foot')
/** The table calls what stands above a page's first unit `undefined` here. */
const AFTER = ENDING.names.map((name) => (name === 'edge' ? 'undefined' : name))
const INDENTED = features`indented after ${AFTER}`
const FLUSH = features`flush after ${AFTER}`
const FLUSH_AMONG = feature('flush among indented lines')
const INDENTED_AMONG = feature('indented among indented lines')
const ODD_INDENT = feature('odd indent')
const ODD_SPACE = feature('odd space')
const ODD_SPACE_BELOW = feature('odd space below')
const FORBIDDEN_START = feature('forbidden start')

/** Units from either end of the page that are near it. */
const NEAR = 4

/** Where a line stands on the page, and where it begins in its column. */
export function seePlace({ units, looks, page }: Sight, i: number, seen: Seen): void {
  const look = looks[i]
  if (i === 0) seen.add(FIRST)
  if (i === units.length - 1) seen.add(LAST)
  if (i < NEAR) seen.add(NEAR_TOP)
  if (i >= units.length - NEAR) seen.add(NEAR_FOOT)
  const { ending } = lookAround(looks, i - 1)
  if (page.measures.indentsParagraphs) seen.add(look.indented ? INDENTED(ending) : FLUSH(ending))
  else if (look.indented) seen.add(ODD_INDENT)
  if (lookAround(looks, i - 1).indented && lookAround(looks, i + 1).indented)
    seen.add(look.indented ? INDENTED_AMONG : FLUSH_AMONG)
  if (look.oddSpace) seen.add(ODD_SPACE)
  if (lookAround(looks, i + 1).oddSpace) seen.add(ODD_SPACE_BELOW)
  if ((KINDS[page.codes[units[i].inkStart]] & NEVER_FIRST) !== 0) seen.add(FORBIDDEN_START)
}
