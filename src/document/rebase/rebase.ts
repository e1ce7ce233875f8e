import { advance, type Entry, type OpenPage } from '../open-page'
import type { ArticleId } from '../review'
import { invertSteps } from '../step'
import type { Transaction } from '../transaction'
import { isAlike } from './alike'
import { type Numbers, renumbered, renumbering } from './numbers'
import { type Remade, remade } from './remake'
import { type Lost, type LostReason, lost, type Unsaved } from './unsaved'

export interface Rebased {
  /** The page with all that could be done on it. */
  readonly open: OpenPage
  /** What is still to be stored, in order; an undo or redo may have become a change of its own. */
  readonly unsaved: readonly Unsaved[]
  readonly lost: readonly Lost[]
  /** Articles that were made here and have other numbers now. */
  readonly numbers: ReadonlyMap<ArticleId, ArticleId>
}

interface RebaseOptions {
  /** What was done is older than what stands there: where others have written since, theirs stays. */
  readonly yielding?: boolean
}

/**
 * What was done here, on top of a page on which other tabs were faster. The page has one history, whoever made it, and
 * undo takes back its last change. But what a person asked for is what they saw: an undo means the change that was the
 * last one then. Where another has come over it, it is taken back by a change of its own, if nobody has written there
 * since; where another tab has taken it back already, nothing is left to do.
 */
export function rebase(
  onto: OpenPage,
  unsaved: readonly Unsaved[],
  { yielding = false }: RebaseOptions = {},
): Rebased {
  const rebasing = new Rebasing(onto, yielding)
  for (const each of unsaved) rebasing.take(each)
  const { open, kept, losses, numbers } = rebasing
  return { open, unsaved: kept, lost: losses, numbers }
}

class Rebasing {
  readonly kept: Unsaved[] = []
  readonly losses: Lost[] = []
  numbers: Numbers = new Map()
  /** What changes of this tab have become. */
  private readonly anew = new Map<Transaction, Transaction>()
  /** The changes that take others back which are not the last. */
  private readonly takenBack = new Map<Transaction, Transaction>()

  constructor(
    public open: OpenPage,
    private readonly isYielding: boolean,
  ) {}

  take(each: Unsaved): void {
    // Another text was stored in the page's place: nothing that was done on the one fits the other.
    if (each.before.page.text !== this.open.page.text) return void this.lose(each, 'entangled')
    const change = this.anew.get(each.change) ?? each.change
    if (each.entry.kind === 'do') this.do(each)
    else if (each.entry.kind === 'undo') this.undo(each, change)
    else this.redo(each, change)
  }

  private do(each: Unsaved): void {
    const { change, before } = each
    this.numbers = renumbering(this.numbers, change, before, this.open)
    if (this.isYielding && !this.isUntouched(change)) return void this.lose(each, 'writtenOver')
    const made = this.settle(each, remade(change, before, this.open, this.numbers))
    if (made) this.anew.set(change, made)
  }

  private undo(each: Unsaved, change: Transaction): void {
    const { done, review } = this.open
    if (isSame(done.at(-1), change)) this.enter(change, { kind: 'undo', at: each.entry.at })
    else if (done.some((other) => isSame(other, change))) {
      const { gesture, place, steps, inverse, proposal } = change
      const stands = !proposal && isAlike(invertSteps(review, inverse), steps)
      const back = { gesture, place, steps: inverse, inverse: steps }
      const made = stands
        ? this.settle(each, remade(back, each.before, this.open, new Map()))
        : this.lose(each, 'writtenOver')
      if (made) this.takenBack.set(change, made)
    }
  }

  private redo(each: Unsaved, change: Transaction): void {
    const { done, undone } = this.open
    const { at } = each.entry
    const back = this.takenBack.get(change)
    if (isSame(undone.at(-1), change)) this.enter(change, { kind: 'redo', at })
    else if (back && isSame(done.at(-1), back)) this.enter(back, { kind: 'undo', at })
    else if (back || !done.some((other) => isSame(other, change))) this.do(each)
  }

  /** Nobody has written since what the change writes. */
  private isUntouched(change: Transaction): boolean {
    const { steps, inverse } = renumbered(change, this.numbers)
    return isAlike(invertSteps(this.open.review, steps), inverse)
  }

  /** The change that was made, if one was. */
  private settle(each: Unsaved, made: Remade): Transaction | null {
    if (made.kind === 'lost') return this.lose(each, made.why)
    if (made.kind === 'idle') return null
    const { change } = made
    this.enter(change, { kind: 'do', at: each.entry.at, transaction: change })
    return change
  }

  private enter(change: Transaction, entry: Entry): void {
    const before = this.open
    this.open = advance(before, entry)
    this.kept.push({ entry, change, before })
  }

  private lose(each: Unsaved, why: LostReason): null {
    this.losses.push(lost(each, why))
    return null
  }
}

/** The same change: in this tab one object, and as it was read from the journal another like it. */
const isSame = (a: Transaction | undefined, b: Transaction): boolean =>
  a !== undefined && isAlike(a, b)
