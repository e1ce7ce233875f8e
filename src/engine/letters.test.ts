import { expect, test } from 'vitest'
import type { Geometry, PrintedPlace } from './geometry'
import { propose } from './propose'

/** A page of lines set one under the other in boxes that are as high as is said before each. */
function pageOf(lines: readonly string[]): { text: string; geometry: Geometry } {
  const places: PrintedPlace[] = []
  let text = ''
  let y = 20
  for (const line of lines) {
    const [, height, words] = line.match(/^(\d+) (.*)$/) ?? []
    const size = Number(height)
    places.push({
      ...{ start: text.length, frame: 0, x: 20, y },
      ...{ width: words.length * size, height: size, size },
    })
    text += `${words}\n`
    y += size * 1.5
  }
  return { text, geometry: { width: 400, height: y, lines: places } }
}

const BODY = [
  '10 昨日上午全市防汛工作会议在会展中心召开各镇街',
  '10 负责人参加会议会议要求各地各部门进一步压实责',
  '10 任加强巡查排查做好值班值守确保安全度汛。会议',
  '10 还就下一步的防汛抗旱工作作了具体部署。',
]
const rolesOf = (lines: readonly string[]) => {
  const { text, geometry } = pageOf(lines)
  const { blocks } = propose(text, geometry)
  return blocks.map(({ start, role }) => [text.slice(start).split('\n')[0], role])
}

test('the larger of two lines above a body is its headline, whichever it is', () => {
  const kicker = ['14 压实责任强化巡查', '24 全市防汛工作会议召开', ...BODY]
  const deck = ['24 压实责任强化巡查', '14 全市防汛工作会议召开', ...BODY]
  expect(rolesOf(kicker).slice(0, 2)).toEqual([
    ['压实责任强化巡查', 'kicker'],
    ['全市防汛工作会议召开', 'headline'],
  ])
  expect(rolesOf(deck).slice(0, 2)).toEqual([
    ['压实责任强化巡查', 'headline'],
    ['全市防汛工作会议召开', 'deck'],
  ])
})

test('what the file does not say of letters, the height of lines does', () => {
  const { text, geometry } = pageOf(['14 压实责任强化巡查', '24 全市防汛工作会议召开', ...BODY])
  const lines = geometry.lines.map(({ size: _, ...place }) => place)
  expect(propose(text, { ...geometry, lines })).toEqual(propose(text, geometry))
})

test('places of which nothing is known change nothing', () => {
  const { text, geometry } = pageOf(['14 压实责任强化巡查', '24 全市防汛工作会议召开', ...BODY])
  expect(propose(text, { ...geometry, lines: [] })).toEqual(propose(text))
  const elsewhere = geometry.lines.map((place) => ({ ...place, start: place.start + 1 }))
  expect(propose(text, { ...geometry, lines: elsewhere })).toEqual(propose(text))
})
