import { type Articles, formArticles } from './articles'
import { draftBlocks } from './blocks'
import { decode, potentials } from './chain'
import { joinColumns, type Workbench } from './columns'
import { lookAt, observe } from './features'
import { matchHeads } from './match'
import { readPage } from './page'
import type { Proposal } from './proposal'
import { present } from './present'
import { structure } from './structure'
import { readUnits } from './units'
import { WEIGHTS } from './weights'
import { indexWords } from './words'

/** Changes with every change of what the engine would propose for a page. */
export const ENGINE = 'galley-engine/1'

/** Proposes how a page falls into blocks and articles. Never throws, whatever the text. */
export function propose(text: string): Proposal {
  if (text === '') return { engine: ENGINE, blocks: [], attachments: [], likelyCuts: [] }
  const page = readPage(text)
  const units = readUnits(page)
  const looks = lookAt(page, units)
  const index = indexWords(units)
  const decoding = decode(potentials(WEIGHTS, units, observe(page, units)))
  const drafts = draftBlocks(decoding.states)
  const bench: Workbench = { page, units, looks, index, drafts, structure: structure(drafts, units) }
  const bodies = joinColumns(bench)
  const matches = matchHeads(bench, bodies)
  const articles: Articles = formArticles(bench, bodies, matches)
  return present(bench, decoding, articles, matches)
}
