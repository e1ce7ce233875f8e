import type { Attachment, Proposal, ProposedBlock } from '../engine'

interface Evidence {
  readonly blocks: ReadonlyMap<number, ProposedBlock>
  readonly attachments: ReadonlyMap<number, Attachment>
}

const evidence = new WeakMap<Proposal, Evidence>()

/** The proposal by place: its blocks, and the headline groups by each of their blocks' starts. */
export function evidenceOf(proposal: Proposal): Evidence {
  let known = evidence.get(proposal)
  if (!known) {
    known = {
      blocks: new Map(proposal.blocks.map((block) => [block.start, block])),
      attachments: new Map(
        proposal.attachments.flatMap((group) => group.blocks.map((start) => [start, group])),
      ),
    }
    evidence.set(proposal, known)
  }
  return known
}
