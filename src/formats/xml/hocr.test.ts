import { describe, expect, test } from 'vitest'
import { hocrFile, linesIn, problemWith, readFile } from './test-files'

const at = (box: string, more = '') => `title="bbox ${box}${more && `; ${more}`}"`
const word = (text: string, box: string, more = '') =>
  `<span class="ocrx_word" ${at(box, more)}>${text}</span>`
const line = (content: string, box: string, more = '') =>
  `<span class="ocr_line" ${at(box, more)}>${content}</span>`

describe('hOCR', () => {
  test('lines stand in their areas, whatever the paragraphs', () => {
    const page = readFile(
      hocrFile(`
        <div class="ocr_carea" ${at('0 0 500 90')}>
          <p class="ocr_par">
            ${line(`${word('市委', '10 20 60 50')} ${word('书记', '62 20 110 50')}`, '10 20 110 50', 'x_size 31.5; x_descenders 7')}
          </p>
          <p class="ocr_par">${line('出席会议。', '10 60 110 90')}</p>
        </div>
        <div class="ocr_carea"><span class="ocr_header" ${at('300 0 400 50')}>另一篇</span></div>`),
    )
    expect(page.text).toBe('市委书记\n出席会议。\n\n另一篇')
    expect(linesIn(page)).toEqual([
      '市委书记 | 0 | 10 20 100 30 | 31.5',
      '出席会议。 | 0 | 10 60 100 30',
      '另一篇 | 1 | 300 0 100 50',
    ])
    expect(page.geometry).toMatchObject({ width: 2000, height: 3000 })
    expect(page.picture).toBe('page-1.png')
  })

  test('paragraphs outside of any area, and captions of several lines, are blocks', () => {
    const page = readFile(
      hocrFile(
        `<p class="ocr_par">${line('一', '0 0 1 1')}</p><p class="ocr_par">${line('二', '0 2 1 3')}</p>
         <div class="ocr_caption">${line('三', '0 4 1 5')}${line('四', '0 6 1 7')}</div>`,
      ),
    )
    expect(page.text).toBe('一\n\n二\n\n三\n四')
  })

  test('markup within a line and white space around it are not text', () => {
    const text = (content: string) => readFile(hocrFile(line(content, '0 0 900 40'))).text
    expect(text('\n  the\n  <em>daily</em> ne<strong>ws</strong>&nbsp;&quot;today&quot;\n')).toBe(
      'the daily news\u00a0"today"',
    )
    expect(text(`${word('<em>会</em>', '0 0 40 40')}\n ${word('议', '45 0 85 40')}`)).toBe('会议')
    expect(text('a<br/>b')).toBe('a b')
    expect(text('<!-- not this -->a')).toBe('a')
  })

  test('words outside of lines make up lines by where they stand', () => {
    const page = readFile(
      hocrFile(
        `<div class="ocr_carea">${word('the', '0 0 30 20')} ${word('news', '40 2 90 22')} ${word('today', '0 40 50 60')}
         ${line('一', '0 80 50 99')} 散落 <b>的字</b></div><p>段落<br/>换行</p>页脚`,
      ),
    )
    expect(page.text).toBe('the news\ntoday\n一\n散落 的字\n\n段落\n换行\n页脚')
    expect(linesIn(page).slice(0, 2)).toEqual([
      'the news | 0 | 0 0 90 22',
      'today | 0 | 0 40 50 20',
    ])
  })

  test('letters in points are as large as the picture is fine', () => {
    const lines = (file: string) => linesIn(readFile(file)).map((l) => l.split(' | ')[3])
    const file = hocrFile(
      line(word('题', '0 0 40 40', 'x_fsize 36'), '0 0 40 40') +
        line('文', '0 50 40 90', 'x_fsize 18'),
    )
    expect(lines(file)).toEqual(['75.0', '37.5'])
    // Tesseract writes 70 where it does not know.
    expect(lines(file.replace('150 150', '70 70'))).toEqual(['150.0', '75.0'])
  })

  test('HTML that is not XHTML is read, and pages without the page element', () => {
    const html = `<!doctype html>\n<html><head><meta charset="utf-8"><link rel="x" href="y"></head><body>
      ${line('一', '0 0 10 10')}<hr>${line('二', '0 20 10 30')}</body></html>`
    expect(readFile(html).text).toBe('一\n二')
    expect(readFile(html).geometry).toMatchObject({ width: 10, height: 30 })
  })

  test('a web page is no page of a newspaper', () => {
    const problem = problemWith('<html><body><p class="news">正文</p></body></html>')
    expect(problem).toEqual({ code: 'otherXml', file: 'a.xml', root: 'html' })
  })
})
