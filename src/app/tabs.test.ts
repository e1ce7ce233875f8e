import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  annotate,
  approve,
  atOnce,
  correct,
  type Lost,
  mergeArticles,
  type OpenPage,
  openPage,
  split,
  supply,
} from '../document'
import { openPageStore, type PageStore, storable } from '../platform'
import { Desk } from '../session'
import { checkReview } from '../testing/check'
import { isSame } from '../testing/equality'
import { fuzzing, PATIENCE } from '../testing/fuzzing'
import { readNotation } from '../testing/notation'
import { type Move, moves, perform } from '../testing/random-moves'
import { desk as randomDesk } from '../testing/random-pages'
import { Journal } from './journal'

const NO_PROPOSAL = { engine: 'none', blocks: [], attachments: [], likelyCuts: [] }

/** What one tab has of the program: a store of its own on the database that all share, a journal and a desk. */
interface Tab {
  readonly store: PageStore
  readonly journal: Journal
  readonly desk: Desk
  readonly lost: Lost[]
  /** Times of the entries that the database has acknowledged, in this tab's order. */
  readonly told: number[]
}

let opened: PageStore[] = []
let databases = 0
let clock = 1
afterEach(() => {
  for (const store of opened) store.close()
  opened = []
})

/** Tabs on one page. Whether they hear of each other is up to the test, so that any message may be missed. */
async function tabsOn(open: OpenPage, count: number): Promise<Tab[]> {
  const name = `tabs-${++databases}`
  const tabs: Tab[] = []
  for (let i = 0; i < count; i++) {
    const store = await openPageStore(name)
    opened.push(store)
    if (i === 0) await store.add(atOnce(storable(open, 0)), 0)
    const journal = new Journal(store)
    const desk = new Desk(() => clock++)
    const tab: Tab = { store, journal, desk, lost: [], told: [] }
    journal.onArrival((arrival) => {
      tab.lost.push(...arrival.lost)
      desk.receive(arrival)
    })
    const loaded = await journal.open(open.page.id)
    if (!loaded) throw new Error('not stored')
    desk.openPage(loaded)
    desk.onEntry((now, entry, before) => journal.push(now, entry, before))
    tabs.push(tab)
  }
  return tabs
}

const now = ({ desk }: Tab): OpenPage => {
  const { open } = desk.state
  if (!open) throw new Error('no page is open')
  return open
}

const flush = ({ journal }: Tab) => journal.flush()
const follow = (tab: Tab) => tab.journal.follow(now(tab).page.id)

const twoArticles = () => {
  const { page, review } = readNotation(`
    A headline | 用好人鼓舞人
    A body     | 本报讯（记者 陈安澜）昨日，会以召开。
    A body     | 会后还有一段。
    B headline | 上下要坚定信心
    B body     | 打击一切违法违规行为。
  `)
  return openPage({ ...page, id: 'p1' }, NO_PROPOSAL, review)
}

const note = (tab: Tab, article: string, text: string) =>
  tab.desk.dispatch((page, review) => annotate(page, review, { article, note: text }))

const noteOf = (tab: Tab, article: string) => now(tab).review.articles.get(article)?.note

