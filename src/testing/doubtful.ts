import { isHead, type Proposal } from '../engine'

const made = new WeakMap<Proposal, Proposal>()

/** The proposal as if the engine were not sure: of blocks, and of groups of up to three heads, wherever they stand. */
export function doubtful(proposal: Proposal): Proposal {
  let known = made.get(proposal)
  if (!known) {
    const heads = proposal.blocks.filter(({ role }) => isHead(role)).map(({ start }) => start)
    known = {
      ...proposal,
      blocks: proposal.blocks.map((block) => ({
        ...block,
        confidence: confidenceFor(block.start),
      })),
      attachments: Array.from({ length: Math.ceil(heads.length / 3) }, (_, i) => ({
        blocks: heads.slice(3 * i, 3 * i + 3),
        article: '1',
        confidence: confidenceFor(i),
        reasons: [],
        alternatives: [],
      })),
    }
    made.set(proposal, known)
  }
  return known
}

const confidenceFor = (number: number): number => ((number * 37) % 11) / 10
