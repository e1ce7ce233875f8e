import { describe, expect, test, vi } from 'vitest'
import { atOnce, correct, type OpenPage, openPage, removeBoundary } from '../../document'
import { readNotation, writeNotation } from '../../testing/notation'
import { Desk } from '../desk'
import { caretAt } from '../selection'

import { marksIn } from './matches'
import type { Runner, Search } from './searcher'

const SHEET = `
  A headline  | 章旭开在会上强调
  A body      | 章旭开说，章旭
              | 开还说。
  - furniture | 责编 章旭开
  B headline  | 章旭开调研
  B body      | 正文没有他
`

function opened(notation = SHEET, id = 'page'): OpenPage {
  const { page, review } = readNotation(notation)
  const proposal = { engine: '', blocks: [], attachments: [], likelyCuts: [] }
  return openPage({ ...page, id }, proposal, review)
}

/** Whatever runs on a promise that is kept already is over. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

async function searching(change: Partial<Search>, notation = SHEET) {
  const desk = new Desk(() => 0)
  const open = opened(notation)
  desk.openPage(open)
  const { finder } = desk
  finder.open(false)
  finder.ask(change)
  await settled()
  /** Which of how many, the line of the raw text in hand, and the caret's. */
  const standing = () => {
    const { matches, current } = finder.state
    const lines = open.page.text.slice(0, finder.place?.at ?? 0).split('\n').length
    const caret = open.page.text.slice(0, desk.state.selection?.caret ?? 0).split('\n').length
    return `${current + 1}/${matches.places.length} ${lines} ${caret}`
  }
  const shown = () => {
    const now = desk.state.open
    return now ? writeNotation(now.page, now.review) : ''
  }
  return { desk, finder, open, standing, shown }
}

