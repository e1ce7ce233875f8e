import { describe, expect, test } from 'vitest'
import { approve, discard, type Entry, moveBoundary, openPage, replay, settle } from '../document'
import type { Proposal } from '../engine'
import { readNotation, writeNotation } from '../testing/notation'
import { actionById, isPossible } from './actions'
import { Desk } from './desk'
import { walkDoubts } from './doubts'
import { moveBoundaryTo } from './move-boundary'
import { moveByRows } from './moves'
import { saw, seenOf } from './seen'

const PAGE = `
  A headline | 甲题
  A body     | 甲一
             | 甲二
  B headline | 乙题
  B body     | 乙一
`

/** A desk with the page open; `doubts` are the confidences of the blocks that are not certain. */
function deskWith(notation: string, doubts: Readonly<Record<number, number>> = {}) {
  const { page, review } = readNotation(notation)
  const proposal: Proposal = {
    engine: 'test',
    blocks: [...review.cuts].map(([start, { role, article }]) => ({
      start,
      role,
      article,
      confidence: doubts[start] ?? 1,
      reasons: [],
    })),
    attachments: [],
    likelyCuts: [],
  }
  const desk = new Desk(() => 7)
  const opened = openPage(page, proposal, review)
  desk.openPage(opened)
  const at = (needle: string) => page.text.indexOf(needle)
  const shown = () => {
    const { open } = desk.state
    return open ? writeNotation(open.page, open.review) : ''
  }
  return { desk, opened, at, shown }
}

describe('what was seen', () => {
  const WHOLE = `
    A headline | 甲题
    A body     | 甲一
    B headline | 乙题
    B body     | 乙一
    C headline | 丙题
    C body     | 丙一
  `
  const seen = ({ state }: Desk) => state.open && seenOf(state.open, state.sight)

  test('is approved together, as one change, without what is in doubt and what was not seen', () => {
    const { desk, shown } = deskWith(WHOLE, { 6: 0.5 })
    for (const article of ['1', '2']) saw(desk, article)
    expect(seen(desk)).toEqual({ ready: ['1'], doubtful: ['2'], unseen: 1 })
    actionById('article.approveSeen').run(desk)
    expect(shown()).toContain('A status = approved')
    expect(shown()).not.toMatch(/[BC] status/)
    expect(desk.state.open?.done).toHaveLength(1)
    expect(desk.state.news).toMatchObject({
      kind: 'approvedSeen',
      approved: 1,
      doubtful: 1,
      unseen: 1,
    })
    desk.undo()
    expect(shown()).not.toContain('status')
  })

  test('counts as it was seen: what has changed since must be seen anew', () => {
    const { desk, at } = deskWith(WHOLE)
    for (const article of ['1', '2', '3']) saw(desk, article)
    desk.dispatch((page, review) => moveBoundary(page, review, { at: at('乙题'), to: at('甲一') }))
    expect(seen(desk)).toEqual({ ready: ['3'], doubtful: [], unseen: 2 })
    saw(desk, '2')
    expect(seen(desk)).toEqual({ ready: ['2', '3'], doubtful: [], unseen: 1 })
  })

  test('of nothing, nothing can be approved', () => {
    const { desk } = deskWith(WHOLE)
    const approveSeen = actionById('article.approveSeen')
    expect(isPossible(approveSeen, desk.state)).toBe(false)
    saw(desk, 'no such article')
    expect(isPossible(approveSeen, desk.state)).toBe(false)
    saw(desk, '1')
    expect(isPossible(approveSeen, desk.state)).toBe(true)
    approveSeen.run(desk)
    expect(isPossible(approveSeen, desk.state)).toBe(false)
  })

  test('is forgotten with the page', () => {
    const { desk, opened } = deskWith(WHOLE)
    saw(desk, '1')
    desk.openPage(opened)
    expect(seen(desk)).toEqual({ ready: [], doubtful: [], unseen: 3 })
  })
})

describe('the last doubt', () => {
  test('is told of with the change that closes it, and with no other', () => {
    const { desk, at } = deskWith(PAGE, { 3: 0.5, 9: 0.6 })
    const news = () => desk.state.news
    desk.dispatch((page, review) => settle(page, review, { blocks: [at('甲一')] }))
    expect(news()).toMatchObject({ kind: 'done', settlesAll: false })
    desk.dispatch((page, review) => approve(page, review, { articles: ['1', '2'] }))
    expect(news()).toMatchObject({ kind: 'done', settlesAll: true })
    desk.undo()
    expect(news()).toMatchObject({ kind: 'undone', settlesAll: false })
    desk.redo()
    expect(news()).toMatchObject({ kind: 'redone', settlesAll: true })
  })
})

