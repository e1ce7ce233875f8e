import type { Finding, FindingKind } from '../../engine'
import { cite, type Sentence } from './findings'

export const findingKindsInEnglish: Readonly<Record<FindingKind, string>> = {
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
export function findingInEnglish(f: Finding): Sentence {
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
