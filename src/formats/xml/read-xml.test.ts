import { describe, expect, test } from 'vitest'
import { readXml } from './read-xml'
import { altoFile } from './test-files'

function problemOf(text: string) {
  const read = readXml(text, 'a.xml')
  return read.ok ? null : read.refusal
}

const outsized = { code: 'xmlOutsized', file: 'a.xml' }

describe('a bomb is refused before anything of it is expanded', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`,
  )

  test.each([
    [
      'a billion laughs',
      `<!DOCTYPE lolz [<!ENTITY lol "lol">${laughs.join('')}]><alto>&lol9;</alto>`,
    ],
    ['an entity from a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an entity with parameters', '<!DOCTYPE a [<!ENTITY % x "y"> %x;]><a/>'],
    ['rules of its own', '<!DOCTYPE a SYSTEM "a[>.dtd" [<!ATTLIST a b CDATA "c">]><a/>'],
    ['a second document type', '<!DOCTYPE a><a><!DOCTYPE b [<!ENTITY x "y">]>&x;</a>'],
  ])('%s', (_, doctype) => {
    expect(problemOf(`<?xml version="1.0"?>\n${doctype}`)).toEqual({
      code: 'xmlEntities',
      file: 'a.xml',
    })
  })

  test.each([
    ['100,000 elements deep', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['as deep, never closed', '<a>'.repeat(100_000)],
    ['an attribute of 10 MB', `<alto a="${'x'.repeat(10_000_000)}"/>`],
    ['a text of 10 MB', `<alto>${'x'.repeat(10_000_000)}</alto>`],
    ['elements without number', `<alto>${'<a/>'.repeat(1_000_000)}</alto>`],
  ])('%s', (_, text) => {
    expect(problemOf(text)).toEqual(outsized)
  })

  test('nothing but its size keeps a file out', () => {
    const nested = `${'<a>'.repeat(90)}字${'</a>'.repeat(90)}`
    expect(problemOf(nested)).toBeNull()
    expect(problemOf(`<alto a="${'x'.repeat(900_000)}"/>`)).toBeNull()
    expect(problemOf(`<alto>${'&#20013;'.repeat(20_000)}</alto>`)).toBeNull()
  })
})

describe('a document type without rules of its own', () => {
  test.each([
    '<!DOCTYPE html>',
    '<!doctype html>',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"\n "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
    "<!DOCTYPE alto SYSTEM 'a[>.dtd'>",
  ])('is left out: %s', (doctype) => {
    const read = readXml(`<?xml version="1.0"?>\n${doctype}\n<html>一</html>`, 'a.xml')
    expect(read.ok && read.value).toMatchObject({ name: 'html', children: ['一'] })
    const broken = problemOf(`${doctype}\n<html><b></html>`)
    expect(broken).toMatchObject({
      code: 'brokenXml',
      line: doctype.split('\n').length + 1,
      column: 10,
    })
  })
})

describe('broken XML says where', () => {
  const file = altoFile(
    '<TextBlock ID="b">\n<TextLine ID="l"><String CONTENT="字"/></TextLine>\n</TextBlock>',
  )
  const places: [string, string, number, number][] = [
    ['cut short between tags', file.slice(0, file.indexOf('<String')), 6, 18],
    ['cut short in a tag', file.slice(0, file.indexOf('CONTENT')), 6, 26],
    ['cut short in a value', file.slice(0, file.indexOf('字')), 6, 25],
    ['another end than beginning', file.replace('</TextLine>', '</TextBlock>'), 6, 39],
    ['a bare ampersand', '<a>\r\n  R&D</a>', 2, 4],
    ['a value without quotes', '<a>\n<b c=d/></a>', 2, 4],
    ['two roots', '<a/>\n<b></b><c></c>', 2, 10],
    ['text only', 'no tags at all', 1, 1],
    ['nothing', '', 1, 1],
    ['a comment without an end', '<a/><!-- on', 1, 12],
  ]
  test.each(places)('%s', (_, text, line, column) => {
    expect(problemOf(text)).toEqual({ code: 'brokenXml', file: 'a.xml', line, column })
  })

  test.each([
    ['NUL', '<a>\n一\0</a>', 2, 2, 'U+0000'],
    ['NUL as a reference', '<a>\n&#0;</a>', 2, 1, 'U+0000'],
    ['half of a character', '<a b="\ud83d"/>', 1, 7, 'U+D83D'],
    ['half of a character as a reference', '<a>&#xD83D;</a>', 1, 4, 'U+D83D'],
    ['a reference to nothing', '<a>&#x110000;</a>', 1, 4, 'U+110000'],
    ['a control character', '<a>\u000b</a>', 1, 4, 'U+000B'],
  ])('a character that XML does not have: %s', (_, text, line, column, character) => {
    expect(problemOf(text)).toEqual({
      code: 'xmlCharacter',
      file: 'a.xml',
      line,
      column,
      character,
    })
  })
})

describe('what is read is what is there', () => {
  test('text, CDATA, references and white space', () => {
    const read = readXml(
      '<a b=" &quot;x&quot; &nbsp; &no; ">\r\n 1 <![CDATA[<&>]]> &amp;amp; 007<c/>\u202e</a>',
      'a.xml',
    )
    expect(read.ok && read.value).toMatchObject({
      attributes: { b: ' "x" \u00a0 &no; ' },
      children: ['\n 1 ', '<&>', ' &amp; 007', { name: 'c' }, '\u202e'],
    })
  })

  test.each(['<a><__proto__ b="1"/></a>', '<a __proto__="1"/>', '<a><constructor/></a>'])(
    'a name that every object has already changes none: %s',
    (text) => {
      readXml(text, 'a.xml')
      expect(({} as Record<string, unknown>).b).toBeUndefined()
      expect({}.constructor).toBe(Object)
    },
  )

  test('an element knows where it begins and ends', () => {
    const text =
      '<?xml version="1.0"?>\r\n<!DOCTYPE a>\r\n<a>\r\n<!-- <b> --><x:b\r\n>\r\n</x:b><c/></a>\r\n'
    const read = readXml(text, 'a.xml')
    if (!read.ok) throw new Error(read.refusal.code)
    const all = [read.value, ...read.value.children.filter((child) => typeof child === 'object')]
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual([
      text.slice(text.indexOf('<a>'), -2),
      '<x:b\r\n>\r\n</x:b>',
      '<c/>',
    ])
  })
})
