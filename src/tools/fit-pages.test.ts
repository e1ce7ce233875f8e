import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WEIGHTS } from '../engine/weights'
import { calibrationError } from './fit-confidence'
import { judge } from './fit-judge'
import { type LabelledPage, readFolder } from './fit-pages'

const printed = ['夜里爆管', '凌晨通水，', '水清了。', '听橹', '橹声远，', '湖面静。']
const page: LabelledPage = {
  name: 'page',
  text: `${printed.join('\n\n')}\n`,
  lines: printed.map((_, i) => ({
    n: 2 * i + 1,
    a: i < 3 ? 'a1' : 'a2',
    r: [i % 3 === 0 ? 'headline' : 'body'],
    p: i % 3 < 2,
  })),
  typeset: true,
  noise: 0,
  keys: new Map(),
  weight: 1,
}

describe('readFolder', () => {
  it('says which folder is not there, or has no labelled page in it', () => {
    const dir = mkdtempSync(join(tmpdir(), 'galley-fit-'))
    expect(() => readFolder(join(dir, 'none'))).toThrow(`No such folder: ${join(dir, 'none')}`)
    expect(() => readFolder(dir)).toThrow('No labelled page')
    writeFileSync(join(dir, 'page.txt'), page.text)
    writeFileSync(
      join(dir, 'page.truth.json'),
      JSON.stringify({ style: 'real', lines: page.lines }),
    )
    expect(readFolder(`${dir}=0.5`).pages).toEqual([{ ...page, typeset: false, weight: 0.5 }])
    rmSync(dir, { recursive: true })
  })
})

describe('judge', () => {
  it('counts each run of wrong lines as one correction, and shows where it lies', () => {
    const outside = { ...page, lines: page.lines.map((l) => ({ ...l, a: null, r: ['furniture'] })) }
    const judged = judge(WEIGHTS, outside)
    expect(judged.counts.lines).toBe(6)
    expect(judged.counts.articles.labelled).toBe(0)
    expect(judged.counts.corrections).toBeGreaterThan(0)
    expect(judged.counts.corrections).toBeLessThanOrEqual(judged.wrongLines.length)
    expect(judged.blocks.some((block) => !block.right)).toBe(true)
  })
})

describe('calibrationError', () => {
  it('is the distance between confidence and what was right', () => {
    const places = [true, true, true, false].map((right) => ({ confidence: 0.75, right }))
    expect(calibrationError(places)).toBeCloseTo(0)
    expect(calibrationError(places.map((p) => ({ ...p, confidence: 0.95 })))).toBeCloseTo(0.2)
  })
})
