import type { Proposal } from '../../engine'
import { type Block, blocksOf, blocksWithin } from '../blocks'
import type { Page } from '../page'
import type { ArticleId, Review } from '../review'
import { heldBlocks } from './held'
import { proposedArticles } from './proposed'

export interface NumberingInput {
  /** The proposal that was in force: its articles have the page's numbers. */
  readonly before: Proposal
  readonly proposal: Proposal
  /** The first of the numbers that are not in use, for articles that the page does not have. */
  readonly newArticle: ArticleId
}

/**
 * The proposal with the numbers that its articles have on the page, so that letters stay. One that is proposed as
 * before keeps its number. Any other asks for the number under which most of its text stands; where several ask for
 * one, it goes to the one with most text that nobody has touched.
 */
export function numbered(page: Page, review: Review, input: NumberingInput): Proposal {
  const { before, proposal } = input
  const wanted = proposedArticles(page, proposal)
  const numbers = keptNumbers(wanted, proposedArticles(page, before))
  const taken = new Set(numbers.values())
  const open = [...wanted.keys()].filter((own) => !numbers.has(own))
  const claims = claimsOf(page, review, wanted, open, taken)
  for (const [number, own] of settleClaims(claims)) numbers.set(own, number)
  let next = Number(input.newArticle)
  for (const own of open) if (!numbers.has(own)) numbers.set(own, String(next++))
  return withNumbers(proposal, numbers)
}

type Articles = ReadonlyMap<ArticleId, readonly Block[]>

function keptNumbers(articles: Articles, before: Articles): Map<ArticleId, ArticleId> {
  const shape = (blocks: readonly Block[]) =>
    blocks.map(({ start, end, cut }) => `${start} ${end} ${cut.role}`).join(', ')
  const known = new Map([...before].map(([number, blocks]) => [shape(blocks), number]))
  const kept = new Map<ArticleId, ArticleId>()
  for (const [own, blocks] of articles) {
    const number = known.get(shape(blocks))
    if (number !== undefined) kept.set(own, number)
  }
  return kept
}

/** How much of a proposed article's text stands under a number, and how much of that nobody has touched. */
interface Claim {
  readonly own: ArticleId
  readonly number: ArticleId
  all: number
  free: number
}

/** For each proposed article the numbers it may ask for, the best first. */
function claimsOf(
  page: Page,
  review: Review,
  wanted: Articles,
  open: readonly ArticleId[],
  taken: ReadonlySet<ArticleId>,
): Map<ArticleId, Claim[]> {
  const now = blocksOf(page, review)
  const held = heldBlocks(page, review)
  const claims = new Map<ArticleId, Claim[]>()
  for (const own of open) {
    const byNumber = new Map<ArticleId, Claim>()
    for (const block of wanted.get(own) ?? [])
      for (const other of blocksWithin(now, { from: block.start, to: block.end })) {
        const number = other.cut.article
        if (number === null || taken.has(number)) continue
        const claim = byNumber.get(number) ?? { own, number, all: 0, free: 0 }
        const shared = Math.min(block.end, other.end) - Math.max(block.start, other.start)
        claim.all += shared
        if (!held.has(other.start)) claim.free += shared
        byNumber.set(number, claim)
      }
    const best = [...byNumber.values()].sort(
      (a, b) => b.all - a.all || Number(a.number) - Number(b.number),
    )
    claims.set(own, best)
  }
  return claims
}

/** Deferred acceptance (Gale & Shapley 1962): whoever is turned away asks for the next best. Numbers to articles. */
function settleClaims(claims: ReadonlyMap<ArticleId, readonly Claim[]>): Map<ArticleId, ArticleId> {
  const held = new Map<ArticleId, Claim>()
  const asked = new Map<ArticleId, number>()
  const waiting = [...claims.keys()].reverse()
  for (let own = waiting.pop(); own !== undefined; own = waiting.pop()) {
    const turn = asked.get(own) ?? 0
    const claim = claims.get(own)?.[turn]
    if (!claim) continue
    asked.set(own, turn + 1)
    const rival = held.get(claim.number)
    if (rival && !isStronger(claim, rival)) waiting.push(own)
    else {
      held.set(claim.number, claim)
      if (rival) waiting.push(rival.own)
    }
  }
  return new Map([...held].map(([number, { own }]) => [number, own]))
}

const isStronger = (a: Claim, b: Claim) => a.free > b.free || (a.free === b.free && a.all > b.all)

export function withNumbers(
  proposal: Proposal,
  numbers: ReadonlyMap<ArticleId, ArticleId>,
): Proposal {
  const numberOf = <T extends ArticleId | null>(own: T) =>
    own === null ? own : ((numbers.get(own) ?? own) as T)
  return {
    ...proposal,
    blocks: proposal.blocks.map((block) => ({ ...block, article: numberOf(block.article) })),
    attachments: proposal.attachments.map((group) => ({
      ...group,
      article: numberOf(group.article),
      alternatives: group.alternatives.map((choice) => ({
        ...choice,
        article: numberOf(choice.article),
      })),
    })),
  }
}
