import { makeOpenPage } from '../../src/formats'
import { writeProject } from '../../src/formats/project'
import { textFile } from './files'
import { startOf, TEXT } from './three-stories'

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
      group(5, '3', 0.6, ['1', '2', null]),
    ],
    likelyCuts: [],
  }
  const source = { name: '澄湖日报 三篇.txt', encoding: 'utf-8', sha256: '0'.repeat(64) }
  const page = { id: 'three-doubts', title: '澄湖日报 三篇', source, text: TEXT }
  return textFile('澄湖日报 三篇.galley.json', writeProject(makeOpenPage(page, proposal)))
}