describe('finding', () => {
  test('leads to the first place from the caret on, and around the ends of the page', async () => {
    const { desk, finder, open, standing } = await searching({ text: '章旭开' })
    expect(standing()).toBe('1/5 1 1')
    finder.step(1)
    finder.step(1)
    expect(standing()).toBe('3/5 2 2')
    finder.step(-1)
    finder.step(-1)
    finder.step(-1)
    expect(standing()).toBe('5/5 5 5')
    finder.step(1)
    expect(standing()).toBe('1/5 1 1')
    finder.close()
    desk.select(caretAt(open.page.text.indexOf('责编')))
    finder.open(false)
    await settled()
    expect(finder.state.search.text, 'the last query is there again').toBe('章旭开')
    expect(standing(), 'opening the bar leads nowhere').toBe('0/5 1 4')
    finder.step(1)
    expect(standing(), 'the first step leads to the first from the caret on').toBe('4/5 4 4')
    finder.close()
    finder.open(false)
    finder.step(-1)
    await settled()
    expect(standing(), 'and back, to the one before').toBe('3/5 2 2')
  })

  test('goes on from where a step led while the query grows', async () => {
    const { finder, standing } = await searching({ text: '章旭' })
    finder.step(1)
    expect(standing()).toBe('2/5 2 2')
    finder.ask({ text: '章旭开调' })
    await settled()
    expect(standing()).toBe('1/1 5 5')
    finder.ask({ text: '章旭开' })
    await settled()
    expect(standing()).toBe('2/5 2 2')
  })

  test('goes on from the caret when the bar is asked for again', async () => {
    const { desk, finder, open, standing } = await searching({ text: '章旭开' })
    desk.select(caretAt(open.page.text.indexOf('责编')))
    finder.open(false)
    finder.ask({ text: '旭开' })
    await settled()
    expect(standing()).toBe('4/5 4 4')
    finder.open(false)
    finder.ask({ text: '旭' })
    await settled()
    expect(standing(), 'where the place in hand is').toBe('4/5 4 4')
  })

  test('keeps to headlines, or to the article in hand', async () => {
    const { desk, finder, standing } = await searching({ text: '章旭开', scope: 'headlines' })
    expect(standing()).toBe('1/2 1 1')
    finder.ask({ scope: 'article' })
    await settled()
    expect(standing()).toBe('1/3 1 1')
    desk.takeArticle('2')
    await settled()
    expect(standing(), 'another article leads nowhere by itself').toBe('1/1 5 5')
  })

  test('takes simplified characters for traditional ones once the tables are there', async () => {
    const { finder } = await searching({ text: '調研' })
    expect(finder.state.matches.places).toEqual([])
    finder.ask({ foldScript: true })
    await vi.waitFor(() => expect(finder.state.isSearching).toBe(false))
    expect(finder.state.matches.places.map(({ text }) => text)).toEqual(['调研'])
  })

  test('shows what is found on a long page while it goes on looking, and leads nowhere before all is found', async () => {
    const desk = new Desk(
      () => 0,
      async (work) => {
        let step = work.next()
        for (; !step.done; step = work.next()) seen()
        return step.value
      },
    )
    const counts = new Set<string>()
    const seen = () => {
      const { matches, current, isSearching, search } = desk.finder.state
      if (search.text) counts.add(`${current + 1}/${matches.places.length} ${isSearching}`)
    }
    desk.openPage(opened(`${SHEET}\n C body | ${'长'.repeat(100_000)}`))
    desk.finder.open(false)
    desk.finder.ask({ text: '章旭开' })
    await settled()
    seen()
    expect([...counts]).toEqual(['0/0 true', '0/3 true', '1/5 false'])
    desk.dispatch((page, review) => removeBoundary(page, review, { at: page.text.indexOf('责编') }))
    counts.clear()
    await settled()
    seen()
    expect([...counts], 'a change takes nothing out of hand').toEqual(['1/5 false'])

    desk.openPage(opened(SHEET, 'short'))
    await settled()
    counts.clear()
    desk.finder.ask({ text: '章旭' })
    await settled()
    seen()
    expect([...counts], 'on a short one all at once').toEqual(['1/5 true', '1/5 false'])
  })

  test('a step waits for the search that is under way', async () => {
    const { finder, standing } = await searching({ text: '章' })
    finder.ask({ text: '章旭开' })
    finder.step(1)
    expect(finder.place).toBeNull()
    await settled()
    expect(standing()).toBe('2/5 2 2')
  })

  test('results of a search that is not wanted any more are dropped', async () => {
    const { finder } = await searching({ text: '章' })
    finder.ask({ text: '没有' })
    finder.ask({ text: '正文' })
    await settled()
    expect(finder.state.matches.places.map(({ text }) => text)).toEqual(['正文'])
    finder.ask({ text: '章' })
    finder.close()
    await settled()
    expect(finder.state).toMatchObject({ isOpen: false, isSearching: false, current: -1 })
  })

  test('follows the page as it changes, and moves nobody', async () => {
    const { desk, finder, standing } = await searching({ text: '章旭开' })
    finder.step(1)
    finder.step(1)
    const { jump } = finder.state
    desk.dispatch((page, review) =>
      correct(page, review, { article: '1', part: 'headline', from: 2, to: 3, text: '升' }),
    )
    await settled()
    expect(standing()).toBe('2/4 2 2')
    desk.undo()
    await settled()
    expect(finder.state.matches.places).toHaveLength(5)
    expect(finder.state.jump).toBe(jump)
  })

  test('goes to another page with its query, and closes with the last', async () => {
    const { desk, finder } = await searching({ text: '章旭开' })
    desk.openPage(opened('A body | 只有一个章旭开', 'other'))
    await settled()
    expect(finder.state.matches.places).toHaveLength(1)
    desk.close()
    expect(finder.state.isOpen).toBe(false)
    finder.open(false)
    expect(finder.state.isOpen).toBe(false)
  })

  test('says what is marked where', async () => {
    const { finder, open } = await searching({ text: '章旭开' })
    const { matches } = finder.state
    const line = open.page.text.indexOf('\n', open.page.text.indexOf('说，')) + 1
    expect(marksIn(matches, line, line + 4)).toEqual([{ from: line, to: line + 1, place: 2 }])
    expect(marksIn(matches, line + 1, line + 4)).toEqual([])
    expect(matches.inParts.get('1 body')).toEqual([
      { from: 0, to: 3, place: 1 },
      { from: 5, to: 8, place: 2 },
    ])
  })
})

