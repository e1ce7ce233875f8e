import type { OpenPage, Replaced } from '../../document'
import { type Matches, NO_MATCHES } from './matches'
import type { Search } from './searcher'

export interface FinderState {
  readonly isOpen: boolean
  /** The means to replace are shown. */
  readonly replaces: boolean
  readonly search: Search
  readonly replacement: string
  /** What was found last; while `isSearching` that is not yet, or not all of, what is looked for now. */
  readonly matches: Matches
  readonly isSearching: boolean
  /** Index of the place in hand; −1 until a query or a step leads to one. */
  readonly current: number
  /** Each time that the bar is asked for has a number of its own: its field takes the keyboard. */
  readonly asked: number
  /** Each jump to the place in hand has a number of its own: the panes bring it into view. */
  readonly jump: number
  readonly isReplacing: boolean
  /** What was replaced last, for as long as the page stands as that left it. */
  readonly report: (Replaced & { readonly open: OpenPage }) | null
}

/** Before anything was looked for. */
export const START: FinderState = {
  isOpen: false,
  replaces: false,
  search: { text: '', matchCase: false, foldWidth: false, foldScript: false, scope: 'page' },
  replacement: '',
  matches: NO_MATCHES,
  isSearching: false,
  isReplacing: false,
  current: -1,
  asked: 0,
  jump: 0,
  report: null,
}
