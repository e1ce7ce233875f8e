import { describe, expect, test } from 'vitest'
import { metadataFromFileName, stemOf } from './file-name'

describe('what a file name says', () => {
  test.each([
    ['永康日报-2022-06-28-01.txt', '永康日报', '2022-06-28', '1'],
    ['yongkang-2022-06-28-p1.txt', 'yongkang', '2022-06-28', '1'],
    ['永康日报20220628第A03版.txt', '永康日报', '2022-06-28', 'A03'],
    ['永康日报_2022年6月8日_12版.md', '永康日报', '2022-06-08', '12'],
    ['scans/The Statesman 1824-02-17 page 2.txt', 'The Statesman', '1824-02-17', '2'],
    ['晶報 1920.3.12.txt', '晶報', '1920-03-12', undefined],
    ['2022-06-28.txt', undefined, '2022-06-28', undefined],
    ['scan-2022-06-28-02.txt', undefined, '2022-06-28', '2'],
    ['永康日报-2022-06-28-01.galley.json', '永康日报', '2022-06-28', '1'],
    ['daily-001.txt', undefined, undefined, undefined],
    ['2022-02-31-01.txt', undefined, undefined, undefined],
    ['13800138000.txt', undefined, undefined, undefined],
  ])('%s', (name, publication, date, pageNumber) => {
    expect(metadataFromFileName(name)).toEqual(
      Object.fromEntries(
        Object.entries({ publication, date, pageNumber }).filter(([, value]) => value),
      ),
    )
  })

  test.each([
    ['a/b/page.txt', 'page'],
    ['C:\\scans\\page.txt', 'page'],
    ['x.galley.json', 'x'],
    ['x.articles.json', 'x'],
    ['x.articles.md', 'x'],
    ['x.ninjs-sidecar.json', 'x'],
    ['x.jsonld', 'x'],
    ['no extension', 'no extension'],
    ['.txt', '.txt'],
    ['v1.2 final.txt', 'v1.2 final'],
  ])('the stem of %s is %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem)
  })
})
