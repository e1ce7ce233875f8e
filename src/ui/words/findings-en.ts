import type { Finding, FindingKind } from '../../engine'
import { cite, type Sentence } from './findings'
import { plural } from './plural'

const kinds: Readonly<Record<FindingKind, string>> = {
  unlikeBody: 'Unlike the body',
  confused: 'Look-alike',
  otherScript: 'Mixed scripts',
  doubled: 'Doubled mark',
  unpaired: 'Unpaired mark',
  halfWidth: 'Half-width mark',
  finalStop: 'Full stop at the end',
  spaces: 'Stray space',
  fullWidth: 'Full-width',
}

const HALVES = [
  ['quotation mark', '“”‘’'],
  ['title mark', '《》〈〉'],
  ['bracket', '（）()[]【】〔〕'],
  ['corner bracket', '「」『』'],
] as const

function halfName(half: string): string {
  const [name, pairs] = HALVES.find(([, halves]) => halves.includes(half)) ?? [half, half]
  return `${pairs.indexOf(half) % 2 === 0 ? 'opening' : 'closing'} ${name}`
}

/** What was found in a headline, and why it is thought to be wrong, in English. */
function why(f: Finding): Sentence {
  switch (f.kind) {
    case 'unlikeBody': {
      const { written, word, times, alike } = f.evidence
      return [
        cite(written),
        ': the body has ',
        cite(word),
        times === 1 ? ' once' : ` ${times} times`,
        alike === 'look' ? '; they look alike' : '; they sound alike',
      ]
    }
    case 'confused':
      return [cite(f.evidence.written), ' makes no word; ', cite(f.evidence.word), ' looks like it']
    case 'otherScript':
      return f.evidence.script === 'traditional'
        ? [cite(f.text), ' is simplified, the article traditional']
        : [cite(f.text), ' is traditional, the article simplified']
    case 'doubled':
      return [cite(f.text), ' repeats a mark']
    case 'unpaired':
      return [cite(f.text), ` lacks the ${halfName(f.evidence.missing)}`]
    case 'halfWidth':
      return [cite(f.text), ' is half-width among Chinese']
    case 'finalStop':
      return ['A headline takes no full stop']
    case 'spaces':
      return [cite(f.evidence.joined), ' has a stray space within']
    case 'fullWidth':
      return [cite(f.text), ' is full-width']
  }
}

/** What proofreading headlines says, in English. */
export const findingsInEnglish = {
  findingKinds: kinds,
  findingWhy: why,
  proofreading: 'Proofread',
  findings: (n: number) => `${plural(n, 'error')} in headlines to decide`,
  noFindings: 'No errors in headlines to decide',
  proofreadingNow: 'Proofreading the headlines…',
  fixTo: (text: string) => `change to ${text}`,
  fixDeletes: 'delete',
  ignoreFinding: 'Ignore',
  heedFinding: 'Stop ignoring',
  correctByHand: 'Correct',
  findingAt: (number: number, count: number, letter: string, part: string, what: string) =>
    `Error ${number} of ${count}, ${letter}, ${part.toLowerCase()}: ${what}`,
  findingsTitle: 'Proofread headlines',
  findingsHint:
    'Headlines against their bodies, and their marks and characters. A correction lies over the raw text, which stays; what is ignored is ignored on this page.',
  findingsLeft: (n: number) => `${plural(n, 'error')} to decide`,
  findingName: (letter: string, part: string, what: string) =>
    `${letter}, ${part.toLowerCase()}: ${what}`,
  findingsDecided: 'All decided.',
  noFindingsHint:
    'Kickers, headlines and decks were read against their bodies, and their marks, spaces and scripts were checked.',
  findingsPartial:
    'The tables of characters did not load: only marks, spaces and widths were checked. The next change tries again.',
  showIgnored: (n: number) => `Show ${plural(n, 'ignored error')}`,
  ignored: 'Ignored',
  goToFinding: 'Go to the headline',
}
