import type { ArticleId, Part, Stretch } from '../../document'
import { isHead } from '../../engine'
import { elementUnder } from '../parts/under-pointer'
import { type Mark, slotAt, withoutGrowth } from './slots'

/** `data-drop` of the place where a block becomes an article of its own; cards carry their article's id. */
export const OWN_ARTICLE = 'own'

/** Pixels around the blocks of a part that still mean them. */
const AROUND = 10

interface DropPlace {
  readonly article: ArticleId | null
  readonly before?: number | null
}

/** A card as it is while nothing is shown to come into it; heights in pixels from its top. */
interface Layout {
  readonly height: number
  readonly marks: readonly Mark[]
  readonly top: number
  readonly bottom: number
}

/**
 * Finds where a stretch would come down, for one drag. Cards mark with `data-flow` what is read as one part, and with
 * `data-block` where a block begins in it. A card is measured before anything is shown to come into it.
 */
export class DropFinder {
  private card: HTMLElement | null = null
  private layout: Layout | null = null

  constructor(
    private readonly stretch: Stretch,
    /** The part of a card that the stretch is read in; null when it has several. */
    private readonly part: Part | null,
    /** The article that the whole stretch is in. */
    private readonly own: ArticleId | null,
  ) {}

  /** The card under the pointer was set anew. */
  forget(): void {
    this.card = null
  }

  /** Null where nothing takes the stretch, and in the frame before a card that is new under the pointer is measured. */
  find(x: number, y: number): DropPlace | null {
    const element = elementUnder(x, y)?.closest<HTMLElement>('[data-drop]') ?? null
    if (element !== this.card) {
      this.card = element
      this.layout = null
      return element?.dataset.drop === OWN_ARTICLE ? { article: null } : null
    }
    if (!element) return null
    const { drop } = element.dataset
    if (drop === undefined || drop === OWN_ARTICLE) return { article: null }
    this.layout ??= this.measure(element)
    const before = this.slot(element, this.layout, y)
    if (before !== undefined) return { article: drop, before }
    return drop === this.own ? null : { article: drop }
  }

  /** The article of the card under the pointer, and the card's height without what is shown to come into it. */
  get over(): { readonly article: ArticleId | undefined; readonly height: number } {
    return { article: this.card?.dataset.drop, height: this.layout?.height ?? 0 }
  }

  private slot(card: HTMLElement, layout: Layout, y: number): number | null | undefined {
    const isOwn = card.dataset.drop === this.own
    // A headline from elsewhere takes the place of the one that is there.
    if (layout.marks.length === 0 || (!isOwn && this.part !== null && isHead(this.part)))
      return undefined
    const { top, height } = card.getBoundingClientRect()
    const coming = card.querySelector('.coming')?.getBoundingClientRect()
    const at = withoutGrowth(
      y - top,
      coming ? coming.top - top : 0,
      coming ? height - layout.height : 0,
    )
    if (at < layout.top - AROUND || at > layout.bottom + AROUND) return undefined
    const { from, to } = this.stretch
    return slotAt(at, layout.marks, layout.bottom, (block) => block >= from && block < to)
  }

  private measure(card: HTMLElement): Layout {
    const { top, height } = card.getBoundingClientRect()
    const flow = card.querySelector<HTMLElement>(`[data-flow="${this.part}"]`)
    const marks = [...(flow?.querySelectorAll<HTMLElement>('[data-block]') ?? [])].map((mark) => ({
      block: Number(mark.dataset.block),
      top: mark.getBoundingClientRect().top - top,
    }))
    const box = flow?.getBoundingClientRect()
    return { height, marks, top: box ? box.top - top : 0, bottom: box ? box.bottom - top : 0 }
  }
}
