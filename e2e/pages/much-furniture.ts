import { makeOpenPage } from '../../src/formats'
import { writeProject } from '../../src/formats/project'
import { textFile } from './files'

/** A project of one short story and so many lines that belong to no article, each a block. */
export function muchFurniture(lines: number) {
  const story = '稻田课堂开进小学\n本报讯 昨日上午，三百名学生走进稻田。\n'
  const folio = (number: number) => `责任编辑 ${String(number).padStart(5, '0')}\n`
  const text = story + Array.from({ length: lines }, (_, i) => folio(i + 1)).join('')
  const sure = { confidence: 1, reasons: [] }
  const blocks = [
    { start: 0, role: 'headline' as const, article: '1', ...sure },
    { start: story.indexOf('\n') + 1, role: 'body' as const, article: '1', ...sure },
    ...Array.from({ length: lines }, (_, i) => ({
      start: story.length + i * folio(1).length,
      role: 'furniture' as const,
      article: null,
      ...sure,
    })),
  ]
  const proposal = { engine: 'by hand', blocks, attachments: [], likelyCuts: [] }
  const source = { name: '报眉.txt', encoding: 'utf-8', sha256: '0'.repeat(64) }
  const page = { id: 'much-furniture', title: '澄湖日报 报眉', source, text }
  return textFile('澄湖日报 报眉.galley.json', writeProject(makeOpenPage(page, proposal)))
}
