import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY, HIGHEST_IN_LANE, LANES, partLanes, putInLanes } from './lanes'
import { ROW, STATE_COUNT } from './states'

const MOST = 50
const weight = fc.integer({
  min: -Math.floor(HIGHEST_IN_LANE / MOST),
  max: Math.floor(HIGHEST_IN_LANE / MOST),
})
const row = fc.array(weight, { minLength: STATE_COUNT, maxLength: STATE_COUNT })

describe('lanes', () => {
  it('hold the sums of rows, below zero and above it', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: MOST }), fc.boolean(), (rows, adds) => {
        const sums = new Float64Array(LANES).fill(EMPTY)
        for (const one of rows) {
          const lanes = new Float64Array(LANES)
          putInLanes(one, lanes, 0)
          lanes.forEach((lane, k) => {
            sums[k] += lane
          })
        }
        const parted = new Int32Array(ROW).fill(7)
        partLanes(sums, parted, 0, adds)
        for (let s = 0; s < STATE_COUNT; s++)
          expect(parted[s]).toBe(rows.reduce((sum, one) => sum + one[s], adds ? 7 : 0))
      }),
    )
  })
})
