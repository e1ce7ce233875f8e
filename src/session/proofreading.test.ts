import { describe, expect, test } from 'vitest'
import { approve, findingsOf, openPage } from '../document'
import { readNotation } from '../testing/notation'
import { type ActionId, actionById, isPossible } from './actions'
import { Desk } from './desk'
import { answerTo } from './keymap'
import { currentFinding, decideHere, findingsInOrder, heed } from './proofreading'

const PAGE = `
  A headline | 甲题,第一。
  A body     | 甲一
  B body     | 没有标题
  C headline | 丙题!第三
  C body     | 丙一
  D headline | 独立标题。
`

/** A desk with a page that is proofread as soon as it changes, or, with `late`, when the test says so. */
function proofreadDesk(notation = PAGE, late = false) {
  const { page, review } = readNotation(notation)
  const desk = new Desk(() => 0)
  desk.openPage(openPage(page, { engine: '', blocks: [], attachments: [], likelyCuts: [] }, review))
  const proofread = () => {
    const { open } = desk.state
    if (!open) return
    const findings = findingsOf(open.page, open.review, null)
    desk.takeProofread({ page: open.page, review: open.review, findings, knowledge: null })
  }
  proofread()
  desk.store.subscribe(({ open }, before) => {
    if (!late && open?.review !== before.open?.review) proofread()
  })
  const run = (id: ActionId) => actionById(id).run(desk)
  const inHand = () => currentFinding(desk.state)?.finding.text ?? null
  return { desk, page, run, inHand, proofread }
}

const textOf = (desk: Desk) => findingsInOrder(desk.state).open.map(({ finding }) => finding.text)

test('findings come in the order of the cards: whole articles, then headlines alone', () => {
  const { desk } = proofreadDesk()
  expect(findingsInOrder(desk.state).open.map(({ article }) => article)).toEqual([
    '1',
    '1',
    '3',
    '4',
  ])
})

describe('walking', () => {
  test('goes from the article in hand through all of them and round again', () => {
    const { desk, run, inHand } = proofreadDesk()
    const walked = [',', '。', '!', '。', ','].map(() => {
      run('finding.next')
      return inHand()
    })
    expect(walked).toEqual([',', '。', '!', '。', ','])
    run('finding.previous')
    expect(desk.state.article).toBe('4')
    expect(desk.state.focus).toMatchObject({ target: 'finding', article: '4' })
    expect(desk.state.news).toMatchObject({ kind: 'finding', number: 4, count: 4, after: null })
  })

  test('begins at the article in hand, before it when going back', () => {
    const { desk, run, inHand } = proofreadDesk()
    desk.takeArticle('4')
    run('finding.next')
    expect(desk.state.article).toBe('4')
    desk.takeArticle('2')
    run('finding.next')
    expect(inHand(), 'its card is the last').toBe(',')
    desk.takeArticle('3')
    run('finding.previous')
    expect(desk.state.article).toBe('1')
    expect(inHand()).toBe('。')
  })

  test('says so when nothing is left', () => {
    const { desk, run } = proofreadDesk('A headline | 甲题\nA body | 甲')
    run('finding.next')
    expect(desk.state.news).toMatchObject({ kind: 'noFindingLeft' })
    expect(desk.state.finding).toBeNull()
  })

  test('waits until the page is proofread as it stands', () => {
    const { desk, run, inHand, proofread } = proofreadDesk(PAGE, true)
    desk.dispatch((page, review) => approve(page, review, { articles: ['2'] }))
    run('finding.next')
    expect(inHand()).toBeNull()
    proofread()
    expect(inHand()).toBe(',')
  })

  test('does not wait after what it decided: the next key meets the next finding', () => {
    const { desk, run, inHand } = proofreadDesk(PAGE, true)
    for (const id of ['finding.next', 'finding.fix', 'finding.fix'] as const) run(id)
    expect(inHand()).toBe('!')
    expect(textOf(desk)).toEqual(['!', '。'])
    for (const id of ['finding.ignore', 'page.undo'] as const) run(id)
    expect(inHand()).toBe('!')
  })
})

