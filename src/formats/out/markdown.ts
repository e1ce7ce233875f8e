import type { OpenPage } from '../../document'
import type { Writing } from '../writing'
import { onOneLine } from './one-line'
import { type ReadingPart, readingCopy } from './reading-copy'

/** The page as CommonMark: a heading for each article, and what is not settled below a rule at the end. */
export const markdownInPieces = (open: OpenPage): Writing => readingCopy(open, markdownOf)

function markdownOf({ kind, text }: ReadingPart): string {
  const line = escaped(text)
  switch (kind) {
    case 'page':
      return `# ${line}\n`
    case 'headline':
      return `\n## ${line}\n`
    case 'subhead':
      return `\n### ${line}\n`
    case 'kicker':
    case 'deck':
      return `\n**${line}**\n`
    case 'caption':
      return `\n> ${line}\n`
    case 'notes':
      return `\n---\n\n${line}\n\n`
    case 'note':
      return `- ${line}\n`
    default:
      return `\n${line}\n`
  }
}

/** What begins a list, a quotation, a heading, code or a rule where it begins a line. */
const OPENER = /^(?:[-+=]|(\d{1,9})(?=[.)](?:\s|$)))/

/** A text on one line, every character of it as it stands. */
export function escaped(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_[\]<>~|#]|&(?=[#\p{L}\p{N}])/gu, '\\$&')
    .replace(OPENER, (mark, number) => (number === undefined ? `\\${mark}` : `${number}\\`))
}
