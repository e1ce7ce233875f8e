import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  type ArticleId,
  advance,
  articleById,
  articlesOf,
  blockAt,
  doubtsOf,
  type Entry,
  newlyBroken,
  nextArticleId,
  type OpenPage,
  type Page,
  type Rebased,
  type Result,
  type Review,
  refused,
  type Transaction,
} from '../document'
import { currentDoubt } from './current'
import { CLOSED, type DeskState, type FocusRequest, type Panel, type Standing } from './desk-state'
import { Finder, runAtOnce } from './find/finder'
import type { Runner } from './find/searcher'
import { boundaryAfter } from './move-boundary'
import type { Tidings } from './news'
import type { Proofread } from './proofreading'
import { caretAt, type Selection } from './selection'
import { rowsOfBlock, sourceRows } from './source-rows'
import type { Wish } from './wish'

/** `newArticle` is a number not in use, for commands that make an article. */
type Command = (page: Page, review: Review, newArticle: ArticleId) => Result<Transaction>

/** `before` is the page as it was when the entry was made. */
type EntryListener = (open: OpenPage, entry: Entry, before: OpenPage) => void

/**
 * The open page and the one way to change it. Runs without a browser: the clock and what runs long work in slices are
 * passed in, and whoever stores the page listens to its entries.
 */
export class Desk {
  readonly store: StoreApi<DeskState> = createStore<DeskState>(() => CLOSED)
  private readonly listeners = new Set<EntryListener>()
  private readonly helpers = new Set<(wish: Wish) => void>()
  private focusSerial = 0
  private newsSerial = 0
  private waiting: (() => void) | null = null

  readonly finder: Finder
  /** Told by the panes whenever one of them gets the keyboard. */
  standing: Standing = 'row'

  constructor(
    private readonly now: () => number,
    run: Runner = runAtOnce,
  ) {
    this.finder = new Finder(this, run)
  }

  get state(): DeskState {
    return this.store.getState()
  }

