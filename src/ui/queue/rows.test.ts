import { expect, test } from 'vitest'
import type { QueueEntry } from './entry'
import { type QueueView, rowsOf, shownPages } from './rows'
import { stepOf } from './steps'

const DATE: QueueView = {
  place: 'queue',
  status: null,
  found: null,
  sort: 'date',
  folded: new Set(),
}

function entry(id: string, more: Partial<QueueEntry> = {}): QueueEntry {
  return {
    id,
    title: id,
    publication: null,
    date: null,
    pageNumber: null,
    articles: 2,
    approved: 0,
    doubts: 0,
    status: 'new',
    updatedAt: 0,
    archivedAt: null,
    removedAt: null,
    ...more,
  }
}

const paper = (publication: string, date: string | null, pageNumber: string | null, id: string) =>
  entry(id, { publication, date, pageNumber })

const laidOut = (pages: readonly QueueEntry[], view: Partial<QueueView> = {}) =>
  rowsOf(pages, { ...DATE, ...view }).map((row) =>
    row.kind === 'issue'
      ? `${row.issue.publication} ${row.issue.date}${row.isFolded ? ' …' : ''}`
      : row.key,
  )

const PAGES = [
  entry('loose'),
  paper('永康日报', '2026-03-02', '10', 'y10'),
  paper('永康日报', '2026-03-02', '2', 'y2'),
  paper('永康日报', '2026-03-02', null, 'y-'),
  paper('澄湖日报', '2026-03-02', '1', 'c1'),
  paper('永康日报', '2026-03-03', '1', 'z1'),
  paper('永康日报', null, '1', 'undated'),
]

test('pages stand in their issues, the newest first, by number and not by digits', () => {
  expect(laidOut(PAGES)).toEqual([
    '永康日报 2026-03-03',
    'z1',
    '澄湖日报 2026-03-02',
    'c1',
    '永康日报 2026-03-02',
    'y2',
    'y10',
    'y-',
    '永康日报 null',
    'undated',
    'null null',
    'loose',
  ])
})

test('page numbers are numbers in whatever numerals, and letters before them are sections', () => {
  const numbers = ['B1', '四版', '10', '第十二版', 'A10', '二版', 'A2', '３', '一版', 'B12']
  const pages = numbers.map((number) => paper('晚报', '2026-03-02', number, number))
  expect(laidOut(pages).slice(1)).toEqual([
    ...['一版', '二版', '３', '四版', '10', '第十二版'],
    ...['A2', 'A10', 'B1', 'B12'],
  ])
})

test('a folded issue keeps its head; what was searched for is shown all the same', () => {
  const folded = new Set(['永康日报\n2026-03-02'])
  expect(laidOut(PAGES, { folded }).slice(4, 6)).toEqual(['永康日报 2026-03-02 …', '永康日报 null'])
  expect(laidOut(PAGES, { folded, found: new Set() })).toContain('y10')
})

test('by doubts and by change there are no issues', () => {
  const pages = [
    entry('a', { doubts: 1, updatedAt: 3 }),
    entry('b', { doubts: 9, updatedAt: 1 }),
    entry('c', { doubts: 1, updatedAt: 2 }),
  ]
  expect(laidOut(pages, { sort: 'doubts' })).toEqual(['b', 'a', 'c'])
  expect(laidOut(pages, { sort: 'changed' })).toEqual(['a', 'c', 'b'])
})

test('a page is in one place, and removed before it is archived', () => {
  const pages = [
    entry('here'),
    entry('shelf', { archivedAt: 1 }),
    entry('bin', { archivedAt: 1, removedAt: 2 }),
    entry('done', { status: 'approved' }),
  ]
  const ids = (view: Partial<QueueView>) =>
    shownPages(pages, { ...DATE, ...view }).map(({ id }) => id)
  expect(ids({})).toEqual(['here', 'done'])
  expect(ids({ place: 'archived' })).toEqual(['shelf'])
  expect(ids({ place: 'removed' })).toEqual(['bin'])
  expect(ids({ status: 'approved' })).toEqual(['done'])
  expect(ids({ found: new Set(['here', 'bin']) })).toEqual(['here'])
})

test('arrows walk the rows, fold an issue and come back to its head', () => {
  const rows = rowsOf(PAGES, DATE)
  const press = (key: string, at: number, altKey = false) =>
    stepOf({ key, altKey, ctrlKey: false, metaKey: false }, rows, at)
  expect(press('ArrowDown', 0)).toEqual({ to: 1 })
  expect(press('ArrowUp', 0)).toEqual({ to: 0 })
  expect(press('End', 0)).toEqual({ to: rows.length - 1 })
  expect(press('ArrowLeft', 6)).toEqual({ to: 4 })
  expect(press('ArrowLeft', 4)).toEqual({ fold: '永康日报\n2026-03-02', on: true })
  expect(press('ArrowRight', 4)).toEqual({ to: 5 })
  expect(press('PageDown', 4, true)).toBeNull()
})
