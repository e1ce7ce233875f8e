import { FORM_NAMES, formMask } from '../forms'
import { lookAround, type Sight } from './sight'
import { feature, features, type Seen } from './vocabulary'

const FORM = features`form ${FORM_NAMES}`
const NO_FORM = feature('form none')
const ABOVE_FORM = features`above form ${FORM_NAMES}`
const BELOW_FORM = features`below form ${FORM_NAMES}`
const BELOW_RUN_IN = feature('below run-in byline')

/** Forms that say something of the lines beside them. */
const NEAR = formMask(
  'lead',
  'leadAlone',
  'byline',
  'name',
  'jump',
  'caption',
  'deckStart',
  'kickerEnd',
  'nameInBrackets',
  'asked',
  'answered',
  'listItem',
)

/** The set phrases of a line and of those beside it. */
export function seeForms({ units, looks }: Sight, i: number, seen: Seen): void {
  const { forms } = looks[i]
  if (forms === 0) seen.add(NO_FORM)
  else addEach(FORM, forms, seen)
  addEach(ABOVE_FORM, lookAround(looks, i - 1).forms & NEAR, seen)
  addEach(BELOW_FORM, lookAround(looks, i + 1).forms & NEAR, seen)
  if (i + 1 < units.length && units[i + 1].fixed === 'byline') seen.add(BELOW_RUN_IN)
}

function addEach(family: (form: number) => number, forms: number, seen: Seen): void {
  for (let left = forms; left !== 0; left &= left - 1)
    seen.add(family(31 - Math.clz32(left & -left)))
}