describe('deciding', () => {
  test('a fix is one change, and the next finding is in hand', () => {
    const { desk, run, inHand } = proofreadDesk()
    run('finding.next')
    run('finding.fix')
    expect(desk.state.open?.done.map(({ gesture }) => gesture)).toEqual(['fix'])
    expect(inHand()).toBe('。')
    expect(desk.state.news).toMatchObject({
      kind: 'finding',
      number: 1,
      count: 3,
      after: { kind: 'done', transaction: { gesture: 'fix' } },
    })
  })

  test('the number of a suggestion takes it; without a finding it is the doubt’s', () => {
    const { desk, run } = proofreadDesk('A headline | 甲.题\nA body | 甲')
    expect(isPossible(actionById('doubt.first'), desk.state)).toBe(false)
    run('finding.next')
    const { fixes } = findingsInOrder(desk.state).open[0].finding
    expect(fixes).toHaveLength(2)
    expect(isPossible(actionById('doubt.third'), desk.state)).toBe(false)
    run('doubt.second')
    expect([...(desk.state.open?.review.corrections.values() ?? [])]).toEqual([
      { length: 1, replacement: fixes[1] },
    ])
  })

  test('the last one decided leaves the keyboard on its card, and says that none is left', () => {
    const { desk, run, inHand } = proofreadDesk()
    run('finding.next')
    for (const id of ['finding.ignore', 'finding.fix', 'finding.ignore', 'finding.fix'] as const)
      run(id)
    expect(textOf(desk)).toEqual([])
    expect(findingsInOrder(desk.state).ignored.map(({ finding }) => finding.text)).toEqual([
      ',',
      '!',
    ])
    expect(inHand()).toBeNull()
    expect(desk.state.focus).toMatchObject({ target: 'card', article: '4' })
    expect(desk.state.news).toMatchObject({
      kind: 'noFindingLeft',
      after: { transaction: { gesture: 'fix' } },
    })
  })

  test('where it stands leaves the keyboard with its article', () => {
    const { desk, inHand } = proofreadDesk()
    const [first, second, third] = findingsInOrder(desk.state).open
    decideHere(desk, first, 'ignore')
    expect(inHand()).toBe('。')
    decideHere(desk, second, { fix: '' })
    expect(desk.state.focus).toMatchObject({ target: 'card', article: '1' })
    decideHere(desk, third, { fix: '！' })
    expect(desk.state.focus).toMatchObject({ target: 'card', article: '3' })
  })

  test('what was ignored is found again', () => {
    const { desk, run } = proofreadDesk()
    run('finding.next')
    run('finding.ignore')
    const [ignored] = findingsInOrder(desk.state).ignored
    expect(heed(desk, ignored)).toBe(true)
    expect(textOf(desk)).toEqual([',', '。', '!', '。'])
  })

  test('undo opens the finding again and takes it in hand, redo goes on from there', () => {
    const { desk, run, inHand } = proofreadDesk()
    for (const id of ['finding.next', 'finding.fix', 'finding.ignore'] as const) run(id)
    expect(inHand()).toBe('!')
    run('page.undo')
    expect(inHand()).toBe('。')
    expect(desk.state.focus).toMatchObject({ target: 'finding', article: '1' })
    expect(desk.state.news).toMatchObject({ kind: 'finding', after: { kind: 'undone' } })
    run('page.undo')
    expect(inHand()).toBe(',')
    run('page.redo')
    expect(desk.state.news).toMatchObject({ kind: 'redone' })
    expect(textOf(desk)).toEqual(['。', '!', '。'])
  })
})

test('a finding is in hand until the caret or another article is', () => {
  const { desk, page, run, inHand } = proofreadDesk()
  const does = (key: string, id: ActionId) =>
    answerTo({ key, shift: false, alt: false, mod: false, place: 'card' }, desk.state) ===
    actionById(id).run
  expect(does('f', 'finding.fix')).toBe(false)
  run('finding.next')
  expect(does('f', 'finding.fix')).toBe(true)
  expect(does('i', 'finding.ignore')).toBe(true)
  desk.select({ caret: page.text.indexOf('甲一'), anchor: page.text.indexOf('甲一') })
  expect(inHand()).toBeNull()
  expect(does('i', 'finding.ignore')).toBe(false)
})

test('what was found on a page that is open no more is let go', () => {
  const { desk, run } = proofreadDesk()
  const { proofread } = desk.state
  if (!proofread) throw new Error('not proofread')
  desk.close()
  desk.takeProofread(proofread)
  expect(desk.state.proofread).toBeNull()
  expect(isPossible(actionById('finding.next'), desk.state)).toBe(false)
  run('finding.fix')
})
