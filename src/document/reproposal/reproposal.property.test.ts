import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Proposal } from '../../engine'
import { accepted, checkReview } from '../../testing/check'
import { fuzzing, PATIENCE } from '../../testing/fuzzing'
import { type Move, moves, perform } from '../../testing/random-moves'
import { type Desk, desk, dice, proposalOver } from '../../testing/random-pages'
import { articlesOf } from '../articles'
import { blocksOf } from '../blocks'
import { adopt, keep, repropose } from '../commands'
import { nextArticleId } from '../next-article'
import { advance, type OpenPage, openPage } from '../open-page'
import type { Result } from '../result'
import { type Review, reviewFromProposal } from '../review'
import { revertTransaction, type Transaction } from '../transaction'
import { differencesOf } from './difference'
import { heldBlocks, isClosed } from './held'

/** The page after a command that may be refused, proved by the transaction checker. */
function after(open: OpenPage, result: Result<Transaction> | undefined): OpenPage {
  if (!result?.ok) return open
  accepted(open.page, open.review, result)
  return advance(open, { kind: 'do', at: 0, transaction: result.value })
}

const proposedAnew = (open: OpenPage, proposal: Proposal): OpenPage =>
  after(
    open,
    repropose(open.page, open.review, {
      before: open.proposal,
      proposal,
      newArticle: nextArticleId(open.page, open.review, open.proposal),
    }),
  )

const differences = ({ page, review, proposal }: OpenPage) => differencesOf(page, review, proposal)

/** Where differences begin, chosen and put in order by dice. */
const chosen = (open: OpenPage, roll: readonly number[]) =>
  differences(open)
    .map(({ from }, i) => ({ from, die: roll[i % roll.length] * (i + 7) }))
    .filter(({ die }) => die % 3 > 0)
    .sort((a, b) => (a.die % 97) - (b.die % 97))
    .map(({ from }) => from)

const untouched = ({ page, review }: Desk): OpenPage => {
  const cuts = [...review.cuts].map(([start, { role, article }]) => ({
    start,
    role: role === 'discarded' ? ('advert' as const) : role,
    article,
    confidence: 1,
    reasons: [],
  }))
  const blocks = cuts.sort((a, b) => a.start - b.start)
  const proposal = { engine: 'old', blocks, attachments: [], likelyCuts: [] }
  return openPage(page, proposal, reviewFromProposal(proposal))
}

/** A page after some work, and proposed again by another engine. Some pages come with work done before. */
function worked(start: Desk, made: readonly Move[], roll: readonly number[]): OpenPage {
  let open =
    roll[0] % 4 === 0 ? openPage(start.page, start.proposal, start.review) : untouched(start)
  for (const each of made) open = after(open, perform(open, each))
  return proposedAnew(open, proposalOver(open.page, roll))
}

/** What must outlast every difference: a person's blocks, and all that closed articles have. */
function personal(open: OpenPage, review: Review) {
  const held = heldBlocks(open.page, open.review)
  return {
    blocks: blocksOf(open.page, review).filter(({ start }) => held.has(start)),
    closed: articlesOf(open.page, review).filter(({ id }) => isClosed(open.review, id)),
    corrections: review.corrections,
    metadata: review.metadata,
  }
}

test(
  'on an untouched page, all differences together are the new proposal, and none are the page as it was',
  () => {
    let differing = 0
    fc.assert(
      fc.property(desk(10), dice, (start, roll) => {
        const before = untouched(start)
        const open = proposedAnew(before, proposalOver(start.page, roll))
        expect(open.review).toEqual(before.review)
        const at = differences(open).map(({ from }) => from)
        const { page, review, proposal } = open
        const all = after(open, adopt(page, review, { proposal, at }))
        expect(all.review).toEqual(reviewFromProposal(proposal))
        if (at.length > 0) differing++
        const back = advance(advance(all, { kind: 'undo', at: 0 }), { kind: 'undo', at: 0 })
        expect(back.review).toEqual(before.review)
        expect(back.proposal).toBe(before.proposal)
      }),
      fuzzing(3000, 31),
    )
    expect(differing).toBeGreaterThan(1000)
  },
  PATIENCE,
)

test(
  'the same proposal again changes nothing on a page, whatever was done to it',
  () => {
    fc.assert(
      fc.property(desk(8), moves(0, 6), (start, made) => {
        const first = untouched(start)
        let open = first
        for (const each of made)
          if (!['repropose', 'adopt', 'keep'].includes(each.kind))
            open = after(open, perform(open, each))
        expect(proposedAnew(open, first.proposal)).toBe(open)
        if (open === first) expect(differences(open)).toEqual([])
      }),
      fuzzing(2000, 32),
    )
  },
  PATIENCE,
)

test(
  'any differences, one by one in any order, come to the same as all at once, and touch nothing of a person’s',
  () => {
    let several = 0
    fc.assert(
      fc.property(desk(12), moves(0, 4), dice, (start, made, roll) => {
        const open = worked(start, made, roll)
        const { page, proposal } = open
        const at = chosen(open, roll)
        if (at.length > 1) several++
        let one = open
        for (const from of at) {
          const result = adopt(page, one.review, { proposal, at: [from] })
          const next = after(one, result)
          if (!result.ok) throw new Error(result.refusal)
          expect(revertTransaction(next.review, result.value)).toEqual(one.review)
          one = next
        }
        const together = after(open, adopt(page, open.review, { proposal, at }))
        expect(one.review).toEqual(together.review)
        checkReview(page, one.review)
        expect(personal(open, one.review)).toEqual(personal(open, open.review))
        const left = differences(open).filter(({ from }) => !at.includes(from))
        expect(differences(one)).toEqual(left)
      }),
      fuzzing(3000, 33),
    )
    expect(several).toBeGreaterThan(200)
  },
  PATIENCE,
)

test(
  'what was decided, either way, is no difference when the page is proposed the same again',
  () => {
    fc.assert(
      fc.property(desk(12), moves(0, 4), dice, dice, (start, made, roll, second) => {
        const open = worked(start, made, roll)
        const { page, proposal } = open
        const taken = after(open, adopt(page, open.review, { proposal, at: chosen(open, roll) }))
        const left = chosen(taken, second)
        const decided = after(taken, keep(page, taken.review, { proposal, at: left }))
        const open2 = differences(decided)
        expect(proposedAnew(decided, proposal)).toBe(decided)
        expect(differences(decided)).toBe(open2)
        expect(open2).toEqual(differences(taken).filter(({ from }) => !left.includes(from)))
      }),
      fuzzing(2000, 34),
    )
  },
  PATIENCE,
)
