import { advance, annotate, type Entry, type OpenPage, openPage } from '../document'
import { readNotation } from './notation'

export const NO_PROPOSAL = { engine: 'none', blocks: [], attachments: [], likelyCuts: [] }

/** A small page on which everything can be done. */
export function deskPage(id = 'p1', title = '澄湖日报 2026-03-02 第1版'): OpenPage {
  const { page, review } = readNotation(`
    A headline | 用好人鼓舞人
    A body     | 本报讯（记者 陈安澜）昨日，会{以→议}召开。
    B headline | 上下要坚定信心
    B body     | 打击一切违法违规行为。𠮷
    - publication = 澄湖日报
    - date = 2026-03-02
  `)
  return openPage({ ...page, id, title }, NO_PROPOSAL, review)
}

let clock = 1000
export const undo = (): Entry => ({ kind: 'undo', at: ++clock })
export const redo = (): Entry => ({ kind: 'redo', at: ++clock })

/** The entry of a note on article A: each differs, and each needs the one before to be stored first. */
export function noted(open: OpenPage, note: string): Entry {
  const result = annotate(open.page, open.review, { article: '1', note })
  if (!result.ok) throw new Error(result.refusal)
  return { kind: 'do', at: ++clock, transaction: result.value }
}

/** A page with a history whose both stacks hold something. */
export function workedOn(open: OpenPage): { open: OpenPage; entries: Entry[] } {
  const entries: Entry[] = []
  const take = (entry: Entry) => {
    entries.push(entry)
    return advance(open, entry)
  }
  open = take(noted(open, '一'))
  open = take(noted(open, '二'))
  open = take(undo())
  open = take(noted(open, '三'))
  open = take(noted(open, '四'))
  open = take(undo())
  open = take(undo())
  open = take(redo())
  return { open, entries }
}
