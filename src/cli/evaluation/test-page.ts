import type { LabelledLine, LabelledPage } from './labelled-page'
import type { PredictedLine } from './predictions'

/**
 * Labelled lines and what was predicted for them, written side by side: article (`-` for none), roles, `¶` where a
 * paragraph opens, `?` where nobody can tell, and the number of printed characters if it is not ten.
 *
 *     a headline/deck ¶ 4 | 1 headline ¶
 */
export function readSideBySide(notation: string) {
  const rows = notation.trim().split('\n')
  const lines = rows.map((row, i): LabelledLine => {
    const { article, roles, marks } = read(row.split('|')[0])
    const size = marks.find((mark) => /^\d+$/.test(mark))
    const paragraphStart = marks.includes('?') ? null : marks.includes('¶')
    return { n: i + 1, article, roles, paragraphStart, size: Number(size ?? 10) }
  })
  const prediction = rows.map((row, i): PredictedLine => {
    const { article, roles, marks } = read(row.split('|')[1])
    return { n: i + 1, article, role: roles[0], paragraphStart: marks.includes('¶') }
  })
  return { lines, prediction }
}

function read(side: string) {
  const [article, roles, ...marks] = side.trim().split(/\s+/)
  return { article: article === '-' ? null : article, roles: roles.split('/'), marks }
}

/** A labelled page with those lines. */
export const testLabelledPage = (
  lines: readonly LabelledLine[],
  about: Partial<LabelledPage> = {},
): LabelledPage => ({
  name: 'page',
  path: 'page.txt',
  page: {
    id: 'page',
    title: 'page',
    source: { name: 'page.txt', encoding: 'utf-8', sha256: '' },
    text: lines.map(({ size }) => '字'.repeat(size)).join('\n'),
  },
  style: undefined,
  placement: undefined,
  lines,
  unlabelled: 0,
  ...about,
})
