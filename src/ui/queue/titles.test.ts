import { expect, test } from 'vitest'
import { titled } from './titles'

const page = (id: string, publication: string | null, date: string | null) => ({
  id,
  title: `${id}.txt`,
  publication,
  date,
  pageNumber: '1',
  articles: 0,
  approved: 0,
  doubts: 0,
  status: 'new' as const,
  updatedAt: 0,
  archivedAt: null,
  removedAt: null,
})

const PAGES = [page('A1', '永康日报', '2026-03-02'), page('b2', '澄湖日报', '2026-03-02')]

test('every word must be in the name, whatever its width and case', () => {
  expect(titled(PAGES, '永康 03-02')).toEqual(['A1'])
  expect(titled(PAGES, '２０２６－０３')).toEqual(['A1', 'b2'])
  expect(titled(PAGES, 'a1.TXT')).toEqual(['A1'])
  expect(titled(PAGES, '永康 澄湖')).toEqual([])
  expect(titled(PAGES, '  ')).toEqual([])
})
