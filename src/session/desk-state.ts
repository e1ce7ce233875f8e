import type { ArticleId, FindingKey, OpenPage, Review } from '../document'
import type { News } from './news'
import type { Proofread } from './proofreading'
import type { Sight } from './seen'
import type { Selection } from './selection'

/** Where the keyboard should be after a change: the panes watch this and move focus there. */
export interface FocusRequest {
  readonly target: 'row' | 'boundary' | 'card' | 'block' | 'part' | 'finding' | 'findingText'
  /** Raw offset for a row or boundary, the start of a block that a card shows by its grip. */
  readonly at: number
  readonly article: ArticleId | null
  readonly serial: number
}

/** What the keyboard stands on, or stood on when it left the panes: in the source, or a card, or a block in a card. */
export type Standing = 'row' | 'boundary' | 'card' | 'block'

export const isInSource = (standing: Standing) => standing === 'row' || standing === 'boundary'

export type Panel =
  | 'keys'
  | 'commands'
  | 'go'
  | 'findings'
  | 'export'
  | 'attach'
  | 'discard'
  | 'role'
  | 'details'
  | 'repropose'
  | 'backup'
  | 'restore'

export interface DeskState {
  readonly open: OpenPage | null
  /** The review that is shown: what a drag in flight would make of the page, else the page's own. */
  readonly shown: Review | null
  /** The boundary in the air, and where it would come to stand; null when it would be taken away. */
  readonly drag: { readonly from: number; readonly to: number | null } | null
  readonly selection: Selection | null
  /** The article in hand. */
  readonly article: ArticleId | null
  /** The article that is shown against its raw text. */
  readonly compared: ArticleId | null
  /** Where the doubt in hand stands: the caret is in it or in text of its card, and its keys act on it. */
  readonly doubt: number | null
  /** Where the doubt that was walked to last stands: walking goes on from there. */
  readonly walked: number | null
  /** What proofreading found, as far as it has come: the review it is of may be one that was a moment ago. */
  readonly proofread: Proofread | null
  /** The finding in hand: its keys act on it. */
  readonly finding: FindingKey | null
  readonly panel: Panel | null
  /** The articles that stood on the screen, and how they read then. */
  readonly sight: Sight
  readonly news: News | null
  readonly focus: FocusRequest | null
}

/** Without a page. */
export const CLOSED: DeskState = {
  open: null,
  shown: null,
  drag: null,
  selection: null,
  article: null,
  compared: null,
  doubt: null,
  walked: null,
  proofread: null,
  finding: null,
  panel: null,
  sight: new Map(),
  news: null,
  focus: null,
}
