import { expect, test } from 'vitest'
import { advance, approve, articlesOf, type OpenPage } from '../document'
import { EXPORT_FORMATS, sha256OfText } from '../formats'
import { deskPage } from '../testing/worked-on'
import { wordsIn } from '../ui/words'
import { type Leaving, leavingPages, lookedAt } from './leaving'

const inChinese = { words: wordsIn('zh'), language: 'zh' } as const

/** A page that came from a file. */
function pageOfFile(): OpenPage {
  const { page, ...open } = deskPage()
  const source = { ...page.source, encoding: 'utf-8', sha256: sha256OfText(page.text) }
  return { ...open, page: { ...page, source } }
}

const PAGE = { id: 'p1', title: '第1版' }

const storing = (open: OpenPage | null) =>
  ({
    desk: { state: { open: null } },
    journal: { load: async () => open },
  }) as unknown as Parameters<typeof lookedAt>[0]

/** What there is to know of a page that is stored so. */
const look = (open: OpenPage | null, signal = new AbortController().signal) =>
  lookedAt(storing(open), PAGE, inChinese, signal)

async function leave(open: OpenPage | null): Promise<Leaving[]> {
  const { signal } = new AbortController()
  const left: Leaving[] = []
  const pages = leavingPages(storing(open), [PAGE], EXPORT_FORMATS[0], inChinese, signal)
  for await (const page of pages) left.push(page)
  return left
}

test('a page leaves as a file, with what is not approved', async () => {
  const open = pageOfFile()
  const known = await look(open)
  expect(known).toMatchObject({ ...PAGE, refusal: null })
  expect(known.notes).toMatchObject({ articles: 2, notApproved: 2 })
  const [page] = await leave(open)
  if ('reason' in page) throw new Error(page.reason)
  expect(JSON.parse(page.pieces.join('')).articles).toHaveLength(2)
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
  const broken = { ...open, review: { ...open.review, cuts } }
  const { refusal } = await look(broken)
  expect(refusal).toMatch(/没有导出|不能导出|对不上/)
  expect(await leave(broken)).toEqual([{ ...PAGE, reason: refusal }])
})

test('a page that is gone is refused like any other, and nothing is after a stop', async () => {
  expect((await look(null)).refusal).toBe('版面打不开。')
  expect(await leave(null)).toEqual([{ ...PAGE, reason: '版面打不开。' }])
  await expect(look(null, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
})
