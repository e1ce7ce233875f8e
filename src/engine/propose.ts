import { formArticles } from './articles'
import { draftBlocks } from './blocks'
import { decode, potentials } from './chain'
import { claimedOpening } from './claim'
import { joinColumns, type Workbench } from './columns'
import { observer } from './features/observer'
import { lookAt } from './look'
import { matchHeads } from './match'
import { readPrinted } from './page'
import { type Presented, present } from './present'
import type { Proposal } from './proposal'
import { rejoined } from './rejoin'
import { structure } from './structure'
import { readUnits } from './units'
import { WEIGHTS, type Weights } from './weights'
import { readWords } from './words'

/** Changes with every change of what the engine would propose for a page. */
const ENGINE = 'galley-engine/7'

/** So many bodies at most are cut in two because a headline without a body claims a part of them. */
const MOST_CLAIMS = 12

const NOTHING: Presented = {
  proposal: { engine: ENGINE, blocks: [], attachments: [], likelyCuts: [] },
  evidence: { blocks: [], attachments: [] },
}

/** Proposes how a page falls into blocks and articles. Never throws, whatever the text. */
export function propose(text: string): Proposal {
  return proposeWith(WEIGHTS, text).proposal
}

/** The same with weights of one's own, and with the evidence of each place: what the fitting needs. */
export function proposeWith(weights: Weights, text: string): Presented {
  if (text === '') return NOTHING
  const page = readPrinted(text)
  const units = readUnits(page)
  const looks = lookAt(page, units)
  const words = readWords(page.codes, units)
  const decoding = decode(potentials(weights, units, looks, observer(page, units, looks, words)))

  const arrange = (states: readonly number[]) => {
    const drafts = draftBlocks(states, units)
    const bench: Workbench = {
      page,
      units,
      looks,
      words,
      drafts,
      structure: structure(drafts, units),
    }
    const bodies = joinColumns(bench)
    return { states, bench, bodies, matches: matchHeads(bench, bodies) }
  }
  let layout = arrange(decoding.states)
  for (let n = 0; n < MOST_CLAIMS; n++) {
    const states = claimedOpening(layout, decoding)
    if (states === null) break
    layout = arrange(states)
  }
  const joined = rejoined(layout, decoding)
  if (joined !== null) layout = arrange(joined)
  const articles = formArticles(layout.bench, layout.bodies, layout.matches)
  return present(ENGINE, weights, layout, { ...decoding, states: layout.states }, articles)
}
