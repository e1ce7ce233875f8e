import { describe, expect, test } from 'vitest'
import { altoFile, linesIn, readFile } from './test-files'

const box = (x: number, y: number, width: number, height: number) =>
  `HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"`
const line = (id: string, at: string, content: string, more = '') =>
  `<TextLine ID="${id}" ${at} ${more}>${content}</TextLine>`
const string = (content: string, at = '') => `<String ${at} CONTENT="${content}"/>`
const block = (id: string, ...lines: string[]) =>
  `<TextBlock ID="${id}">${lines.join('\n')}</TextBlock>`

describe('ALTO', () => {
  test('lines stand in their blocks, a blank line between two', () => {
    const page = readFile(
      altoFile(
        block(
          'b1',
          line('l1', box(10, 20, 300, 30), string('市委书记')),
          line('l2', box(10, 60, 280, 30), string('出席会议。')),
        ) +
          `<ComposedBlock ID="c1">${block('b2', line('l3', box(400, 20, 300, 50), string('另一篇')))}</ComposedBlock>`,
      ),
    )
    expect(page.text).toBe('市委书记\n出席会议。\n\n另一篇')
    expect(linesIn(page)).toEqual([
      '市委书记 | 0 | 10 20 300 30',
      '出席会议。 | 0 | 10 60 280 30',
      '另一篇 | 1 | 400 20 300 50',
    ])
    expect(page.geometry).toMatchObject({ width: 2000, height: 3000 })
  })

  test('what has nothing on it leaves no line and no block', () => {
    const page = readFile(
      altoFile(
        block('b0', line('l0', box(0, 0, 9, 9), string(' '))) +
          block('b1', line('l1', '', string('一'))) +
          block('b2', line('l2', '', string('')), line('l3', '', string(' '))) +
          block('b3') +
          block(
            'b4',
            line('l4', '', string('')),
            line('l5', '', string('二')),
            line('l6', '', string(' ')),
            line('l7', box(1, 2, 3, 4), string('三')),
          ),
      ),
    )
    expect(page.text).toBe('一\n\n二\n三')
    expect(linesIn(page)).toEqual(['三 | 1 | 1 2 3 4'])
  })

  test('strings are parted where the file parts them, and a hyphen is what is printed', () => {
    const text = (content: string) => readFile(altoFile(block('b', line('l', '', content)))).text
    expect(text(string('全市') + string('会议'))).toBe('全市会议')
    expect(text(`${string('the')}<SP/>${string('news')}`)).toBe('the news')
    expect(text(`${string('以十大')}<SP/>${string('确保')}`)).toBe('以十大 确保')
    expect(
      text(
        '<String CONTENT="news" SUBS_TYPE="HypPart1" SUBS_CONTENT="newspaper"/><HYP CONTENT="-"/>',
      ),
    ).toBe('news-')
    expect(text(string('a\nb &amp; &#x4E2D;&#25991; &lt;i&gt;'))).toBe('a b & 中文 <i>')
    expect(
      text('<String CONTENT="京"><Glyph CONTENT="京"/><ALTERNATIVE>景</ALTERNATIVE></String>'),
    ).toBe('京')
  })

  test('between two Chinese words a space stands only where white was printed', () => {
    const text = (...words: [string, number][]) =>
      readFile(
        altoFile(
          block(
            'b',
            line(
              'l',
              box(0, 0, 900, 40),
              words.map(([word, x]) => string(word, box(x, 0, 40, 40))).join('<SP/>'),
            ),
          ),
        ),
      ).text
    expect(text(['会', 0], ['议', 50])).toBe('会议')
    expect(text(['牵引', 0], ['确保', 80])).toBe('牵引 确保')
    expect(text(['会', 0], ['，', 70], ['全', 140])).toBe('会，全')
    expect(text(['6', 0], ['月', 50], ['27', 100])).toBe('6 月 27')
    expect(text(['said,', 0], ['“yes”', 50])).toBe('said, “yes”')
  })

  test('a line without a box of its own has that of its shape or its strings', () => {
    const page = readFile(
      altoFile(
        block(
          'b',
          line('l1', '', string('一', box(10, 20, 30, 40)) + string('二', box(40, 15, 30, 40))),
          line(
            'l2',
            '',
            `<Shape><Polygon POINTS="10,100 60,90 62,130 9,131"/></Shape>${string('三')}`,
          ),
          line('l3', '', string('四')),
          line('l4', 'HPOS="1" VPOS="2" WIDTH="NaN" HEIGHT="-3"', string('五')),
        ),
      ),
    )
    expect(page.text).toBe('一二\n三\n四\n五')
    expect(linesIn(page)).toEqual(['一二 | 0 | 10 15 60 45', '三 | 0 | 9 90 53 41'])
  })

  test.each([
    ['pixel', '75.0'],
    ['mm10', '63.5'],
    ['inch1200', '300.0'],
  ])('letters are as large as their style says, in %s', (unit, size) => {
    const styles = `<Styles><TextStyle ID="head" FONTSIZE="18"/><TextStyle ID="body" FONTSIZE="9"/><ParagraphStyle ID="p"/></Styles>`
    const file = altoFile(
      `<TextBlock ID="b" STYLEREFS="p body">${line('l1', box(0, 0, 9, 9), string('题'), 'STYLEREFS="head"')}${line('l2', box(0, 9, 9, 9), '<String STYLEREFS="head" CONTENT="题"/>')}${line('l3', box(0, 18, 9, 9), string('文'))}</TextBlock>`,
      styles,
    ).replace('pixel', unit)
    const half = (Number(size) / 2).toFixed(1)
    expect(linesIn(readFile(file)).map((l) => l.split(' | ').at(-1))).toEqual([size, size, half])
  })

  test('blocks and lines follow the reading order, what it leaves out comes last', () => {
    const order = `<ReadingOrder><OrderedGroup ID="g"><ElementRef ID="r1" REF="b3"/><UnorderedGroup ID="h"><ElementRef ID="r2" REF="l2"/><ElementRef ID="r3" REF="c1"/></UnorderedGroup><ElementRef ID="r4" REF="nowhere s4"/></OrderedGroup></ReadingOrder>`
    const page = readFile(
      altoFile(
        block(
          'b1',
          line('l1', box(0, 0, 1, 1), string('一')),
          line('l2', box(0, 1, 1, 1), string('二')),
        ) +
          `<ComposedBlock ID="c1">${block('b2', line('l3', box(0, 2, 1, 1), string('三')))}</ComposedBlock>` +
          block('b3', line('l4', box(0, 3, 1, 1), '<String ID="s4" CONTENT="四"/>')),
        order,
      ),
    )
    expect(page.text).toBe('四\n\n二\n\n三\n\n一')
    expect(page.geometry.lines.map(({ y, frame }) => [y, frame])).toEqual([
      [3, 0],
      [1, 1],
      [2, 2],
      [0, 3],
    ])
  })

  test('margins, a prefix and lines outside of blocks lose nothing', () => {
    const file = `<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v2#"><a:Layout><a:Page ID="p" PHYSICAL_IMG_NR="1">
      <a:TopMargin><a:TextBlock ID="t"><a:TextLine><a:String CONTENT="报头"/></a:TextLine></a:TextBlock></a:TopMargin>
      <a:PrintSpace><a:TextLine><a:String CONTENT="正文" HPOS="5" VPOS="6" WIDTH="70" HEIGHT="8"/></a:TextLine></a:PrintSpace>
    </a:Page></a:Layout></a:alto>`
    const page = readFile(file)
    expect(page.text).toBe('报头\n\n正文')
    expect(page.geometry).toMatchObject({ width: 75, height: 14 })
  })
})