describe('replacing', () => {
  test('the place in hand, then the next; what was written is not found again', async () => {
    const { finder, standing, shown } = await searching({ text: '章旭开' })
    finder.setReplacement('章旭开章旭开')
    finder.replaceOne()
    await settled()
    expect(shown()).toContain('{→章旭开}')
    expect(standing()).toBe('3/6 2 2')
    finder.replaceOne()
    await settled()
    expect(standing()).toBe('5/7 2 2')
  })

  test('everything at once, with what is to be said of it, until the page changes', async () => {
    const { desk, finder, shown } = await searching({ text: '章旭开' })
    const before = shown()
    finder.setReplacement('章旭升')
    finder.replaceAll()
    await settled()
    expect(shown().match(/开→升/g)).toHaveLength(4)
    expect(finder.state.report).toMatchObject({ places: 4, articles: 2, left: 1 })
    expect(finder.state.report?.open).toBe(desk.state.open)
    expect(desk.state.open?.done).toHaveLength(1)
    desk.undo()
    expect(shown()).toBe(before)
    expect(finder.state.report?.open).not.toBe(desk.state.open)
  })

  test('outside of articles is refused with a sentence, and stays in hand', async () => {
    const { desk, finder, standing } = await searching({ text: '责编' })
    finder.setReplacement('编辑')
    finder.replaceOne()
    expect(desk.state.news).toMatchObject({ kind: 'refused', refusal: 'notInArticle' })
    finder.replaceAll()
    await settled()
    expect(desk.state.news).toMatchObject({ kind: 'refused', refusal: 'notInArticle' })
    expect(standing()).toBe('1/1 4 4')
    expect(finder.state.report).toBeNull()
  })

  test('nothing where the page changed meanwhile', async () => {
    const works: (() => void)[] = []
    const run: Runner = (work) => new Promise((resolve) => works.push(() => resolve(atOnce(work))))
    const work = async () => {
      for (const one of works.splice(0)) one()
      await settled()
    }
    const desk = new Desk(() => 0, run)
    const { finder } = desk
    desk.openPage(opened())
    finder.open(false)
    finder.ask({ text: '章旭开' })
    await work()
    finder.setReplacement('章旭升')
    finder.replaceAll()
    finder.replaceAll()
    expect(finder.state.isReplacing).toBe(true)
    desk.dispatch((page, review) => removeBoundary(page, review, { at: page.text.indexOf('责编') }))
    await work()
    expect(desk.state.open?.done.map(({ gesture }) => gesture)).toEqual(['removeBoundary'])
    expect(desk.state.news).toMatchObject({ kind: 'refused', refusal: 'textMoved' })
    expect(finder.state.isReplacing).toBe(false)
  })

  test('nothing is found to step to or to replace: that is said', async () => {
    const { desk, finder } = await searching({ text: '没有的词' })
    for (const act of [
      () => finder.step(1),
      () => finder.replaceOne(),
      () => finder.replaceAll(),
    ]) {
      desk.say({ kind: 'noDoubtLeft', after: null })
      act()
      expect(desk.state.news).toMatchObject({ kind: 'deadEnd', end: 'found' })
    }
    expect(desk.state.open?.done).toEqual([])
    desk.say({ kind: 'noDoubtLeft', after: null })
    finder.ask({ text: '' })
    await settled()
    finder.step(1)
    expect(desk.state.news, 'nothing was asked for').toMatchObject({ kind: 'noDoubtLeft' })
  })

  test('lines that are pasted into the fields are joined', async () => {
    const { finder } = await searching({ text: '章旭\r\n开调研\n' })
    expect(finder.state.search.text).toBe('章旭开调研')
    finder.setReplacement('一\n二')
    expect(finder.state.replacement).toBe('一二')
  })
})
