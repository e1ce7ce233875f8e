import { type Proposal, propose } from '../../src/engine'
import { makeOpenPage } from '../../src/formats'
import { writeProject } from '../../src/formats/project'
import { SEED_TEXT, textFile, volume } from './files'
import { startOf, TEXT } from './three-stories'

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

/** A project of many pages in one, each of whose headlines another engine took for a deck. */
export function manyDifferences() {
  const text = volume(120_000)
  const blocks = propose(text).blocks.map((block): Proposal['blocks'][number] =>
    block.role === 'headline' ? { ...block, role: 'deck' } : block,
  )
  return projectOf(text, blocks)
}

function projectOf(text: string, blocks: Proposal['blocks']) {
  const proposal = { engine: 'galley-engine/0', blocks, attachments: [], likelyCuts: [] }
  const source = { name: '澄湖日报 旧案.txt', encoding: 'utf-8', sha256: '0'.repeat(64) }
  const page = { id: 'older-proposal', title: '澄湖日报 旧案', source, text }
  return textFile('澄湖日报 旧案.galley.json', writeProject(makeOpenPage(page, proposal)))
}
