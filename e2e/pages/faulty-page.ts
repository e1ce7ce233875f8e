import type { Role } from '../../src/engine'
import { makeOpenPage } from '../../src/formats'
import { writeProject } from '../../src/formats/project'
import { textFile } from './files'

const LINES: readonly (readonly [article: string, role: Role, text: string])[] = [
  ['1', 'kicker', '章旭升在调研五金产业时强调,'],
  ['1', 'headline', '全力推进“两个先行实践'],
  [
    '1',
    'body',
    '本报讯 昨日，市委书记章旭升赴古山镇调研五金产业。章旭升强调，要以“两个先行”为引领。',
  ],
  ['2', 'headline', '秋收时节稻谷满仓。'],
  ['2', 'deck', '亩产突破６００公斤'],
  ['2', 'body', '本报讯 连日来，我市迎来秋收，平均亩产突破600公斤。'],
  ['3', 'headline', '图书馆夜间开放市民点赞'],
  ['3', 'body', '本报讯 从本周起，市图书馆开放到晚上十点。'],
]

/**
 * A project whose headlines have four things wrong, whatever the engine thinks of the page: in A a half-width comma in the
 * kicker and a quotation mark without its other half in the headline, in B a full stop in the headline and full-width
 * digits in the deck. C is without fault.
 */
export const faultyPage = () => projectOf(LINES)

/** A project of so many articles, each with a full stop at the end of its headline. */
export const manyFaults = (count: number) =>
  projectOf(
    Array.from({ length: count }, (_, i) => String(i + 1)).flatMap((id): typeof LINES => [
      [id, 'headline', `第${id}块稻田开镰收割。`],
      [id, 'body', `本报讯 昨天，第${id}块稻田开镰，收割机来回了两趟，乡亲们都来看新鲜。`],
    ]),
  )

function projectOf(lines: typeof LINES) {
  let text = ''
  const blocks = lines.map(([article, role, line]) => {
    const start = text.length
    text += `${line}\n`
    return { start, role, article, confidence: 0.95, reasons: [] }
  })
  const proposal = { engine: 'by hand', blocks, attachments: [], likelyCuts: [] }
  const source = { name: '澄湖日报 校样.txt', encoding: 'utf-8', sha256: '0'.repeat(64) }
  const page = { id: 'faulty', title: '澄湖日报 校样', source, text }
  return textFile('澄湖日报 校样.galley.json', writeProject(makeOpenPage(page, proposal)))
}
