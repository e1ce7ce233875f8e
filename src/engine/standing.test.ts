import { expect, test } from 'vitest'
import type { Geometry, PrintedPlace } from './geometry'
import { propose } from './propose'

const FIRST = ['春耕生产全面展开', '本报讯 田里的拖拉机来来往往，大家都忙着翻地，', '一片繁忙。']
const SECOND = ['图书馆夜里不关门', '本报讯 读者坐满了三层楼，灯一直亮到天明，来的人', '越来越多。']

/** Both articles' headlines come first in the text, and stand at these places in print; so do the bodies. */
function articlesWith(places: readonly (readonly [x: number, y: number])[]): string[][] {
  const lines = [FIRST[0], SECOND[0], ...SECOND.slice(1), '', ...FIRST.slice(1)]
  const text = lines.join('\n')
  let start = 0
  const printed: PrintedPlace[] = []
  for (const line of lines) {
    const [x, y] = places[printed.length] ?? [0, 0]
    if (line !== '')
      printed.push({ start, frame: printed.length, x, y, width: 200, height: 12, size: 12 })
    start += line.length + 1
  }
  const geometry: Geometry = { width: 500, height: 500, lines: printed }
  const { blocks } = propose(text, geometry)
  const articles = new Map<string, string[]>()
  for (const { start, article } of blocks)
    if (article !== null)
      articles.set(article, [
        ...(articles.get(article) ?? []),
        text.slice(start).split('\n')[0].slice(0, 8),
      ])
  return [...articles.values()]
}

test('a headline goes to the body that begins right under it in print, wherever that is in the text', () => {
  const asWritten = articlesWith([
    [20, 20],
    [260, 20],
    [260, 40],
    [260, 60],
    [20, 40],
    [20, 60],
  ])
  expect(asWritten).toContainEqual(['春耕生产全面展开', '本报讯 田里的拖'])
  expect(asWritten).toContainEqual(['图书馆夜里不关门', '本报讯 读者坐满'])
  const otherWay = articlesWith([
    [260, 20],
    [20, 20],
    [260, 40],
    [260, 60],
    [20, 40],
    [20, 60],
  ])
  expect(otherWay).toContainEqual(['春耕生产全面展开', '本报讯 读者坐满'])
  expect(otherWay).toContainEqual(['图书馆夜里不关门', '本报讯 田里的拖'])
})
