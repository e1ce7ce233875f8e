import { describe, expect, test } from 'vitest'
import { openPage } from '../document'
import { readNotation } from '../testing/notation'
import { ACTION_IDS, ACTIONS } from './actions'
import { Desk } from './desk'
import { actionFor, chordOf, type KeyPress } from './keymap'

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

const askedFor = (key: KeyPress) => actionFor(key, openDesk().desk.state)?.id

test('every action is defined once, and no two share a key in the same place', () => {
  expect(ACTIONS.map(({ id }) => id).sort()).toEqual([...ACTION_IDS].sort())
  const keys = ACTIONS.flatMap((action) => action.keys)
  expect(new Set(keys).size).toBe(keys.length)
})

test('no key is one that browsers keep for themselves', () => {
  const browsers = ['Mod+T', 'Mod+W', 'Mod+N', 'Mod+R', 'Mod+L', 'Mod+Tab', 'F5', 'F11', 'F12']
  for (const { keys } of ACTIONS) for (const key of keys) expect(browsers).not.toContain(key)
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
  })

  test('Enter splits in the source, Space approves on a card, Backspace removes a boundary', () => {
    expect(askedFor(press('Enter', 'row'))).toBe('block.split')
    expect(askedFor(press('Enter', 'card'))).toBeUndefined()
    expect(askedFor(press(' ', 'card'))).toBe('article.approve')
    expect(askedFor(press(' ', 'row'))).toBeUndefined()
    expect(askedFor(press('Backspace', 'boundary'))).toBe('boundary.remove')
    expect(askedFor(press('Backspace', 'row'))).toBeUndefined()
  })

  test('what cannot be done now leaves its key alone', () => {
    expect(askedFor(press('z', 'row', { mod: true }))).toBeUndefined()
    expect(askedFor(press('1', 'row'))).toBeUndefined()
    expect(actionFor(press('n', 'other'), new Desk(() => 0).state)).toBeUndefined()
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