describe('two tabs on one page', () => {
  test('both keep what either did at the same time, in the order of the database', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    note(here, '1', '这边')
    note(there, '2', '那边')
    await flush(here)
    await flush(there)
    await follow(here)
    for (const tab of [here, there]) {
      expect([noteOf(tab, '1'), noteOf(tab, '2')]).toEqual(['这边', '那边'])
      expect(tab.lost).toEqual([])
    }
    expect(await here.store.load('p1')).toEqual(now(here))
  })

  test('of the same register the later write stands, and its undo brings the other back', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    note(here, '1', '先')
    note(there, '1', '后')
    await flush(here)
    await flush(there)
    await follow(here)
    expect([noteOf(here, '1'), noteOf(there, '1')]).toEqual(['后', '后'])
    here.desk.undo()
    expect(noteOf(here, '1')).toBe('先')
    await flush(here)
    await follow(there)
    expect(noteOf(there, '1')).toBe('先')
  })

  test('undo takes back the page’s last change, whichever tab made it', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    note(here, '1', '这边')
    await flush(here)
    await follow(there)
    there.desk.undo()
    await flush(there)
    await follow(here)
    expect(noteOf(here, '1')).toBeUndefined()
    here.desk.redo()
    expect(noteOf(here, '1')).toBe('这边')
  })

  test('an undo means what its person saw, though another change came over it', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    note(here, '1', '这边')
    await flush(here)
    await follow(there)
    note(there, '2', '那边')
    await flush(there)
    here.desk.undo()
    await flush(here)
    await follow(there)
    for (const tab of [here, there])
      expect([noteOf(tab, '1'), noteOf(tab, '2')]).toEqual([undefined, '那边'])
    here.desk.undo()
    expect([noteOf(here, '1'), noteOf(here, '2')]).toEqual(['这边', '那边'])
  })

  test('both taking back the same change take back that one only', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    note(here, '1', '一')
    note(here, '1', '二')
    await flush(here)
    await follow(there)
    here.desk.undo()
    there.desk.undo()
    await flush(here)
    await flush(there)
    await follow(here)
    for (const tab of [here, there]) expect(noteOf(tab, '1')).toBe('一')
  })

  test('an undo is told as lost when somebody has written there since', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    note(here, '1', '一')
    await flush(here)
    await follow(there)
    note(there, '1', '二')
    await flush(there)
    here.desk.undo()
    await flush(here)
    expect(here.lost).toMatchObject([{ kind: 'undo', why: 'writtenOver' }])
    expect(noteOf(here, '1')).toBe('二')
  })

  test('articles made at the same time get numbers of their own, and the one in hand stays it', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    const make = (tab: Tab, needle: string) => {
      const at = now(tab).page.text.indexOf(needle)
      const made = tab.desk.dispatch((page, review, newArticle) =>
        split(page, review, { at, newArticle }),
      )
      expect(made.ok).toBe(true)
      tab.desk.takeArticle(now(tab).review.cuts.get(at)?.article ?? '')
      return at
    }
    const one = make(here, '会后')
    const other = make(there, '打击')
    note(there, there.desk.state.article ?? '', '那边新成的')
    await flush(here)
    await flush(there)
    await follow(here)
    for (const tab of [here, there]) {
      const { cuts } = now(tab).review
      expect(cuts.get(one)?.article).toBe('3')
      expect(cuts.get(other)?.article).toBe('4')
      expect(noteOf(tab, '4')).toBe('那边新成的')
    }
    expect(there.desk.state.article).toBe('4')
  })

  test('an approval does not stand over text that its person has not seen', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    here.desk.dispatch((page, review) =>
      supply(page, review, { article: '2', field: 'kicker', text: '补写' }),
    )
    there.desk.dispatch((page, review) => approve(page, review, { articles: ['2'] }))
    await flush(here)
    await flush(there)
    expect(there.lost).toMatchObject([{ kind: 'do', why: 'readsOtherwise' }])
    expect(now(there).review.articles.get('2')?.status).toBe('edited')
  })

  test('an approval ends when the other tab’s change to its article comes after it', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    const write = (text: string) => (tab: Tab) =>
      tab.desk.dispatch((page, review) =>
        supply(page, review, { article: '2', field: 'kicker', text }),
      )
    write('一')(there)
    await flush(there)
    await follow(here)
    here.desk.dispatch((page, review) => approve(page, review, { articles: ['2'] }))
    write('二')(there)
    await flush(here)
    await flush(there)
    expect(now(there).review.articles.get('2')).toMatchObject({ status: 'edited', kicker: '二' })
  })

  test('what was done to an article that the other tab merged away is told, not dropped', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    here.desk.dispatch((page, review) => mergeArticles(page, review, { into: '1', from: '2' }))
    note(there, '2', '那边')
    await flush(here)
    await flush(there)
    expect(there.desk.state.news).toBeNull()
    expect(there.lost).toMatchObject([{ kind: 'do', why: 'articleGone' }])
    expect(there.journal.isEmpty).toBe(true)
    expect(isSame(now(there).review, now(here).review)).toBe(true)
  })

  test('corrections that overlap do not both stand, and the later is told', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    const write = (tab: Tab, from: number, to: number, text: string) =>
      tab.desk.dispatch((page, review) =>
        correct(page, review, { article: '1', part: 'headline', from, to, text }),
      )
    write(here, 1, 4, 'X')
    write(there, 2, 5, 'Y')
    await flush(here)
    await flush(there)
    expect(there.lost).toMatchObject([{ kind: 'do', why: 'entangled' }])
    checkReview(now(there).page, now(there).review)
  })

  test('caret, article in hand and a boundary in the air stay where they are', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    const { text } = now(there).page
    const [caret, from] = [text.indexOf('打击'), text.indexOf('上下')]
    there.desk.takeArticle('2')
    there.desk.select({ caret, anchor: from })
    there.desk.preview(null, { from, to: from })
    note(here, '1', '这边')
    await flush(here)
    await follow(there)
    expect(noteOf(there, '1')).toBe('这边')
    expect(there.desk.state).toMatchObject({
      article: '2',
      selection: { caret, anchor: from },
      drag: { from, to: from },
    })
    expect(there.desk.state.shown).toBe(now(there).review)
  })

  test('a page that was stored anew meanwhile is read anew, with what is unsaved on top', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    note(here, '1', '这边')
    await flush(here)
    await follow(there)
    await here.store.add(atOnce(storable(now(here), 7)), 7)
    note(there, '2', '那边')
    await flush(there)
    expect([noteOf(there, '1'), noteOf(there, '2')]).toEqual(['这边', '那边'])
    expect(await there.store.load('p1')).toEqual(now(there))
  })
})

