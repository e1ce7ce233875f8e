import { makeOpenPage } from '../../src/formats'
import { writeProject } from '../../src/formats/project'
import { textFile } from './files'

const LINES = [
  '稻田课堂开进澄湖实验小学',
  '本报讯（记者 林小满）昨日上午，澄湖实验小学的三百名学生走进校外稻田，学插秧，也学算术。',
  '老旧小区加装电梯先听民意',
  '本报讯（记者 周小禾）柳荫里小区十二幢昨天开了第三次楼道会，一楼的住户也举手赞成。',
  '湖滨步道夜间亮灯',
  '本报讯（记者 何一帆）从今晚起，湖滨步道的路灯亮到十二点，方便夜跑的市民。',
]
const TEXT = `${LINES.join('\n')}\n`
const startOf = (line: number) => LINES.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)

/**
 * A project whose doubts are known whatever the engine thinks: the headline of line 3 (40 %), the body of
 * line 6 (50 %) and the headline of line 5 (60 %), in this order from the least certain.
 */
export function doubtfulPage() {
  const roles = ['headline', 'body', 'headline', 'body', 'headline', 'body'] as const
  const blocks = roles.map((role, i) => ({
    start: startOf(i + 1),
    role,
    article: String(Math.floor(i / 2) + 1),
    confidence: i === 5 ? 0.5 : 0.95,
    reasons: [{ code: 'blankLine' as const }],
  }))
  const group = (line: number, article: string, confidence: number, others: (string | null)[]) => ({
    blocks: [startOf(line)],
    article,
    confidence,
    reasons: [{ code: 'adjacent' as const }],
    alternatives: others.map((other) => ({ article: other, confidence: 0.2, reasons: [] })),
  })
  const proposal = {
    engine: 'by hand',
    blocks,
    attachments: [
      group(1, '1', 0.98, ['2']),
      group(3, '2', 0.4, ['3', null]),
      group(5, '3', 0.6, ['1']),
    ],
    likelyCuts: [],
  }
  const source = { name: '澄湖日报 三篇.txt', encoding: 'utf-8', sha256: '0'.repeat(64) }
  const page = { id: 'three-doubts', title: '澄湖日报 三篇', source, text: TEXT }
  return textFile('澄湖日报 三篇.galley.json', writeProject(makeOpenPage(page, proposal)))
}
