import type { OpenPage } from '../../document'
import type { Writing } from '../writing'
import { onOneLine } from './one-line'
import { type ReadingPart, readingCopy } from './reading-copy'

type Kind = ReadingPart['kind']

const RULE = '————————\n'

/** Parts that stand together; an empty line parts them from the others. */
const GROUPS: Readonly<Record<Kind, 'page' | 'head' | 'text' | 'foot' | 'notes'>> = {
  page: 'page',
  kicker: 'head',
  headline: 'head',
  deck: 'head',
  byline: 'head',
  paragraph: 'text',
  subhead: 'text',
  caption: 'foot',
  jump: 'foot',
  notes: 'notes',
  note: 'notes',
}

/** The page as plain text: a paragraph to a line, and what is not settled below a rule at the end. */
export function plainTextInPieces(open: OpenPage): Writing {
  let before: Kind = 'page'
  return readingCopy(open, ({ kind, text }) => {
    const gap = gapBetween(before, kind)
    const line = kind === 'headline' ? text.split('\n').map(onOneLine).join('\n') : onOneLine(text)
    before = kind
    return `${gap}${kind === 'notes' ? RULE : ''}${line}\n`
  })
}

function gapBetween(before: Kind, kind: Kind): string {
  const beginsArticle = kind === 'kicker' || (kind === 'headline' && before !== 'kicker')
  if (beginsArticle || kind === 'notes') return '\n\n'
  return GROUPS[before] === GROUPS[kind] ? '' : '\n'
}
