import { describe, expect, test } from 'vitest'
import { openPage } from '../document'
import { readNotation } from '../testing/notation'
import { ACTION_IDS, ACTIONS } from './actions'
import { Desk } from './desk'
import { answerTo, chordOf, type KeyPress, PLACES, SCOPES } from './keymap'
import { MOVE_IDS, MOVES } from './moves'

const press = (key: string, place: KeyPress['place'], held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  place,
  shift: false,
  alt: false,
  mod: false,
  ...held,
})

function openDesk() {
  const { page, review } = readNotation(`
    A headline | 甲题
    A body     | 甲一
    B headline | 乙题
    B body     | 乙一
  `)
  const desk = new Desk(() => 0)
  desk.openPage(openPage(page, { engine: '', blocks: [], attachments: [], likelyCuts: [] }, review))
  desk.select({ caret: page.text.indexOf('甲一'), anchor: page.text.indexOf('甲一') })
  return { desk, page }
}

/** The action that a press runs; undefined where it runs none. */
function askedFor(key: KeyPress) {
  const answer = answerTo(key, openDesk().desk.state)
  return ACTIONS.find(({ run }) => run === answer)?.id
}

test('a key for what cannot be done now says what it lacks, where it is that key', () => {
  const { desk } = openDesk()
  const said = (key: KeyPress) => {
    answerTo(key, desk.state)?.(desk)
    return desk.state.news
  }
  expect(said(press('z', 'row', { mod: true }))).toMatchObject({
    kind: 'lacking',
    need: 'somethingDone',
  })
  expect(said(press('1', 'card'))).toMatchObject({ kind: 'lacking', need: 'firstSuggestion' })
  expect(said(press('n', 'row')), 'it can be done').toMatchObject({ kind: 'noDoubtLeft' })
  expect(answerTo(press('1', 'text'), desk.state), 'typing').toBeNull()
  expect(answerTo(press('q', 'row'), desk.state), 'no action has it').toBeNull()
  expect(answerTo(press('1', 'other'), new Desk(() => 0).state), 'no page is open').toBeNull()
})

test('every action and every move is defined once', () => {
  expect(ACTIONS.map(({ id }) => id).sort()).toEqual([...ACTION_IDS].sort())
  expect(MOVES.map(({ id }) => id).sort()).toEqual([...MOVE_IDS].sort())
})

