import { type OpenPage, openPage, reviewFromProposal } from '../document'
import type { ProposedBlock, Role } from '../engine'
import { doubtful } from './doubtful'
import { testPage } from './notation'

const BODY = Array<null>(6).fill(null)
/** What begins at each line of an article; the furniture below it is counted in. */
const BEGINS: readonly (Role | null)[] = ['headline', 'byline', 'body', ...BODY, 'furniture']

/**
 * A page of so many lines, ten for each article, that begins as a longer one does: doubtful here and there, with
 * something to be found in each headline, and as proposed but for the byline of article 8.
 */
export function evenPage(lines: number): OpenPage {
  const blocks: ProposedBlock[] = []
  let text = ''
  for (let line = 0; line < lines; line++) {
    const role = BEGINS[line % BEGINS.length]
    const number = Math.floor(line / BEGINS.length) + 1
    const article = role === 'furniture' ? null : String(number)
    if (role) blocks.push({ start: text.length, role, article, confidence: 1, reasons: [] })
    text += role === 'headline' ? `第${number}篇,题目\n` : `第${line}行正文一直写到行末\n`
  }
  const proposal = { engine: '', blocks, attachments: [], likelyCuts: [] }
  const asItWas = blocks.map((block) =>
    block.article === '8' && block.role === 'byline' ? { ...block, role: 'deck' as const } : block,
  )
  const base = reviewFromProposal({ ...proposal, blocks: asItWas })
  return openPage(testPage(text), doubtful(proposal), base)
}