describe('a page that another tab has taken away', () => {
  /** Takes the page away for good, behind the backs of all. */
  async function takeAway({ store }: Tab) {
    await store.mark(['p1'], { removedAt: 1 })
    await store.purge(Date.now() + 60_000)
  }

  test('is put back by whoever still has it, with all its history', async () => {
    const [here, there] = await tabsOn(twoArticles(), 2)
    note(there, '1', '先')
    await flush(there)
    await takeAway(here)
    note(there, '2', '后')
    await expect(flush(there)).rejects.toMatchObject({ cause: { problem: 'gone' } })
    await there.journal.putBack('p1', 7)
    expect(there.journal.isEmpty).toBe(true)
    expect(await here.store.load('p1')).toEqual(now(there))
  })

  test('is not put back over what another put back first and has gone on with', async () => {
    const [here, there, third] = await tabsOn(twoArticles(), 3)
    await takeAway(third)
    for (const [tab, article] of [
      [here, '1'],
      [there, '2'],
    ] as const) {
      note(tab, article, '没存上')
      await expect(flush(tab)).rejects.toMatchObject({ cause: { problem: 'gone' } })
    }
    await here.journal.putBack('p1', 7)
    note(here, '1', '接着做')
    await flush(here)
    await there.journal.putBack('p1', 8)
    await flush(there)
    expect([noteOf(there, '1'), noteOf(there, '2')]).toEqual(['接着做', '没存上'])
    expect(await third.store.load('p1')).toEqual(now(there))
  })
})

test('what was done on a text in whose place another was stored is told, and the other is shown', async () => {
  const [here, there] = await tabsOn(twoArticles(), 2)
  there.desk.select({ caret: now(there).page.text.length - 1, anchor: 0 })
  note(there, '1', '旧文上的')
  const { page, review } = readNotation('A headline | 换了编码重读')
  const other = openPage({ ...page, id: 'p1' }, NO_PROPOSAL, review)
  await here.store.add(atOnce(storable(other, 9)), 9)
  await flush(there)
  expect(there.lost).toMatchObject([{ kind: 'do', why: 'entangled' }])
  expect(there.journal.isEmpty).toBe(true)
  expect(now(there)).toEqual(other)
  expect(there.desk.state.selection?.caret).toBe(0)
})

/** What a tab does next: a command, or it stores, or it looks at what others stored. */
type Act = { readonly tab: number; readonly what: Move | 'flush' | 'follow' }

const acts = (tabs: number, length: number): fc.Arbitrary<Act[]> =>
  fc.noBias(
    fc
      .tuple(
        moves(length, length),
        fc.array(fc.tuple(fc.nat(tabs - 1), fc.nat(9)), { minLength: length, maxLength: length }),
      )
      .map(([list, turns]) =>
        list.map((move, i) => {
          const [tab, die] = turns[i]
          return { tab, what: die < 7 ? move : die < 9 ? ('flush' as const) : ('follow' as const) }
        }),
      ),
  )

