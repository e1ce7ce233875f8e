import type { OpenPage } from '../document'
import type { Reason, Role } from '../engine'
import { codePointsOf } from './code-points'

/** A proposal with its reasons, for other programs: offsets in Unicode code points. */
export interface ProposalJson {
  readonly page: string
  readonly source: { readonly name: string; readonly encoding: string; readonly sha256: string }
  readonly engine: string
  readonly offsets: 'code-points'
  readonly blocks: readonly {
    readonly start: number
    readonly end: number
    readonly role: Role
    readonly article: string | null
    readonly confidence: number
    readonly reasons: readonly Reason[]
  }[]
  readonly attachments: readonly {
    readonly blocks: readonly number[]
    readonly article: string
    readonly confidence: number
    readonly reasons: readonly Reason[]
    readonly alternatives: readonly {
      readonly article: string | null
      readonly confidence: number
      readonly reasons: readonly Reason[]
    }[]
  }[]
}

export function proposalJson({ page, proposal }: OpenPage, name: string): ProposalJson {
  const at = codePointsOf(page.text)
  const { blocks } = proposal
  return {
    page: name,
    source: page.source,
    engine: proposal.engine,
    offsets: 'code-points',
    blocks: blocks.map(({ start, role, article, confidence, reasons }, i) => ({
      start: at(start),
      end: at(blocks[i + 1]?.start ?? page.text.length),
      role,
      article,
      confidence,
      reasons,
    })),
    attachments: proposal.attachments.map((group) => ({
      blocks: group.blocks.map(at),
      article: group.article,
      confidence: group.confidence,
      reasons: group.reasons,
      alternatives: group.alternatives,
    })),
  }
}
