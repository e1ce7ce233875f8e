import { expect, test } from 'vitest'
import type { Geometry, Said } from './geometry'
import { propose } from './propose'

const STORY = ['清溪里的灯', '本报讯 昨日上午，清溪里装上了新灯，', '邻里都说好。']
const TEXT = [...STORY, '灯下的棋局'].join('\n')

/** The role of the last line, which may be much, as the file calls it. */
function roleOf(said: Said | undefined, last = '灯下的棋局'): string {
  const text = [...STORY, last].join('\n')
  let start = 0
  const lines = text.split('\n').map((line, i) => {
    const place = { start, frame: i, x: 20, y: 20 * i + (i === 3 ? 60 : 0), width: 200, height: 12 }
    start += line.length + 1
    return i === 3 && said ? { ...place, said } : place
  })
  const geometry: Geometry = { width: 240, height: 100, lines }
  return propose(text, geometry).blocks.at(-1)?.role ?? ''
}

test.each([
  ['caption', 'caption'],
  ['furniture', 'furniture'],
  ['heading', 'headline'],
] as const)('a line that may be much is a %s where the file calls it one', (said, role) => {
  expect(roleOf(said)).toBe(role)
})

test('so is an advert, which else would be text', () => {
  const last = '清溪路三号门面出租 电话六六八八'
  expect(roleOf(undefined, last)).not.toBe('advert')
  expect(roleOf('advert', last)).toBe('advert')
})

test('what the file says is no more than evidence', () => {
  const lead = TEXT.indexOf('本报讯')
  const lines = [
    { start: 0, frame: 0, x: 20, y: 0, width: 200, height: 12 },
    { start: lead, frame: 1, x: 20, y: 20, width: 200, height: 12, said: 'heading' as const },
  ]
  const { blocks } = propose(TEXT, { width: 240, height: 100, lines })
  expect(blocks.find(({ start }) => start === lead)?.role).toBe('body')
})