async function act(tab: Tab, what: Act['what']): Promise<void> {
  if (what === 'flush') return flush(tab)
  if (what === 'follow') return follow(tab)
  if (what.kind === 'undo') tab.desk.undo()
  else if (what.kind === 'redo') tab.desk.redo()
  else {
    const result = perform(now(tab), what)
    if (result) tab.desk.dispatch(() => result)
  }
}

/** Plays tabs against each other and proves that they come to the same, which is what the journal says. */
async function playTabs(open: OpenPage, count: number, list: readonly Act[], atOnceToo: boolean) {
  const tabs = await tabsOn(open, count)
  for (const tab of tabs) {
    const append = tab.store.append.bind(tab.store)
    tab.store.append = async (id, entries, facts) => {
      await append(id, entries, facts)
      tab.told.push(...entries.map(({ at }) => at))
    }
  }
  const waiting: Promise<void>[] = []
  for (const { tab, what } of list) {
    const acting = act(tabs[tab], what)
    if (atOnceToo) waiting.push(acting)
    else await acting
    if (atOnceToo && waiting.length % 4 === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  await Promise.all(waiting)
  await Promise.all(tabs.map(flush))
  await Promise.all(tabs.map(follow))

  const [first, ...others] = tabs.map(now)
  const stored = await tabs[0].store.load(open.page.id)
  for (const other of [...others, stored]) {
    expect(isSame(other?.review, first.review)).toBe(true)
    expect(isSame(other?.proposal, first.proposal)).toBe(true)
    expect(isSame(other?.done, first.done)).toBe(true)
    expect(isSame(other?.undone, first.undone)).toBe(true)
  }
  checkReview(first.page, first.review)
  const told = tabs.flatMap((tab) => tab.told)
  const reader = await openPageStore(`tabs-${databases}`)
  opened.push(reader)
  const journal = await journalOf(reader, open.page.id)
  // Every entry has a time of its own: each that was acknowledged is there once, and nothing else is.
  expect([...journal].sort((a, b) => a - b)).toEqual([...told].sort((a, b) => a - b))
  for (const tab of tabs) {
    const own = new Set(tab.told)
    expect(journal.filter((at) => own.has(at))).toEqual(tab.told)
  }
  for (const store of opened) store.close()
  opened = []
  return { stored: told.length, lost: tabs.flatMap((tab) => tab.lost).length }
}

/** The times of a page's entries, as they lie in the database. */
async function journalOf(store: PageStore, id: string): Promise<number[]> {
  const { database } = store as unknown as {
    database: {
      entries: {
        where(key: string): {
          equals(id: string): { sortBy(key: string): Promise<{ entry: { at: number } }[]> }
        }
      }
    }
  }
  const rows = await database.entries.where('page').equals(id).sortBy('seq')
  return rows.map(({ entry }) => entry.at)
}

describe.each([
  ['two tabs in turns', 2, false, 12, 40, 21],
  ['four tabs in turns', 4, false, 10, 60, 22],
  ['four tabs at once', 4, true, 10, 60, 23],
])('%s', (_, count, atOnceToo, runs, length, seed) => {
  test(
    'come to the same page, and nothing that was acknowledged is lost',
    async () => {
      const totals = { stored: 0, lost: 0 }
      await fc.assert(
        fc.asyncProperty(randomDesk(10), acts(count, length), async (on, list) => {
          const open = openPage({ ...on.page, id: 'p1' }, on.proposal, on.review)
          const { stored, lost } = await playTabs(open, count, list, atOnceToo)
          totals.stored += stored
          totals.lost += lost
        }),
        fuzzing(runs, seed),
      )
      expect(totals.stored).toBeGreaterThan(8 * runs)
    },
    PATIENCE,
  )
})

test(
  'four tabs with 200 random commands each come to the same page',
  async () => {
    await fc.assert(
      fc.asyncProperty(randomDesk(40), acts(4, 1150), async (on, list) => {
        const open = openPage({ ...on.page, id: 'p1' }, on.proposal, on.review)
        await playTabs(open, 4, list, true)
      }),
      fuzzing(1, 24),
    )
  },
  PATIENCE,
)
