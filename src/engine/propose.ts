import { formArticles } from './articles'
import { decode, potentials } from './chain'
import { observer } from './features/observer'
import type { Geometry } from './geometry'
import { weighLetters } from './letters'
import { lookAt } from './look'
import { matchHeads } from './match'
import { readPrinted } from './page'
import { type Presented, present } from './present'
import type { Proposal } from './proposal'
import { reconsidered } from './reconsider'
import { weighSaid } from './said'
import { weighStanding } from './standing'
import { readTopics } from './topics'
import { readUnits } from './units'
import { WEIGHTS, type Weights } from './weights'
import { readWords } from './words'

/** Changes with every change of what the engine would propose for a page. */
const ENGINE = 'galley-engine/11'

const NOTHING: Presented = {
  proposal: { engine: ENGINE, blocks: [], attachments: [], likelyCuts: [] },
  evidence: { blocks: [], attachments: [] },
}

/**
 * Proposes how a page falls into blocks and articles. Never throws, whatever the text. `geometry`: where its lines stood in
 * print, as far as that is known.
 */
export function propose(text: string, geometry?: Geometry): Proposal {
  return proposeWith(WEIGHTS, text, geometry).proposal
}

/** The same with weights of one's own, and with the evidence of each place: what the fitting needs. */
export function proposeWith(weights: Weights, text: string, geometry?: Geometry): Presented {
  if (text === '') return NOTHING
  const page = readPrinted(text, geometry)
  const units = readUnits(page)
  const looks = lookAt(page, units)
  const words = readWords(page.codes, units)
  const topics = readTopics(page.codes, units)
  const ground = { page, units, looks, words, topics, matching: weights.matching }
  const chances = potentials(weights, units, looks, observer(page, units, looks, words, topics))
  weighLetters(chances, page, units)
  weighStanding(chances, page, units)
  weighSaid(chances, page, units)
  const decoding = decode(chances)
  const { arrangement, rivals } = reconsidered(ground, chances, decoding)
  const { states, bench, bodies } = arrangement
  const layout = { states, bench, bodies, matches: matchHeads(bench, bodies), rivals }
  const articles = formArticles(layout.bench, layout.bodies, layout.matches)
  return present(ENGINE, weights, layout, { ...decoding, states: layout.states }, articles)
}
