import { describe, expect, test } from 'vitest'
import { atOnce } from '../document'
import { propose } from '../engine'
import { decodeWith, makeOpenPage } from '../formats'
import { writeProject } from '../formats/project'
import { longPage } from '../testing/long-page'
import { type Arrival, type ArrivalChoices, bringIn } from './bring-in'
import { summaryOf } from './page-summary'
import { putTogether, takeApart } from './pieces'
import { rebuild } from './rebuild'

const STORY = '稻田课堂开进小学\n本报讯（记者 林小满）昨日上午，三百名学生走进稻田。\n'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const open = (arrival: Arrival, choices: Partial<ArrivalChoices> = {}) => {
  const page = bringIn(arrival, { id: 'p1', at: 500, ...choices }, decodeWith(TextDecoder))
  if (!page.ok) throw new Error(page.refusal.code)
  return { ...page.value, open: atOnce(rebuild(page.value.row, [])).open }
}

describe('what is brought in', () => {
  test('is the page of the text, proposed and counted', () => {
    const page = open({ name: '澄湖日报-2026-03-02-01.txt', bytes: bytesOf(STORY) })
    expect(page.open.page).toMatchObject({ id: 'p1', text: STORY })
    expect(page.open.proposal).toEqual(propose(STORY))
    expect(page.facts).toEqual(summaryOf(page.open))
    expect(page.facts).toMatchObject({ publication: '澄湖日报', lines: 2, status: 'new' })
  })

  test('says what was known beforehand rather than what its name says', () => {
    const metadata = { publication: '永康日报' }
    const page = open({ name: '澄湖日报-2026-03-02-01.txt', bytes: bytesOf(STORY) }, { metadata })
    expect(page.open.review.metadata).toMatchObject({ ...metadata, date: '2026-03-02' })
  })

  test('is pasted text, too', () => {
    expect(open({ name: '粘贴', text: STORY }).open.page).toMatchObject({
      title: '粘贴',
      text: STORY,
    })
  })

  test('is a project as it was saved', () => {
    const { page } = open({ name: 'a', text: STORY }).open
    const saved = makeOpenPage(page, propose(STORY), { date: '2026-03-02' })
    const project = { name: 'a.galley.json', bytes: bytesOf(writeProject(saved)) }
    expect(open(project, { id: 'p2' }).open).toEqual(saved)
  })

  test('is whole again when a long page was stored in pieces', () => {
    const { row } = open({ name: 'a', text: longPage([STORY], 60_000) })
    const apart = takeApart(row)
    expect(new Set(apart.pieces.map(({ list }) => list))).toContain('blocks')
    expect(apart.row.proposal.blocks).toEqual([])
    expect(putTogether(apart.row, apart.pieces)).toEqual(row)
  })
})
