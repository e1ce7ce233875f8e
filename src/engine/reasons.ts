import type { Body, Workbench } from './columns'
import { unitsOf } from './columns'
import { formMask, leadWords } from './forms'
import { FULLNESS, fillsLine, type Look } from './look'
import type { Choice } from './match'
import { ENDING } from './punctuation'
import type { Reason } from './reason'
import { FARTHEST, sharedStrings } from './shared'
import { GAP } from './states'
import { frequencyOf } from './words'

/** Forms that only page furniture has. */
const FURNITURE = formMask(
  'dateLine',
  'weekday',
  'folio',
  'credits',
  'office',
  'weather',
  'guide',
  'paper',
)
const OFFER = formMask('offer')
const LEAD = formMask('lead')
const KICKER = formMask('kickerEnd')
const DECK = formMask('deckStart', 'bracketed')
const BYLINE = formMask('byline', 'name', 'nameInBrackets', 'lead')
const CAPTION = formMask('caption', 'credit')
const JUMP = formMask('jump')

/**
 * The evidence for a block, strongest first: what its first line looks like, then what stands above it. Each is true
 * of the line whatever the block turns out to be, and there is always one.
 */
export function blockReasons(bench: Workbench, d: number, continues: boolean): Reason[] {
  const { drafts, looks, units } = bench
  const draft = drafts[d]
  const look = looks[draft.first]
  const unit = units[draft.first]
  const reasons = [...formReasons(bench, d, continues), ...aboveReasons(bench, d)]
  if (look.fullness === FULLNESS.wide || reasons.length === 0)
    reasons.push({ code: 'width', width: unit.width, usual: look.usual })
  return reasons
}

function formReasons(bench: Workbench, d: number, continues: boolean): Reason[] {
  const draft = bench.drafts[d]
  const look = bench.looks[draft.first]
  const unit = bench.units[draft.first]
  const text = unit.text.slice(0, 24)
  const short: Reason[] = isShort(look) ? [{ code: 'shortUnpunctuated' }] : []
  switch (draft.role) {
    case 'kicker':
      return has(look, KICKER) ? [{ code: 'kickerForm' }, ...short] : short
    case 'deck':
      return has(look, DECK) ? [{ code: 'deckForm' }, ...short] : short
    case 'headline':
      return short
    case 'byline': {
      const named = unit.fixed !== null || has(look, BYLINE)
      return named ? [{ code: 'bylineForm', text }] : short
    }
    case 'subhead': {
      const between =
        bench.drafts[d - 1]?.role === 'body' &&
        bench.drafts[d + 1]?.role === 'body' &&
        isShort(look)
      return between ? [{ code: 'subheadInBody' }] : short
    }
    case 'body': {
      const lead: Reason[] = has(look, LEAD) ? [{ code: 'lead', text: leadWords(unit.text) }] : []
      return continues ? [{ code: 'continuesColumn' }, ...lead] : lead
    }
    case 'caption':
      return has(look, CAPTION) ? [{ code: 'captionForm', text }] : short
    case 'jump':
      return has(look, JUMP) ? [{ code: 'jumpForm', text }] : short
    case 'furniture':
      return has(look, FURNITURE) ? [{ code: 'furnitureForm', text }] : short
    case 'advert':
      return has(look, OFFER) ? [{ code: 'advertForm' }] : short
    default:
      return []
  }
}

const has = ({ forms }: Look, some: number): boolean => (forms & some) !== 0

const isShort = (look: Look): boolean => look.headlike && !fillsLine(look)

/** What parts the block from the line above it. */
function aboveReasons({ drafts, looks, units }: Workbench, d: number): Reason[] {
  const draft = drafts[d]
  if (draft.first === 0) return [{ code: 'pageStart' }]
  const look = looks[draft.first]
  const unit = units[draft.first]
  const above = looks[draft.first - 1]
  const reasons: Reason[] = []
  if (unit.formFeed || look.oddSpace || look.gap === GAP.less) reasons.push({ code: 'frame' })
  else if (look.gap === GAP.more && unit.gap > 0) reasons.push({ code: 'blankLine' })
  if (above.ending === ENDING.stop) reasons.push({ code: 'previousEnds' })
  else if (
    draft.role === 'body' &&
    draft.opens &&
    (above.ending === ENDING.comma || above.ending === ENDING.bare) &&
    drafts[d - 1].role === 'body'
  )
    reasons.push({ code: 'previousBreaksOff' })
  return reasons
}

/** From these odds on, in natural logarithms, a headline and a body are said to be about like matters. */
const ALIKE = 1.5

/**
 * The evidence for giving headline groups to bodies, group by group; texts are put together once, and only where they
 * are shown.
 */
export function attachmentReasoner(
  bench: Workbench,
  bodies: readonly Body[],
): (g: number) => (choice: Choice, byElimination: boolean) => Reason[] {
  const texts: string[] = []
  const bodyText = (b: number): string => {
    texts[b] ??= openingText(bench, unitsOf(bench, bodies[b]))
    return texts[b]
  }
  const all = Math.log(bench.units.length + 1)
  const telling = (word: number): readonly [text: string, weight: number] => [
    bench.words.lexicon.text(word),
    all - Math.log(frequencyOf(bench.words, word) + 1),
  ]
  return (g) => {
    let head: string | null = null
    return ({ body, affinity }, byElimination) => {
      if (affinity === null) return [{ code: 'noBodyFits' }]
      const reasons: Reason[] = []
      let words: readonly string[] = []
      if (affinity.shared.length > 0) {
        head ??= headText(bench, g)
        words = sharedStrings(head, bodyText(body), affinity.shared.map(telling))
      }
      if (words.length > 0) reasons.push({ code: 'sharedWords', words })
      else reasons.push({ code: affinity.topic > ALIKE ? 'likeMatter' : 'noSharedWords' })
      if (affinity.directlyAbove) reasons.push({ code: 'adjacent' })
      if (byElimination) reasons.push({ code: 'onlyBodyLeft' })
      return reasons
    }
  }
}

/** The text of a body as far as it is looked through. */
function openingText({ units }: Workbench, body: readonly number[]): string {
  let text = ''
  for (let k = 0; k < body.length && text.length < FARTHEST; k++)
    text += units[body[k]].text.slice(0, 4000)
  return text.slice(0, FARTHEST)
}

/** A headline group's text: lines that wrap run on, blocks are parted. */
function headText({ structure, drafts, units }: Workbench, g: number): string {
  return structure.groups[g].drafts
    .map((d) => {
      let text = ''
      for (let u = drafts[d].first; u <= drafts[d].last; u++) text += units[u].text.slice(0, 120)
      return text
    })
    .join('\n')
}
