import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  atOnce,
  done,
  type Match,
  type OpenPage,
  type PlaceInOrder,
  type ReplaceInput,
  refused,
  replace,
  replaceInSlices,
  type Sliced,
} from '../../document'
import type { Desk } from '../desk'
import { caretAt } from '../selection'
import { type FinderState, START } from './finder-state'
import { type Matches, NO_MATCHES, placeFrom, type Stretch } from './matches'
import { type Runner, type Search, Searcher } from './searcher'

/** A runner for places without a screen. */
export const runAtOnce: Runner = async (work) => atOnce(work)

/** Characters: a page up to this long is searched in one go of some milliseconds. */
const LONG = 100_000

/** The origin of a search from a raw offset on. */
const originAt = (at: number): PlaceInOrder => ({ at, part: null, from: 0 })

/**
 * Finding and replacing on the open page. It searches again whenever the query or the page changes; only a person's
 * query or step moves the selection. The last query outlives the bar and the page.
 */
export class Finder {
  readonly store: StoreApi<FinderState> = createStore<FinderState>(() => START)
  private readonly searcher: Searcher
  /** Where a search that leads somewhere begins. */
  private origin = originAt(0)
  /** What was written by the replacement of one place: it may hold the query again, and is not gone to. */
  private written: Stretch | null = null
  /** The search that is under way was asked for by a person, and leads to what it finds. */
  private leads = false
  /** What waits for the search that is under way. */
  private waiting: (() => void)[] = []

  constructor(
    private readonly desk: Desk,
    private readonly run: Runner,
  ) {
    this.searcher = new Searcher(run)
    desk.store.subscribe((now, before) => {
      if (!this.state.isOpen) return
      const isNewPage = now.open?.page !== before.open?.page
      if (isNewPage) this.origin = originAt(0)
      const isOtherArticle = this.state.search.scope === 'article' && now.article !== before.article
      if (now.open === null) this.close()
      else if (isNewPage || isOtherArticle || now.open.review !== before.open?.review)
        this.searchAgain()
    })
  }

  get state(): FinderState {
    return this.store.getState()
  }

  /** The place in hand, as long as it is what is looked for now. */
  get place(): Match | null {
    const { matches, current, isSearching } = this.state
    return isSearching ? null : (matches.places[current] ?? null)
  }

  /** Opens the bar, or adds the means to replace to it, and asks for the keyboard to go there. */
  open(replaces: boolean): void {
    const { isOpen, asked } = this.state
    if (!this.desk.state.open) return
    // Whoever went into the text and comes back goes on from there.
    const caret = this.desk.state.selection?.caret ?? 0
    this.origin = this.place?.at === caret ? this.place : originAt(caret)
    this.store.setState({ isOpen: true, asked: asked + 1 })
    this.showReplacing(replaces || (isOpen && this.state.replaces))
    if (!isOpen) this.searchAgain()
  }

  showReplacing(replaces: boolean): void {
    this.store.setState({ replaces })
  }

  close(): void {
    this.searcher.giveUp()
    this.waiting = []
    this.store.setState({
      isOpen: false,
      matches: NO_MATCHES,
      isSearching: false,
      current: -1,
      report: null,
    })
  }

  /** Looks for something else, or elsewhere, from where the last step led. */
  ask(change: Partial<Search>): void {
    const search = { ...this.state.search, ...change }
    this.store.setState({ search: { ...search, text: oneLine(search.text) }, report: null })
    this.leads = true
    this.searchAgain()
  }

  setReplacement(text: string): void {
    this.store.setState({ replacement: oneLine(text), report: null })
  }

  /** Goes to the next place, or with −1 to the one before, around the page's ends. */
  step(step: 1 | -1): void {
    this.whenFound(() => {
      const { matches, current } = this.state
      const { length } = matches.places
      if (length === 0) return this.sayNothingFound()
      const first = placeFrom(matches, this.origin)
      const next = current < 0 ? (step > 0 ? first : first - 1) : current + step
      this.store.setState({ current: (next + length) % length, report: null })
      this.origin = this.place ?? this.origin
      this.goToPlace()
    })
  }

  /** Replaces the place in hand and goes to the next; goes to the first as long as none is in hand. */
  replaceOne(): void {
    this.whenFound(() => {
      const { place } = this
      const { replacement } = this.state
      if (!place) return this.step(1)
      const input = { places: [place], text: replacement }
      if (!this.desk.dispatch((page, review) => replace(page, review, input)).ok) return
      const breaks = place.text.split('\n').length - 1
      this.origin = place
      this.written = { ...place, to: place.from + replacement.length + breaks }
      this.leads = true
    })
  }

  /** Replaces every place that was found, as one change. */
  replaceAll(): void {
    if (this.state.isReplacing) return
    this.whenFound(() => {
      const { open } = this.desk.state
      const { matches, replacement: text } = this.state
      if (!open) return
      if (matches.places.length === 0) return this.sayNothingFound()
      this.store.setState({ isReplacing: true })
      void this.run(this.replaceIn(open, { places: matches.places, text })).finally(() =>
        this.store.setState({ isReplacing: false }),
      )
    })
  }

  private *replaceIn(open: OpenPage, input: ReplaceInput): Sliced<void> {
    const { page, review } = open
    const result = yield* replaceInSlices(page, review, input)
    const now = this.desk.state.open
    if (now?.page !== page) return
    this.desk.dispatch(() => {
      if (now !== open) return refused('textMoved')
      return result.ok ? done(result.value.transaction) : result
    })
    const after = this.desk.state.open
    if (result.ok && after && after !== now)
      this.store.setState({ report: { ...result.value, open: after } })
  }

  /** Acts once what is looked for now is found: at once, unless the search is still under way. */
  whenFound(act: () => void): void {
    if (this.state.isSearching) this.waiting.push(act)
    else act()
  }

  private searchAgain(): void {
    const { open, article } = this.desk.state
    if (!open || !this.state.isOpen) return
    this.store.setState({ isSearching: true })
    // What a person looks for on a long page is shown as it is found; on others all is found in a blink, and half of it
    // would only flicker. After a change what is in hand stays so until all is found.
    const isLong = open.page.text.length > LONG
    const tell = (matches: Matches) => {
      if (this.leads && isLong) this.store.setState({ matches, current: -1 })
    }
    void this.searcher.search(open, this.state.search, article, tell).then((matches) => {
      if (matches) this.take(matches)
    })
  }

  private take(matches: Matches): void {
    const { leads, waiting } = this
    const inHand = this.state.matches.places[this.state.current]
    const from = leads ? this.origin : inHand
    this.leads = false
    this.waiting = []
    const current = from ? placeFrom(matches, from, this.written) : -1
    this.written = null
    this.store.setState({ matches, current, isSearching: false })
    if (leads) this.goToPlace()
    for (const act of waiting) act()
  }

  /** A query that is still to be written finds nothing, and needs no word about it. */
  private sayNothingFound(): void {
    if (this.state.search.text !== '') this.desk.say({ kind: 'deadEnd', end: 'found' })
  }

  private goToPlace(): void {
    const { place } = this
    if (!place) return
    this.desk.select(caretAt(place.at))
    this.store.setState({ jump: this.state.jump + 1 })
  }
}

/** What is looked for stands on one line; pasted lines are joined. */
const oneLine = (text: string) => text.replace(/[\r\n\u0085\u2028\u2029]+/g, '')
