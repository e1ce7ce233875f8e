import { expect, test } from 'vitest'
import { advance, approve, articlesOf, type OpenPage } from '../document'
import { sha256OfText } from '../formats'
import { deskPage } from '../testing/worked-on'
import { wordsIn } from '../ui/words'
import { leavingPage } from './leaving'

const inChinese = { words: wordsIn('zh'), language: 'zh' } as const

/** A page that came from a file. */
function pageOfFile(): OpenPage {
  const { page, ...open } = deskPage()
  const source = { ...page.source, encoding: 'utf-8', sha256: sha256OfText(page.text) }
  return { ...open, page: { ...page, source } }
}

/** What there is to know of a page that is stored so. */
const look = (open: OpenPage | null, signal = new AbortController().signal) => {
  const services = { desk: { state: { open: null } }, journal: { load: async () => open } }
  return leavingPage(
    services as unknown as Parameters<typeof leavingPage>[0],
    { id: 'p1', title: '第1版' },
    inChinese,
    signal,
  )
}

test('a page leaves as one line, with what is not approved', async () => {
  const { line, ...known } = await look(pageOfFile())
  expect(known).toMatchObject({ id: 'p1', title: '第1版', refusal: null })
  expect(known.notes).toMatchObject({ articles: 2, notApproved: 2 })
  const text = await line.text()
  expect(text.split('\n')).toHaveLength(2)
  expect(JSON.parse(text).articles).toHaveLength(2)
})

test('a page whose articles are approved is known to be so', async () => {
  const open = pageOfFile()
  const articles = articlesOf(open.page, open.review).map(({ id }) => id)
  const change = approve(open.page, open.review, { articles })
  if (!change.ok) throw new Error(change.refusal)
  const approved = advance(open, { kind: 'do', at: 1, transaction: change.value })
  expect((await look(approved)).notes).toMatchObject({ articles: 2, notApproved: 0 })
})

test('a page that does not account for its text is refused with the reason, and writes nothing', async () => {
  const open = pageOfFile()
  const cuts = new Map([...open.review.cuts].slice(1))
  const { refusal, line } = await look({ ...open, review: { ...open.review, cuts } })
  expect(refusal).toMatch(/没有导出|不能导出|对不上/)
  expect(line.size).toBe(0)
})

test('a page that is gone is refused like any other, and nothing is after a stop', async () => {
  expect((await look(null)).refusal).toBe('版面打不开。')
  await expect(look(null, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
})
