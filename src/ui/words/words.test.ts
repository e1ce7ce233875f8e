import { expect, test } from 'vitest'
import type { Finding, FindingKind, Reason } from '../../engine'
import { en, type Words } from './en'
import { plainly } from './findings'
import { zh } from './zh'

/** One reason of each kind. */
const SAMPLES: { readonly [C in Reason['code']]: Extract<Reason, { code: C }> } = {
  pageStart: { code: 'pageStart' },
  frame: { code: 'frame' },
  blankLine: { code: 'blankLine' },
  width: { code: 'width', width: 12, usual: 17 },
  shortUnpunctuated: { code: 'shortUnpunctuated' },
  previousEnds: { code: 'previousEnds' },
  previousBreaksOff: { code: 'previousBreaksOff' },
  lead: { code: 'lead', text: '3' },
  bylineForm: { code: 'bylineForm', text: '3' },
  kickerForm: { code: 'kickerForm' },
  deckForm: { code: 'deckForm' },
  subheadInBody: { code: 'subheadInBody' },
  captionForm: { code: 'captionForm', text: '3' },
  jumpForm: { code: 'jumpForm', text: '3' },
  furnitureForm: { code: 'furnitureForm', text: '3' },
  advertForm: { code: 'advertForm' },
  sharedWords: { code: 'sharedWords', words: ['3', '5'] },
  noSharedWords: { code: 'noSharedWords' },
  likeMatter: { code: 'likeMatter' },
  adjacent: { code: 'adjacent' },
  onlyBodyLeft: { code: 'onlyBodyLeft' },
  noBodyFits: { code: 'noBodyFits' },
  continuesColumn: { code: 'continuesColumn' },
}
/** One finding of each kind. */
const at = { start: 3, end: 4, text: '3', fixes: ['5'] } as const
const FOUND: { readonly [K in FindingKind]: Extract<Finding, { kind: K }> } = {
  unlikeBody: {
    ...at,
    kind: 'unlikeBody',
    evidence: { written: '3', word: '5', times: 2, alike: 'look' },
  },
  confused: { ...at, kind: 'confused', evidence: { written: '3', word: '5' } },
  otherScript: { ...at, kind: 'otherScript', evidence: { script: 'traditional' } },
  doubled: { ...at, kind: 'doubled', evidence: null },
  unpaired: { ...at, kind: 'unpaired', evidence: { missing: '”' } },
  halfWidth: { ...at, kind: 'halfWidth', evidence: null },
  finalStop: { ...at, kind: 'finalStop', evidence: null },
  spaces: { ...at, kind: 'spaces', evidence: { joined: '3' } },
  fullWidth: { ...at, kind: 'fullWidth', evidence: null },
}
const REASONS = Object.values(SAMPLES)

/** Every string of a dictionary with its path; functions are asked with sample words. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    if (path === '.reason')
      return REASONS.map((reason) => [`${path}.${reason.code}`, value(reason)])
    if (path === '.findingWhy')
      return Object.values(FOUND).map((found) => [`${path}.${found.kind}`, plainly(value(found))])
    return sentences(value('3', '5', '4', '6', '2'), path)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}

const HAN = /\p{Script=Han}/u
/** The body's mark is left out on purpose: it would stand at nearly every line. */
const EMPTY = ['.roleMarks.body']
/** The name of the other language, and an example that only Chinese has. */
const CHINESE = ['.actions.look.language', '.tidyDigits']

/** Each language has as many other words for a thing as it has. */
const said = (words: Words) =>
  sentences(words)
    .map(([path]) => path)
    .filter((path) => !path.startsWith('.otherNames.'))

test('both languages say the same things', () => {
  expect(said(zh)).toEqual(said(en))
})

test('nothing is left empty', () => {
  for (const [path, text] of [...sentences(zh), ...sentences(en)])
    if (!EMPTY.includes(path)) expect(text.trim(), path).not.toBe('')
})

test('English holds no Chinese but what must be Chinese', () => {
  for (const [path, text] of sentences(en))
    if (!CHINESE.includes(path)) expect(HAN.test(text), `${path}: ${text}`).toBe(false)
})

test('Chinese is set with Chinese marks', () => {
  for (const [path, text] of sentences(zh))
    expect(/\p{Script=Han}[,.;:!?]/u.test(text), `${path}: ${text}`).toBe(false)
})
