import { describe, expect, test } from 'vitest'
import { linesIn, pageFile, readFile } from './test-files'

const coords = (x: number, y: number, right: number, bottom: number) =>
  `<Coords points="${x},${y} ${right},${y} ${right},${bottom} ${x},${bottom}"/>`
const reading = (text: string, index = '') =>
  `<TextEquiv ${index && `index="${index}"`}><Unicode>${text}</Unicode></TextEquiv>`
const line = (y: number, content: string) =>
  `<TextLine id="l${y}">${coords(10, y, 110, y + 20)}${content}</TextLine>`
const region = (id: string, content: string) =>
  `<TextRegion id="${id}">${coords(0, 0, 500, 900)}${content}</TextRegion>`

describe('PAGE XML', () => {
  test('lines stand in their regions, a blank line between two', () => {
    const page = readFile(
      pageFile(
        region(
          'r1',
          line(0, reading('市委书记')) +
            line(30, reading('出席会议。')) +
            reading('市委书记\n出席会议。'),
        ) + region('r2', line(60, reading('另一篇'))),
      ),
    )
    expect(page.text).toBe('市委书记\n出席会议。\n\n另一篇')
    expect(linesIn(page)).toEqual([
      '市委书记 | 0 | 10 0 100 20',
      '出席会议。 | 0 | 10 30 100 20',
      '另一篇 | 1 | 10 60 100 20',
    ])
    expect(page.geometry).toMatchObject({ width: 2000, height: 3000 })
    expect(page.picture).toBe('page-1.tif')
  })

  test('of several readings the one with the lowest number counts', () => {
    const text = (content: string) => readFile(pageFile(region('r', line(0, content)))).text
    expect(text(reading('第二', '2') + reading('第一', '1'))).toBe('第一')
    expect(text(reading('没有号码') + reading('第零', '0'))).toBe('第零')
    expect(text(reading('甲') + reading('乙'))).toBe('甲')
    expect(text('<TextEquiv><PlainText>plain</PlainText></TextEquiv>')).toBe('plain')
  })

  test('where a line has no text its words have, and where they have none their letters', () => {
    const word = (x: number, content: string) =>
      `<Word id="w${x}">${coords(x, 0, x + 20, 20)}${content}</Word>`
    const words =
      word(0, reading('会')) +
      word(24, reading('议')) +
      word(60, `<Glyph id="g1">${reading('召')}</Glyph><Glyph id="g2">${reading('开')}</Glyph>`)
    const page = readFile(pageFile(region('r', `<TextLine id="l">${words}</TextLine>`)))
    expect(linesIn(page)).toEqual(['会议 召开 | 0 | 0 0 80 20'])
  })

  test('a region that is not parted into lines is read as a whole', () => {
    const page = readFile(
      pageFile(
        region('r1', `<TextLine id="l"/>${reading('第一行\r\n第二行\n')}`) + region('r2', ''),
      ),
    )
    expect(linesIn(page)).toEqual(['第一行 | 0 | 0 0 500 900', '第二行 | 0 | 0 0 500 900'])
  })

  test('regions follow the reading order, those within another right after it', () => {
    const order = `<ReadingOrder><OrderedGroup id="g">
      <RegionRefIndexed index="2" regionRef="r1"/>
      <OrderedGroupIndexed id="h" index="0" regionRef="r3"><RegionRefIndexed index="1" regionRef="r6"/><RegionRefIndexed index="0" regionRef="nowhere"/></OrderedGroupIndexed>
      <UnorderedGroupIndexed id="u" index="1"><RegionRef regionRef="r2"/></UnorderedGroupIndexed>
    </OrderedGroup></ReadingOrder>`
    const read = (before: string) =>
      readFile(
        pageFile(
          before +
            region('r1', line(1, reading('一'))) +
            region('r2', line(2, reading('二'))) +
            `<TableRegion id="t">${region('r5', line(5, reading('五')))}</TableRegion>` +
            region(
              'r3',
              line(3, reading('三')) +
                region('r4', line(4, reading('四'))) +
                region('r6', line(6, reading('六'))),
            ),
        ),
      ).text.replaceAll('\n\n', '')
    expect(read(order)).toBe('三四六二一五')
    expect(read('')).toBe('一二五三四六')
  })

  test('letters are as large as the text style says', () => {
    const styled = (resolution: string) =>
      linesIn(
        readFile(
          pageFile(
            '<TextStyle fontSize="9"/>' +
              region(
                'r1',
                line(0, `${reading('题')}<TextStyle fontSize="36"/>`) +
                  line(30, reading('文')) +
                  '<TextStyle fontSize="18"/>',
              ) +
              region('r2', line(60, reading('末'))),
            resolution,
          ),
        ),
      ).map((l) => l.split(' | ').at(-1))
    expect(styled('')).toEqual(['150.0', '75.0', '37.5'])
    expect(styled('imageYResolution="72" imageResolutionUnit="PPI"')).toEqual([
      '36.0',
      '18.0',
      '9.0',
    ])
    expect(styled('imageYResolution="100" imageResolutionUnit="PPCM"')[0]).toBe('127.0')
  })
})
