import { describe, expect, it } from 'vitest'
import { makeSounds } from './sounds'

const { alike } = makeSounds()

describe('sounds', () => {
  it.each(['形型', '型行', '行航', '妈马', '绿律', '轉专'])('%s sound alike', ([a, b]) => {
    expect(alike(a, b)).toBe(true)
    expect(alike(b, a)).toBe(true)
  })

  it.each(['型航', '开升', '律路', '型A', '', '型☃'])('%s do not', ([a = '', b = '']) => {
    expect(alike(a, b)).toBe(false)
  })
})
