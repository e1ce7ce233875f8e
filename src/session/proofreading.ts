import {
  type Findings,
  findingsOf,
  fixFinding,
  type Gesture,
  type HeadFinding,
  heedFinding,
  ignoreFinding,
  isIgnored,
  type Page,
  type Review,
} from '../document'
import type { Knowledge } from '../engine'
import { cardsInOrder } from './cards'
import type { Desk } from './desk'
import type { DeskState } from './desk-state'
import type { Change } from './news'
import { caretAt } from './selection'

/** What proofreading found on a page as a review has it. */
export interface Proofread {
  readonly page: Page
  readonly review: Review
  readonly findings: Findings
  /** Null where it could not be loaded: only marks, spaces and widths were looked at. */
  readonly knowledge: Knowledge | null
}

interface Sorted {
  readonly open: readonly HeadFinding[]
  readonly ignored: readonly HeadFinding[]
}

const sorted = new WeakMap<Proofread, Sorted>()
const NOTHING: Sorted = { open: [], ignored: [] }

/** What is found, from the first card to the last: what is to be decided, and what is ignored. */
export function findingsInOrder({ proofread }: Pick<DeskState, 'proofread'>): Sorted {
  if (!proofread) return NOTHING
  let known = sorted.get(proofread)
  if (!known) {
    const { page, review, findings } = proofread
    const all = cardsInOrder(page, review).flatMap(({ id }) => findings.get(id) ?? [])
    known = {
      open: all.filter((found) => !isIgnored(review, found)),
      ignored: all.filter((found) => isIgnored(review, found)),
    }
    sorted.set(proofread, known)
  }
  return known
}

/** The finding in hand, while it is open. */
export const currentFinding = (state: DeskState): HeadFinding | null =>
  state.finding === null
    ? null
    : (findingsInOrder(state).open.find(({ key }) => key === state.finding) ?? null)

/** Takes a finding in hand: the caret is at it, and the keys act on it. */
export function takeFinding(desk: Desk, { key, at, article }: HeadFinding): void {
  desk.select(caretAt(at))
  desk.store.setState({ finding: key, article, doubt: null })
}

/** Goes to a finding at its headline, and says what it is about, and what change led to it. */
export function goToFinding(desk: Desk, found: HeadFinding, after: Change | null = null): void {
  takeFinding(desk, found)
  desk.focus('finding', found.at, found.article)
  const { open } = findingsInOrder(desk.state)
  desk.say({ kind: 'finding', found, number: open.indexOf(found) + 1, count: open.length, after })
}

/** Gives the headline of a finding the keyboard, with what was found selected, to be corrected by hand. */
export function editFinding(desk: Desk, found: HeadFinding): void {
  takeFinding(desk, found)
  desk.focus('findingText', found.at, found.article)
}

/** Goes to the finding after, or before, the one in hand; without one, from the article in hand. */
export function walkFindings(desk: Desk, step: 1 | -1): void {
  desk.whenProofread(() => {
    const { open } = findingsInOrder(desk.state)
    const next = open[(placeIn(desk.state, open, step) + step + open.length) % open.length]
    if (next) goToFinding(desk, next)
    else desk.say({ kind: 'noFindingLeft', after: null })
  })
}

/** Index of the finding to walk on from; between two of them the one that the step leaves behind. */
function placeIn(state: DeskState, open: readonly HeadFinding[], step: 1 | -1): number {
  const inHand = open.findIndex(({ key }) => key === state.finding)
  if (inHand >= 0 || !state.proofread) return inHand
  const { page, review } = state.proofread
  const cards = cardsInOrder(page, review).map(({ id }) => id)
  const here = cards.indexOf(state.article ?? '')
  const isAhead = ({ article }: HeadFinding) => cards.indexOf(article) >= here
  const first = open.findIndex(isAhead)
  if (first < 0) return step > 0 ? -1 : 0
  return step > 0 ? first - 1 : first
}

/** What is decided of a finding: one of its fixes, or that it stays as it is. */
export type Decided = { readonly fix: string } | 'ignore'

/** Decides a finding as one change; null when it was refused. */
export function decideFinding(desk: Desk, found: HeadFinding, decided: Decided): Change | null {
  const before = desk.state
  const result = desk.dispatch((page, review) =>
    decided === 'ignore'
      ? ignoreFinding(page, review, found)
      : fixFinding(page, review, { at: found, fix: decided.fix }),
  )
  const { news } = desk.state
  if (!result.ok || news?.kind !== 'done') return null
  keepUp(desk, before)
  return news
}

/**
 * Reads again at once what a small change touched, where the page was proofread as it stood before: the next key meets
 * the next finding, however soon it comes.
 */
function keepUp(desk: Desk, before: DeskState): void {
  const { open } = desk.state
  if (!open || !before.proofread || before.proofread.review !== before.open?.review) return
  const { page, review } = open
  const { knowledge } = before.proofread
  desk.takeProofread({ page, review, knowledge, findings: findingsOf(page, review, knowledge) })
}

/** Decides the finding in hand and goes on to the next. */
export function decideAndGoOn(desk: Desk, decided: Decided): void {
  const found = currentFinding(desk.state)
  if (!found) return
  const { open } = findingsInOrder(desk.state)
  const following = open[open.indexOf(found) + 1]
  const after = decideFinding(desk, found, decided)
  if (!after) return
  desk.whenProofread(() => {
    const left = findingsInOrder(desk.state).open
    const next = left.find(({ key }) => key === following?.key) ?? left[0]
    if (next) return goToFinding(desk, next, after)
    desk.focus('card', found.at, found.article)
    desk.say({ kind: 'noFindingLeft', after })
  })
}

/** Decides a finding where it stands: what is left of its article's has the keyboard then, or its card. */
export function decideHere(desk: Desk, found: HeadFinding, decided: Decided): void {
  const after = decideFinding(desk, found, decided)
  if (!after) return
  desk.whenProofread(() => {
    const left = findingsInOrder(desk.state).open.filter(({ article }) => article === found.article)
    const next = left.find(({ at }) => at >= found.at) ?? left[0]
    if (next) goToFinding(desk, next, after)
    else desk.focus('card', found.at, found.article)
  })
}

/** Shows an ignored finding again. */
export function heed(desk: Desk, { key }: HeadFinding): boolean {
  const before = desk.state
  const { ok } = desk.dispatch((page, review) => heedFinding(page, review, { key }))
  if (ok) keepUp(desk, before)
  return ok
}

const OF_FINDINGS: readonly Gesture[] = ['fix', 'ignore', 'heed']

/** Undoes or redoes, and goes to the finding that is open again by that, if one is. */
export function revisitFinding(desk: Desk, change: () => void): void {
  const before = desk.state
  change()
  const { news } = desk.state
  if (news?.kind !== 'undone' && news?.kind !== 'redone') return
  const { gesture, place } = news.transaction
  if (!OF_FINDINGS.includes(gesture)) return
  keepUp(desk, before)
  const open = findingsInOrder(before).open
  desk.whenProofread(() => {
    const distance = ({ at }: HeadFinding) => Math.abs(at - place)
    const [again] = findingsInOrder(desk.state)
      .open.filter(({ key }) => !open.some((other) => other.key === key))
      .sort((a, b) => distance(a) - distance(b))
    if (again) goToFinding(desk, again, news)
  })
}
