import { type Proposal, propose } from '../../src/engine'
import { makeOpenPage } from '../../src/formats'
import { writeProject } from '../../src/formats/project'
import { SEED_TEXT, textFile } from './files'

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
 * A project of three articles that another engine proposed. It took line 1 for furniture and line 3 for a deck, and
 * gave lines 5 and 6 to the second article. All else is as the engine at hand proposes it.
 */
export function olderProposal() {
  const now = propose(TEXT)
  const blocks = now.blocks.map((block): Proposal['blocks'][number] => {
    if (block.start === 0) return { ...block, role: 'furniture', article: null }
    if (block.start === startOf(3)) return { ...block, role: 'deck' }
    if (block.start === startOf(5)) return { ...block, role: 'subhead', article: '2' }
    return block.start > startOf(5) ? { ...block, article: '2' } : block
  })
  return projectOf(TEXT, blocks)
}

/** A project over which the engine takes its time: many pages in one, all of it one block so far. */
export function longOlderProposal() {
  const all = { start: 0, role: 'body' as const, article: '1', confidence: 1, reasons: [] }
  return projectOf(SEED_TEXT.repeat(40), [all])
}

function projectOf(text: string, blocks: Proposal['blocks']) {
  const proposal = { engine: 'galley-engine/0', blocks, attachments: [], likelyCuts: [] }
  const source = { name: '澄湖日报 旧案.txt', encoding: 'utf-8', sha256: '0'.repeat(64) }
  const page = { id: 'older-proposal', title: '澄湖日报 旧案', source, text }
  return textFile('澄湖日报 旧案.galley.json', writeProject(makeOpenPage(page, proposal)))
}