  /** Called with each entry after it took effect, in order. Returns how to stop listening. */
  onEntry(listener: EntryListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Called with what an action asks of the program around the desk. Returns how to stop listening. */
  onWish(helper: (wish: Wish) => void): () => void {
    this.helpers.add(helper)
    return () => this.helpers.delete(helper)
  }

  /** Asks the program around the desk for what the desk itself cannot do. */
  ask(wish: Wish): void {
    for (const helper of this.helpers) helper(wish)
  }

  openPage(open: OpenPage): void {
    const first = sourceRows(open.page, open.review)[0]
    const articles = articlesOf(open.page, open.review)
    const whole = articles.find(({ hasHead, hasBody }) => hasHead && hasBody)
    this.waiting = null
    this.standing = 'row'
    this.store.setState({
      ...CLOSED,
      open,
      shown: open.review,
      selection: first ? caretAt(first.start) : null,
      article: (whole ?? articles[0])?.id ?? null,
    })
  }

  close(): void {
    this.store.setState(CLOSED)
  }

  /** Takes what proofreading found; of a page that is not open any more, nothing. */
  takeProofread(proofread: Proofread): void {
    const { open } = this.state
    if (proofread.page !== open?.page) return
    this.store.setState({ proofread })
    if (proofread.review !== open.review) return
    const { waiting } = this
    this.waiting = null
    waiting?.()
  }

  /** Runs this as soon as the page is proofread as it stands. Of several that wait the last runs. */
  whenProofread(run: () => void): void {
    const { open, proofread } = this.state
    if (open && proofread?.review === open.review) run()
    else this.waiting = run
  }

  /** The only way to change a page. A refusal changes nothing and is told. */
  dispatch(command: Command): Result<Transaction> {
    const { open } = this.state
    if (!open) return refused('nothingThere')
    const result = ask(command, open)
    if (!result.ok) {
      this.store.setState({ shown: open.review, drag: null })
      this.say({ kind: 'refused', refusal: result.refusal })
      return result
    }
    const { value: transaction } = result
    const next = this.enter({ kind: 'do', at: this.now(), transaction })
    if (next) this.say({ kind: 'done', transaction, settlesAll: settlesAll(open, next) })
    return result
  }

  /** Dispatches what was typed. True when the text stands now, also when it stood so before. */
  takeText(command: Command): boolean {
    const result = this.dispatch(command)
    return result.ok || result.refusal === 'nothingToChange'
  }

  undo(): void {
    this.revisit('undo', this.state.open?.done.at(-1))
  }

  redo(): void {
    this.revisit('redo', this.state.open?.undone.at(-1))
  }

  private revisit(kind: 'undo' | 'redo', transaction: Transaction | undefined) {
    const before = this.state.open
    const open = transaction && this.enter({ kind, at: this.now() })
    if (!before || !open) return
    this.say({ kind: `${kind}ne`, transaction, settlesAll: settlesAll(before, open) })
    const boundary = this.standing === 'boundary' ? boundaryAfter(kind, transaction, open) : null
    this.select(caretAt(boundary ?? transaction.place))
    if (boundary !== null) this.focus('boundary', boundary)
    else this.stand(transaction.place)
    // A doubt that is open again is the one in hand, so that walking on starts from it.
    const block = blockAt(open.page, open.review, transaction.place)
    const doubt =
      block &&
      doubtsOf(open.page, open.review, open.proposal).find(({ blocks }) =>
        blocks.includes(block.start),
      )
    if (doubt) this.store.setState({ doubt: doubt.at, walked: doubt.at })
  }

  private enter(entry: Entry): OpenPage | null {
    const { open } = this.state
    if (!open) return null
    const next = advance(open, entry)
    if (next === open) return null
    const broken = newlyBroken(next.page, open.review, next.review)
    if (broken.length > 0) throw new Error(`a command broke the review: ${broken.join('; ')}`)
    this.store.setState({ open: next, shown: next.review, drag: null })
    this.keepArticle()
    for (const listener of this.listeners) listener(next, entry, open)
    return next
  }

  /**
   * Takes the open page as it is now that other tabs have changed it, too. No offset shifts: caret, selection, what is
   * typed and what is in the air stay; the page is shown as it is until whatever is in the air moves again. `numbers` are
   * other ones for articles that were made here, `lost` what was done here and stands no more.
   */
  receive({ open, numbers, lost }: Omit<Rebased, 'unsaved'>): void {
    const { state } = this
    if (state.open?.page.id !== open.page.id) return
    // What was read under another encoding is another text.
    if (state.open.page.text !== open.page.text) return void this.openPage(open)
    const { drag, article, news } = state
    const isOver =
      news && 'transaction' in news && lost.some((one) => one.change === news.transaction)
    this.store.setState({
      open,
      shown: open.review,
      news: isOver ? null : news,
      drag: drag && open.review.cuts.has(drag.from) ? { from: drag.from, to: drag.from } : null,
      article: article && (numbers.get(article) ?? article),
    })
    this.keepArticle()
  }

  /** The article in hand may be gone after a change: the one under the caret takes its place. */
  private keepArticle() {
    const { open, article, selection } = this.state
    if (!open || (article && articleById(open.page, open.review, article))) return
    const block = selection && blockAt(open.page, open.review, selection.caret)
    this.store.setState({ article: block?.cut.article ?? null })
  }

  /** Shows what a command would do without doing it; null shows the page as it is. */
  preview(command: Command | null, drag: DeskState['drag'] = null): void {
    const { open } = this.state
    if (!open) return
    const result = command && ask(command, open)
    const shown = result?.ok ? applied(open, result.value) : open.review
    this.store.setState({ shown, drag })
  }

  select(selection: Selection): void {
    const { open } = this.state
    const block = open && blockAt(open.page, open.review, selection.caret)
    const doubt = currentDoubt(this.state)
    this.store.setState({
      selection,
      ...(block?.cut.article && { article: block.cut.article }),
      doubt: block && doubt?.blocks.includes(block.start) ? doubt.at : null,
      finding: null,
    })
  }

  /** Takes an article in hand unless it is, and the caret stands in it. */
  holdArticle(article: ArticleId): void {
    const { open, article: inHand, selection } = this.state
    const block = open && selection && blockAt(open.page, open.review, selection.caret)
    if (inHand !== article || block?.cut.article !== article) this.takeArticle(article)
  }

  /** Lets the selection follow what is selected on a card of the article in hand. What is in hand of it stays so. */
  follow(selection: Selection): void {
    this.store.setState({ selection })
  }

  /** Takes an article in hand; its heads, or else its first block, are selected with it. */
  takeArticle(article: ArticleId): void {
    const { open } = this.state
    const found = open && articleById(open.page, open.review, article)
    if (!open || !found) return
    const first = found.blocks[0]
    const head = found.blocks.find(({ cut }) => cut.role === 'headline') ?? first
    const [row] = rowsOfBlock(sourceRows(open.page, open.review), head)
    const start = row?.start ?? head.start
    this.store.setState({ article })
    this.select({ ...caretAt(start), isWhole: true })
  }

  focus(target: FocusRequest['target'], at: number, article: ArticleId | null = null): void {
    this.store.setState({ focus: { target, at, article, serial: ++this.focusSerial } })
  }

  /**
   * Takes the keyboard to a raw offset without leaving the side on which it stands: to its row, or to the card that
   * shows it. What no card shows leaves the keyboard at the card in hand.
   */
  stand(at: number): void {
    const { open, article: inHand } = this.state
    const block = open && blockAt(open.page, open.review, at)
    const article = block?.cut.article ?? inHand
    const { standing } = this
    const isOnCard = standing === 'card' || standing === 'block'
    if (block && isOnCard && article !== null) this.focus(standing, block.start, article)
    else this.focus('row', at)
  }

  /** The focus that was asked for is given: whoever is drawn again later must not take it again. */
  focusTaken(request: FocusRequest): void {
    if (this.state.focus === request) this.store.setState({ focus: null })
  }

  /** Shows an article against its raw text; null shows none so. */
  compare(article: ArticleId | null): void {
    this.store.setState({ compared: article })
  }

  showPanel(panel: Panel | null): void {
    this.store.setState({ panel })
  }

  say(tidings: Tidings): void {
    this.store.setState({ news: { ...tidings, serial: ++this.newsSerial } })
  }
}

const doubtsLeft = ({ page, review, proposal }: OpenPage) => doubtsOf(page, review, proposal).length

const settlesAll = (before: OpenPage, after: OpenPage): boolean =>
  doubtsLeft(after) === 0 && doubtsLeft(before) > 0

const ask = (command: Command, { page, review, proposal }: OpenPage) =>
  command(page, review, nextArticleId(page, review, proposal))

const applied = (open: OpenPage, transaction: Transaction): Review =>
  advance(open, { kind: 'do', at: 0, transaction }).review