describe('dispatch', () => {
  test('applies a command, tells it and hands the entry to whoever stores it', () => {
    const { desk, opened, at } = deskWith(PAGE)
    const entries: Entry[] = []
    desk.onEntry((_, entry) => entries.push(entry))
    const result = desk.dispatch((page, review) =>
      moveBoundary(page, review, { at: at('乙题'), to: at('甲二') }),
    )
    expect(result.ok).toBe(true)
    expect(desk.state.news).toMatchObject({
      kind: 'done',
      transaction: { gesture: 'moveBoundary' },
    })
    expect(entries).toMatchObject([{ kind: 'do', at: 7 }])
    expect(replay(opened, entries)).toEqual(desk.state.open)
  })

  test('tells a refusal and leaves the page as it was', () => {
    const { desk, opened } = deskWith(PAGE)
    const entries: Entry[] = []
    desk.onEntry((_, entry) => entries.push(entry))
    desk.dispatch((page, review) => moveBoundary(page, review, { at: 0, to: 1 }))
    expect(desk.state.news).toMatchObject({ kind: 'refused', refusal: 'pageStartStays' })
    expect(desk.state.open).toBe(opened)
    expect(entries).toEqual([])
  })

  test('does nothing without a page', () => {
    const desk = new Desk(() => 0)
    expect(
      desk.dispatch(() => {
        throw new Error('not asked')
      }).ok,
    ).toBe(false)
  })
})

describe('a preview', () => {
  test('shows what would be and changes nothing', () => {
    const { desk, opened, at } = deskWith(PAGE)
    const to = at('甲二')
    desk.preview((page, review) => moveBoundary(page, review, { at: at('乙题'), to }), {
      from: at('乙题'),
      to,
    })
    expect(desk.state.open).toBe(opened)
    expect(desk.state.shown?.cuts.has(to)).toBe(true)
    desk.preview(null)
    expect(desk.state.shown).toBe(opened.review)
    expect(desk.state.drag).toBeNull()
  })

  test('ends with the change it was a preview of', () => {
    const { desk, at } = deskWith(PAGE)
    const command = (
      page: Parameters<typeof moveBoundary>[0],
      review: Parameters<typeof moveBoundary>[1],
    ) => moveBoundary(page, review, { at: at('乙题'), to: at('甲二') })
    desk.preview(command, { from: at('乙题'), to: at('甲二') })
    desk.dispatch(command)
    expect(desk.state.shown).toBe(desk.state.open?.review)
    expect(desk.state.drag).toBeNull()
  })
})

describe('history', () => {
  test('undo and redo lead back and forth, and to the place of the change', () => {
    const { desk, at, shown } = deskWith(PAGE)
    const before = shown()
    desk.dispatch((page, review) => moveBoundary(page, review, { at: at('乙题'), to: at('甲二') }))
    const after = shown()
    desk.undo()
    expect(shown()).toBe(before)
    expect(desk.state.news).toMatchObject({ kind: 'undone' })
    expect(desk.state.selection?.caret).toBe(at('甲二'))
    desk.redo()
    expect(shown()).toBe(after)
    expect(desk.state.news).toMatchObject({ kind: 'redone' })
  })

  test('undo with nothing to undo says nothing', () => {
    const { desk } = deskWith(PAGE)
    desk.undo()
    desk.redo()
    expect(desk.state.news).toBeNull()
  })
})

describe('the article in hand', () => {
  test('is the first whole one at the beginning', () => {
    const { desk } = deskWith(`
      A headline | 孤题
      B headline | 乙题
      B body     | 乙一
    `)
    expect(desk.state.article).toBe('2')
  })

  test('follows the caret', () => {
    const { desk, at } = deskWith(PAGE)
    desk.select({ caret: at('乙一'), anchor: at('乙一') })
    expect(desk.state.article).toBe('2')
  })

  test('is another when it is gone', () => {
    const { desk, at } = deskWith(PAGE)
    desk.select({ caret: at('乙一'), anchor: at('乙一') })
    desk.dispatch((page, review) =>
      moveBoundary(page, review, { at: at('乙题'), to: page.text.length }),
    )
    desk.dispatch((page, review) => moveBoundary(page, review, { at: at('甲一'), to: at('甲二') }))
    expect(desk.state.article).toBe('1')
  })
})

