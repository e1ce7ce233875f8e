import { firstChar, isCjk, isDigit, isLatin, isWideMark, lastChar } from './script'

/** How two wrapped lines join: `drop` code units go from the end of the first, `glue` comes between. */
export interface Joint {
  readonly drop: number
  readonly glue: string
}

const SOFT_HYPHEN = '\u00ad'
const HYPHENS = '-\u2010\u00ac'
const DASHES = '\u2012\u2013\u2014\u2015/~～－'

/**
 * How a wrapped line joins the next inside a paragraph. Both sides are trimmed already.
 * Han joins solid, Latin with one space. A hyphen after a letter and before a small letter was put there by
 * the wrap and goes; before a capital or a digit it belongs to the word and stays.
 */
export function joint(before: string, after: string): Joint {
  if (before === '' || after === '') return { drop: 0, glue: '' }
  const last = lastChar(before)
  const first = firstChar(after)
  if (last === SOFT_HYPHEN) return { drop: 1, glue: '' }
  if (HYPHENS.includes(last)) return hyphenated(before, first)
  if (DASHES.includes(last) || isCjk(last) || isCjk(first)) return { drop: 0, glue: '' }
  if (isWideMark(last) && !'’”'.includes(last)) return { drop: 0, glue: '' }
  if (isWideMark(first) && !'‘“'.includes(first)) return { drop: 0, glue: '' }
  const inHan = hasCjk(before) || hasCjk(after)
  if (inHan && !(isLatin(last) && isLatin(first))) return { drop: 0, glue: '' }
  return { drop: 0, glue: ' ' }
}

function hyphenated(before: string, first: string): Joint {
  const letter = lastChar(before.slice(0, -1))
  if (before.endsWith('--') || letter === ' ' || letter === '') {
    return { drop: 0, glue: isCjk(first) ? '' : ' ' }
  }
  const small = isLatin(first) && first === first.toLowerCase()
  if (isLatin(letter) && small) return { drop: 1, glue: '' }
  return {
    drop: 0,
    glue: isLatin(letter) || isDigit(letter) || isLatin(first) || isDigit(first) ? '' : ' ',
  }
}

/** The neighbourhood of the joint decides, so that a long line costs no more than a short one. */
const hasCjk = (text: string): boolean => {
  const near = text.length > 160 ? text.slice(0, 80) + text.slice(-80) : text
  for (const char of near) if (isCjk(char)) return true
  return false
}
