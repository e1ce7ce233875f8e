import { describe, expect, it } from 'vitest'
import type { Doubt } from '../../document'
import { wordsIn } from '../words'
import { whyOf } from './facts'

const doubt: Doubt = {
  kind: 'block',
  at: 0,
  blocks: [0],
  confidence: 0.712,
  reasons: [{ code: 'previousEnds' }],
  alternatives: [],
}

describe('whyOf', () => {
  it('begins with how sure the engine is: the end is cut off where there is no room', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(whyOf(wordsIn(language), doubt)).toMatch(/^71% · ./u)
      expect(whyOf(wordsIn(language), { ...doubt, reasons: [] })).toMatch(/^71% · ./u)
    }
  })
})