describe('doubts', () => {
  test('are walked least certain first, round and round', () => {
    const { page } = readNotation(PAGE)
    const at = (needle: string) => page.text.indexOf(needle)
    const { desk } = deskWith(PAGE, { [at('甲一')]: 0.6, [at('乙题')]: 0.3, [at('乙一')]: 0.5 })
    const walk = () => walkDoubts(desk, 1)?.at
    expect([walk(), walk(), walk(), walk()]).toEqual([
      at('乙题'),
      at('乙一'),
      at('甲一'),
      at('乙题'),
    ])
    expect(walkDoubts(desk, -1)?.at).toBe(at('甲一'))
    expect(desk.state.selection?.caret).toBe(at('甲一'))
  })

  test('go on from one that undo has opened again', () => {
    const { page } = readNotation(PAGE)
    const at = (needle: string) => page.text.indexOf(needle)
    const { desk } = deskWith(PAGE, { [at('甲一')]: 0.6, [at('乙题')]: 0.3, [at('乙一')]: 0.5 })
    walkDoubts(desk, 1)
    walkDoubts(desk, 1)
    desk.dispatch((p, review) => settle(p, review, { blocks: [at('乙一')] }))
    expect(walkDoubts(desk, 1)?.at).toBe(at('乙题'))
    desk.undo()
    expect(desk.state.doubt).toBe(at('乙一'))
    expect(walkDoubts(desk, 1)?.at).toBe(at('甲一'))
  })

  test('are said to be over when none is left', () => {
    const { page } = readNotation(PAGE)
    const { desk } = deskWith(PAGE, { [page.text.indexOf('乙题')]: 0.3 })
    desk.dispatch((p, review) => approve(p, review, { articles: ['2'] }))
    expect(walkDoubts(desk, 1)).toBeNull()
    expect(desk.state.news).toMatchObject({ kind: 'noDoubtLeft' })
  })
})

test('the caret moves by rows and stays on the page', () => {
  const { desk, at } = deskWith(PAGE)
  moveByRows(desk, 1, false)
  expect(desk.state.selection).toEqual({ caret: at('甲一'), anchor: at('甲一') })
  moveByRows(desk, 1, true)
  expect(desk.state.selection).toEqual({ caret: at('甲二'), anchor: at('甲一') })
  moveByRows(desk, 99, false)
  expect(desk.state.selection?.caret).toBe(at('乙一'))
  moveByRows(desk, -99, false)
  expect(desk.state.selection?.caret).toBe(0)
})

describe('the keyboard stays on its side', () => {
  test('after undo and redo: at the row, or at the card that has it', () => {
    const { desk, at } = deskWith(PAGE)
    desk.dispatch((page, review) => approve(page, review, { articles: ['2'] }))
    desk.undo()
    expect(desk.state.focus).toMatchObject({ target: 'row', at: at('乙题') })
    desk.standing = 'card'
    desk.redo()
    expect(desk.state.focus).toMatchObject({ target: 'card', article: '2' })
  })

  test.each([
    ['up', '甲二'],
    ['down', '乙一'],
    ['up over a whole block', '甲一'],
    ['up from a byline', '甲二', PAGE.replace('B headline | 乙题', 'B byline   | 乙题')],
    ['down over a byline', '乙一', PAGE.replace('B headline | 乙题', 'B byline   | 乙题')],
  ])(
    'after the undo and redo of a move %s: at the boundary that was in hand',
    (_, place, page = PAGE) => {
      const { desk, at } = deskWith(page)
      moveBoundaryTo(desk, at('乙题'), at(place))
      desk.standing = 'boundary'
      desk.undo()
      expect(desk.state.focus).toMatchObject({ target: 'boundary', at: at('乙题') })
      expect(desk.state.selection?.caret).toBe(at('乙题'))
      desk.redo()
      expect(desk.state.focus).toMatchObject({ target: 'boundary', at: at(place) })
    },
  )

  test('what no card shows leaves it at the card in hand', () => {
    const { desk, at } = deskWith(PAGE)
    desk.standing = 'card'
    desk.takeArticle('1')
    desk.dispatch((page, review) =>
      discard(page, review, { from: at('甲题'), to: at('甲一'), reason: '重复' }),
    )
    desk.stand(at('甲题'))
    expect(desk.state.focus).toMatchObject({ target: 'card', article: '1' })
  })

  test('a card that gets it has the caret, also when its article was in hand and the caret elsewhere', () => {
    const { desk, at } = deskWith(`
      A headline | 甲题
      B headline | 乙题
      B body     | 乙一
    `)
    expect(desk.state).toMatchObject({ article: '2', selection: { caret: at('甲题') } })
    desk.holdArticle('2')
    expect(desk.state.selection?.caret).toBe(at('乙题'))
    desk.select({ caret: at('乙一'), anchor: at('乙一') })
    desk.holdArticle('2')
    expect(desk.state.selection?.caret).toBe(at('乙一'))
  })
})

test('what is selected on a card is the selection, and leaves in hand what is in hand', () => {
  const { desk, at } = deskWith(PAGE, { [readNotation(PAGE).page.text.indexOf('乙题')]: 0.3 })
  walkDoubts(desk, 1)
  desk.follow({ caret: at('乙一') + 1, anchor: at('乙一') })
  expect(desk.state).toMatchObject({
    selection: { caret: at('乙一') + 1, anchor: at('乙一') },
    article: '2',
    doubt: at('乙题'),
  })
  desk.takeArticle('1')
  expect(desk.state.selection).toEqual({ caret: at('甲题'), anchor: at('甲题'), isWhole: true })
  expect(desk.state.doubt).toBeNull()
})
