import { describe, expect, it } from 'vitest'
import { readPage } from './page'
import { widthOf } from './script'

const column = [
  '要围绕用好人鼓舞人凝聚',
  '人，有效激发扛旗争先拼',
  '搏实干的精气神，组织工',
  '作要突出变革重塑固本强',
  '基，以新路线为根本遵循',
]

describe('learnMeasures', () => {
  it('learns the column and the rhythm of blank lines', () => {
    const { measures } = readPage(column.join('\n\n'))
    expect(measures.columnWidth).toBe(11)
    expect(measures.usualGap).toBe(1)
    expect(measures.gapInside[0]).toBeLessThan(0.12)
  })

  it('learns that indents open paragraphs', () => {
    const lines = column.flatMap((l) => [`　　${l.slice(2)}`, l, '得丰硕成果。'])
    expect(readPage(lines.join('\n')).measures.indentsParagraphs).toBe(true)
    expect(readPage(column.join('\n')).measures.indentsParagraphs).toBe(false)
  })

  it('learns that 、 closes sentences where there is no 。', () => {
    const old = Array.from({ length: 12 }, () => '擇善而從、古訓也、旣不能自立').join('\n')
    expect(readPage(old).measures.stops).toContain('、')
    expect(readPage(column.join('\n')).measures.stops).not.toContain('、')
  })

  it('tells English from Chinese', () => {
    expect(readPage('The House met at four.').measures.script).toBe('latin')
    expect(readPage(column.join('\n')).measures.script).toBe('cjk')
  })

  it('counts full-width characters', () => {
    expect(widthOf('6月“A”')).toBe(4)
    expect(widthOf('𠮷')).toBe(1)
  })
})
