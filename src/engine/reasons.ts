import type { Workbench } from './columns'
import { leadWords } from './forms'
import type { Match } from './match'
import type { Reason } from './reason'

const SHOWN_WORDS = 6

/** The evidence for a block, strongest first: what its first line looks like, then what stands above it. */
export function blockReasons(bench: Workbench, d: number, continues: boolean): Reason[] {
  const { drafts, looks, units } = bench
  const draft = drafts[d]
  const look = looks[draft.first]
  const unit = units[draft.first]
  const above = looks[draft.first - 1]
  const reasons: Reason[] = []
  const shown = unit.text.slice(0, 24)
  const has = (form: string) => look.forms.includes(form)
  switch (draft.role) {
    case 'headline':
    case 'kicker':
    case 'deck':
      if (draft.role === 'kicker' && has('kickerEnd')) reasons.push({ code: 'kickerForm' })
      if (draft.role === 'deck' && (has('deckStart') || has('bracketed')))
        reasons.push({ code: 'deckForm' })
      if (look.headlike && look.fullness !== 'full') reasons.push({ code: 'shortUnpunctuated' })
      break
    case 'byline':
      reasons.push({ code: 'bylineForm', text: shown })
      break
    case 'subhead':
      reasons.push({ code: 'subheadInBody' })
      break
    case 'body':
      if (continues) reasons.push({ code: 'continuesColumn' })
      if (has('lead')) reasons.push({ code: 'lead', text: leadWords(unit.text) })
      break
    case 'caption':
      reasons.push({ code: 'captionForm', text: shown })
      break
    case 'jump':
      reasons.push({ code: 'jumpForm', text: shown })
      break
    case 'furniture':
      reasons.push({ code: 'furnitureForm', text: shown })
      break
  }
  if (draft.first === 0) reasons.push({ code: 'pageStart' })
  else {
    if (unit.formFeed || look.oddSpace || look.gap === 'less') reasons.push({ code: 'frame' })
    else if (look.gap === 'more') reasons.push({ code: 'blankLine' })
    if (above?.ending === 'stop') reasons.push({ code: 'previousEnds' })
    else if (above && draft.role === 'body' && draft.opens && above.ending !== 'maybe')
      reasons.push({ code: 'previousBreaksOff' })
  }
  if (look.fullness === 'wide')
    reasons.push({ code: 'width', width: unit.width, usual: look.usual })
  return reasons
}

/** The evidence for giving a headline group to a body, or for leaving it alone. */
export function attachmentReasons(
  match: Pick<Match, 'body' | 'affinity' | 'byElimination'>,
): Reason[] {
  const { affinity } = match
  if (affinity === null) return [{ code: 'noBodyFits' }]
  const reasons: Reason[] = []
  if (affinity.shared.length > 0)
    reasons.push({ code: 'sharedWords', words: affinity.shared.slice(0, SHOWN_WORDS) })
  else reasons.push({ code: 'noSharedWords' })
  if (affinity.directlyAbove) reasons.push({ code: 'adjacent' })
  if (match.byElimination) reasons.push({ code: 'onlyBodyLeft' })
  return reasons
}