test.each(PLACES)('no two have the same key in one place: %s', (place) => {
  const actions = ACTIONS.filter(({ scope }) => SCOPES[scope].includes(place))
  const keys = [...actions, ...MOVES.filter((move) => move.place === place)].flatMap(
    (own) => own.keys,
  )
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

/** What no page can take from the browsers on Windows, macOS and Linux, or should not: it is in everybody's fingers. */
const KEPT_BY_BROWSERS = [
  ...['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Q', 'Mod+L', 'Mod+R', 'Mod+P', 'Mod+S', 'Mod+D', 'Mod+U'],
  ...['Mod+Tab', 'Mod+PageUp', 'Mod+PageDown', 'Mod+-', 'Mod++', 'Mod+=', 'Mod+0'],
  ...['Mod+Shift+N', 'Mod+Shift+T', 'Mod+Shift+W', 'Mod+Shift+P', 'Mod+Shift+R', 'Mod+Shift+Tab'],
  ...['Mod+Shift+I', 'Mod+Shift+J', 'Mod+Shift+C', 'Mod+Shift+Delete', 'Mod+C', 'Mod+V', 'Mod+X'],
  ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+D', 'Alt+E', 'Alt+F', 'Alt+F4'],
  ...['F1', 'F5', 'F7', 'F10', 'F11', 'F12', 'Tab', 'Shift+Tab'],
]

/**
 * What input methods for Chinese (Microsoft's, Sogou's, Rime, the Mac's) or one of the systems may take before the
 * page hears of it. ⌘H hides a Mac's window.
 */
const MAY_BE_TAKEN = [
  ...['Mod+Space', 'Shift+Space', 'Alt+Space', 'Mod+Shift+Space', 'Mod+.', 'Mod+,', 'Mod+`', 'F4'],
  ...['Mod+Shift+F', 'Mod+Shift+Z', 'Mod+Shift+M', 'Mod+Shift+B', 'Mod+Shift+K', 'Mod+Shift+E'],
  ...['Mod+H', 'Mod+M'],
]

test('no key is one that browsers keep for themselves', () => {
  for (const { id, keys } of ACTIONS)
    expect(
      keys.filter((key) => KEPT_BY_BROWSERS.includes(key)),
      id,
    ).toEqual([])
})

test('what an input method may take has another key, too', () => {
  for (const { id, keys } of ACTIONS)
    if (keys.some((key) => MAY_BE_TAKEN.includes(key)))
      expect(
        keys.filter((key) => !MAY_BE_TAKEN.includes(key)),
        id,
      ).not.toEqual([])
})

describe('chords', () => {
  test('are written one way', () => {
    expect(chordOf(press('z', 'other', { mod: true, shift: true }))).toBe('Mod+Shift+Z')
    expect(chordOf(press(' ', 'other', { shift: true }))).toBe('Shift+Space')
    expect(chordOf(press('Enter', 'other', { alt: true }))).toBe('Alt+Enter')
    expect(chordOf(press('?', 'other', { shift: true }))).toBe('?')
  })
})

describe('where a key counts', () => {
  test('letters act on the page but never in a text field', () => {
    expect(askedFor(press('m', 'row'))).toBe('article.mergeNext')
    expect(askedFor(press('m', 'other'))).toBe('article.mergeNext')
    expect(askedFor(press('m', 'text'))).toBeUndefined()
    expect(askedFor(press('z', 'text', { mod: true }))).toBeUndefined()
    expect(askedFor(press('e', 'text', { mod: true }))).toBe('page.export')
    expect(askedFor(press('f', 'text', { mod: true }))).toBe('find.open')
    expect(askedFor(press('h', 'text', { mod: true }))).toBe('find.replace')
    expect(askedFor(press('F3', 'text', { shift: true }))).toBe('find.previous')
  })

  test('Enter splits in the source, Space approves on a card, Backspace removes a boundary', () => {
    expect(askedFor(press('Enter', 'row'))).toBe('block.split')
    expect(askedFor(press('Enter', 'card'))).toBeUndefined()
    expect(askedFor(press(' ', 'card'))).toBe('article.approve')
    expect(askedFor(press(' ', 'row'))).toBeUndefined()
    expect(askedFor(press('Backspace', 'boundary'))).toBe('boundary.remove')
    expect(askedFor(press('Backspace', 'row'))).toBeUndefined()
  })

  test('B goes to the boundary above, and from a boundary to the next one', () => {
    expect(askedFor(press('b', 'row'))).toBe('boundary.focus')
    expect(askedFor(press('b', 'boundary'))).toBe('boundary.above')
  })

  test('what cannot be done now is not done, and without a page its key is left alone', () => {
    expect(askedFor(press('z', 'row', { mod: true }))).toBeUndefined()
    expect(askedFor(press('1', 'row'))).toBeUndefined()
    expect(answerTo(press('n', 'other'), new Desk(() => 0).state)).toBeNull()
  })
})

describe('moves', () => {
  const go = (desk: Desk, press: KeyPress) => answerTo(press, desk.state)?.(desk)

  test('arrows go through the rows, with Shift they select them, Esc lets go', () => {
    const { desk, page } = openDesk()
    const at = (text: string) => page.text.indexOf(text)
    go(desk, press('ArrowDown', 'row'))
    expect(desk.state.selection?.caret).toBe(at('乙题'))
    go(desk, press('ArrowUp', 'row', { shift: true }))
    expect(desk.state.selection).toEqual({ caret: at('甲一'), anchor: at('乙题') })
    go(desk, press('Escape', 'row'))
    expect(desk.state.selection).toEqual({ caret: at('甲一'), anchor: at('甲一') })
    go(desk, press('End', 'row'))
    expect(desk.state.selection?.caret).toBe(at('乙一'))
    go(desk, press('Home', 'row'))
    expect(desk.state.selection?.caret).toBe(0)
  })

  test('left and right stay inside the row', () => {
    const { desk, page } = openDesk()
    const start = page.text.indexOf('甲一')
    for (const caret of [start + 1, start + 2, start + 2]) {
      go(desk, press('ArrowRight', 'row'))
      expect(desk.state.selection?.caret).toBe(caret)
    }
    for (let presses = 0; presses < 3; presses++) go(desk, press('ArrowLeft', 'row'))
    expect(desk.state.selection?.caret).toBe(start)
  })

  test('mean nothing beside the source', () => {
    const { desk } = openDesk()
    expect(answerTo(press('ArrowDown', 'card'), desk.state)).toBeNull()
    expect(answerTo(press('ArrowDown', 'text'), desk.state)).toBeNull()
  })
})

describe('actions', () => {
  const run = (id: string, desk: Desk) => ACTIONS.find((action) => action.id === id)?.run(desk)

  test('merge takes the next article in', () => {
    const { desk } = openDesk()
    run('article.mergeNext', desk)
    expect(desk.state.open?.done.map(({ gesture }) => gesture)).toEqual(['mergeArticles'])
    expect(desk.state.focus).toMatchObject({ target: 'card', article: '1' })
  })

  test('merging the last article says why it cannot', () => {
    const { desk, page } = openDesk()
    desk.select({ caret: page.text.indexOf('乙一'), anchor: page.text.indexOf('乙一') })
    run('article.mergeNext', desk)
    expect(desk.state.news).toMatchObject({ kind: 'refused', refusal: 'noNextArticle' })
  })

  test('approve and go on takes up the next article', () => {
    const { desk } = openDesk()
    run('article.approveNext', desk)
    expect(desk.state.open?.review.articles.get('1')?.status).toBe('approved')
    expect(desk.state.article).toBe('2')
    run('article.approveNext', desk)
    run('article.approveNext', desk)
    expect(desk.state.open?.review.articles.get('1')?.status).toBe('approved')
    expect(desk.state.open?.review.articles.get('2')?.status).toBe('approved')
  })

  test('the counterpart of a body is its headline, and of a headline its body', () => {
    const { desk, page } = openDesk()
    run('article.counterpart', desk)
    expect(desk.state.selection?.caret).toBe(page.text.indexOf('甲题'))
    run('article.counterpart', desk)
    expect(desk.state.selection?.caret).toBe(page.text.indexOf('甲一'))
  })

  test('any line of a headline group leads to the body, whatever stands between', () => {
    const { page, review } = readNotation(`
      A kicker   | 甲引
      A headline | 甲题
      A deck     | 甲副
      A byline   | 记者甲
      - furniture | 广告
      A body     | 甲一
    `)
    const desk = new Desk(() => 0)
    const proposal = { engine: '', blocks: [], attachments: [], likelyCuts: [] }
    desk.openPage(openPage(page, proposal, review))
    const at = (text: string) => page.text.indexOf(text)
    for (const head of ['甲引', '甲题', '甲副']) {
      desk.select({ caret: at(head), anchor: at(head) })
      run('article.counterpart', desk)
      expect(desk.state.selection?.caret, head).toBe(at('甲一'))
    }
    run('article.counterpart', desk)
    expect(desk.state.selection?.caret).toBe(at('甲题'))
  })

  test('the articles are gone through in the order of the cards, and not beyond their ends', () => {
    const { desk } = openDesk()
    run('article.next', desk)
    expect(desk.state).toMatchObject({ article: '2', focus: { target: 'card', article: '2' } })
    run('article.next', desk)
    expect(desk.state.article).toBe('2')
    run('article.previous', desk)
    expect(desk.state.article).toBe('1')
  })

  test('a boundary goes a line up and down, a character on, and to its limits', () => {
    const { desk, page } = openDesk()
    const at = (text: string) => page.text.indexOf(text)
    desk.select({ caret: at('乙一'), anchor: at('乙一') })
    const start = () => desk.state.open?.review.cuts
    run('boundary.right', desk)
    expect(start()?.has(at('乙一') + 1)).toBe(true)
    expect(desk.state.focus).toMatchObject({ target: 'boundary', at: at('乙一') + 1 })
    run('boundary.left', desk)
    expect(start()?.has(at('乙一') + 1)).toBe(false)
    expect(desk.state.open?.done.map(({ gesture }) => gesture)).toEqual([
      'moveBoundary',
      'moveBoundary',
    ])
  })

  test('the boundary above the one in hand is the next to take', () => {
    const { desk, page } = openDesk()
    desk.select({ caret: page.text.indexOf('乙一'), anchor: page.text.indexOf('乙一') })
    run('boundary.above', desk)
    expect(desk.state.focus).toMatchObject({ target: 'boundary', at: page.text.indexOf('乙题') })
  })

  test('a split at the caret inside a line, and at the line', () => {
    const { desk, page } = openDesk()
    const inside = page.text.indexOf('甲一') + 1
    desk.select({ caret: inside, anchor: inside })
    run('block.splitInside', desk)
    expect(desk.state.open?.review.cuts.get(inside)).toMatchObject({ article: '3' })
    desk.undo()
    run('block.split', desk)
    expect(desk.state.open?.review.cuts.get(page.text.indexOf('甲一'))).toMatchObject({
      article: '3',
    })
  })
})
