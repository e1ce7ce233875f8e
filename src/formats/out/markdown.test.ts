import { type Node, Parser } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everythingPage } from '../../testing/everything-page'
import { fuzzing } from '../../testing/fuzzing'
import { desk } from '../../testing/random-pages'
import { openWith } from '../test-desk'
import { wholeFile } from '../writing'
import { escaped, markdownInPieces } from './markdown'
import { onOneLine } from './one-line'

const parser = new Parser()

/** What a Markdown file is made of: each block by its kind, with its text. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = []
  const walker = parser.parse(markdown).walker()
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event
    if (entering && ['paragraph', 'heading', 'thematic_break'].includes(node.type)) {
      const parent = node.parent?.type === 'document' ? '' : `${node.parent?.type} `
      const level = node.type === 'heading' ? node.level : ''
      blocks.push(`${parent}${node.type}${level} ${textIn(node)}`.trimEnd())
    }
  }
  return blocks
}

function textIn(block: Node): string {
  let text = ''
  for (let node = block.firstChild; node; node = node.next) {
    if (!['text', 'strong'].includes(node.type)) text += `⟨${node.type}⟩`
    text += node.literal ?? textIn(node)
  }
  return text
}

/** How CommonMark reads what it cannot hold. */
const readable = (text: string) => onOneLine(text).replaceAll('\0', '\ufffd')

const markup = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '```',
        '~~~',
        '#',
        '# ',
        '> ',
        '- ',
        '+ ',
        '1. ',
        '23) ',
        '---',
        '===',
      ],
      ...[
        '[a](b)',
        '![x]',
        '<b>',
        '<!--',
        '&amp;',
        '&#35;',
        '&',
        '\\',
        '\\\\',
        '|',
        '://',
        '@',
        '  ',
      ],
      ...['\t', '    ', '会议', '“', '”', '，', ' a ', 'x', '\u3000', '\n', '\r\n', '\0', '1', '.'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

describe('Markdown', () => {
  test('reads as the page does, whatever its text looks like', () => {
    fc.assert(
      fc.property(markup, (text) => {
        fc.pre(onOneLine(text) !== '')
        expect(blocksOf(`${escaped(text)}\n`)).toEqual([`paragraph ${readable(text)}`])
        expect(blocksOf(`## ${escaped(text)}\n`)).toEqual([`heading2 ${readable(text)}`])
        expect(blocksOf(`> ${escaped(text)}\n`)).toEqual([
          `block_quote paragraph ${readable(text)}`,
        ])
        expect(blocksOf(`**${escaped(text)}**\n`)).toEqual([`paragraph ${readable(text)}`])
      }),
      fuzzing(800, 41),
    )
  })

  test('has a heading for each article and says at the end what is not settled', () => {
    const file = wholeFile(markdownInPieces(everythingPage()))
    if (!file.ok) throw new Error(file.refusal.code)
    expect(blocksOf(file.value)).toEqual([
      'heading1 永康日报 2022-06-28 第 1 版 要闻',
      'paragraph 章旭升在会议上强调',
      'heading2 用好人鼓舞人凝聚人 促各项工作“迭代跃升”',
      'paragraph ——以十大机制为牵引',
      'paragraph 新华社杭州6月27日电（融媒首席记者 陈晓苏 通讯员 吴小禾）',
      'paragraph 6月27日上午，全市推进会召开，𠮷祥里 & <老街>的住户到了会。',
      'heading3 *凝心聚力*',
      'paragraph 会议指出，要1. 扎实推进；2. 抓紧落实。',
      'block_quote paragraph 图为会场。（某某 摄）',
      'paragraph （下转第3版）',
      'heading2 =另一篇只有标题',
      'heading2 （无标题）',
      'paragraph 编辑 某某',
      'paragraph 第三篇没有标题，+86 的号码在文末。',
      'thematic_break',
      'paragraph 校样说明（付印前请删去）',
      'item paragraph 第 2 篇《=另一篇只有标题》：尚未核准，1 处存疑，无正文。',
      'item paragraph 第 3 篇《第三篇没有标题，+86 的号码在文末。》：尚未核准，1 处存疑，无标题。',
      'item paragraph 未归入稿件（版面文字）：永康日报 2022年6月28日 第1版',
      'item paragraph 未归入稿件（广告）：招租 13800138000',
      'item paragraph 未归入稿件（弃置，重复）：第三篇没有标题，+86 的号码在末。',
    ])
  })

  test('any page is made of nothing but headings, paragraphs, quotations and a list', () => {
    fc.assert(
      fc.property(desk(), ({ page, review }) => {
        const file = wholeFile(markdownInPieces(openWith(page, review)))
        if (!file.ok) throw new Error(file.refusal.code)
        for (const block of blocksOf(file.value)) {
          expect(block).toMatch(/^(?:block_quote |item )?(?:paragraph|heading|thematic_break)/)
          expect(block).not.toContain('⟨')
        }
      }),
      fuzzing(60, 42),
    )
  })
})
