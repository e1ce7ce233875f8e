import {
  type ArticleText,
  blockAt,
  blocksOf,
  blocksWithin,
  cleanOffset,
  type Flow,
  type Page,
  type Part,
  type Review,
  rawOffset,
} from '../../document'
import { isHead } from '../../engine'
import { partOf } from '../../session'
import { between } from '../parts/between'

/** A card on the screen, and what it says. */
export interface ShownCard {
  readonly element: HTMLElement
  readonly page: Page
  readonly review: Review
  readonly text: ArticleText
}

/** Clean text of a part, and the pixels of the window that it takes. What is folded away has those of its button. */
interface Piece {
  readonly part: Part
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

/**
 * The raw offset, with a fraction of a character, that a card shows at a height of the window. Heads, captions and jumps that
 * are parted from the body in the text are passed by: whoever scrolls past them stays at the body.
 */
export function rawAtHeight(card: ShownCard, y: number): number {
  const pieces = piecesOf(card).filter((piece) => standsByBody(card, piece))
  const above = pieces.findLast(({ top }) => top <= y)
  const piece = above ?? pieces[0]
  if (!piece) return 0
  return rawOffset(card.text[piece.part], between(y, piece.top, piece.bottom, piece.from, piece.to))
}

/** The height of the window at which a card shows the raw offset; its own upper edge where it does not. */
export function heightOfRaw(card: ShownCard, at: number): number {
  const role = blockAt(card.page, card.review, Math.floor(at))?.cut.role
  const part = role && partOf(role)
  const pieces = piecesOf(card).filter((piece) => piece.part === part)
  const clean = part ? cleanOffset(card.text[part], at) : 0
  const piece = pieces.find(({ to }) => clean <= to) ?? pieces.at(-1)
  if (!piece) return card.element.getBoundingClientRect().top
  return between(clean, piece.from, piece.to, piece.top, piece.bottom)
}

/** From top to bottom. */
function piecesOf({ element, text }: ShownCard): readonly Piece[] {
  return [...element.querySelectorAll<HTMLElement>('[data-flow]')].flatMap((own) => {
    const part = own.dataset.flow as Part
    if (part !== 'body') {
      const { length } = text[part].text
      return length > 0 ? [pieceOf(own, part, 0, length)] : []
    }
    return [...own.querySelectorAll<HTMLElement>('[data-body-from]')].map((piece) =>
      pieceOf(piece, part, Number(piece.dataset.bodyFrom), Number(piece.dataset.bodyTo)),
    )
  })
}

function pieceOf(element: HTMLElement, part: Part, from: number, to: number): Piece {
  const { top, bottom } = element.getBoundingClientRect()
  return { part, from, to, top, bottom }
}

/** In the text a head leads on to the body, and anything else follows it, with nothing of other articles in between. */
function standsByBody({ page, review, text }: ShownCard, { part }: Piece): boolean {
  const { body } = text
  if (part === 'body' || body.text === '') return true
  const [from, to] = isHead(part)
    ? [rawOffset(text[part], 0), rawOffset(body, 0)]
    : [endOf(body), endOf(text[part])]
  if (from >= to) return false
  const article = blockAt(page, review, from)?.cut.article
  return blocksWithin(blocksOf(page, review), { from, to }).every(
    ({ cut }) => cut.article === article,
  )
}

const endOf = (flow: Flow): number => rawOffset(flow, flow.text.length - 1)
