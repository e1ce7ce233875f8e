import { describe, expect, it } from 'vitest'
import { reworded } from './fit-invent'
import { type LabelledPage, seeded } from './fit-pages'
import { sideOf, withSetAnew } from './fit-sides'
import { onlyStories, stockOf } from './fit-stories'
import { setPage, wrapped } from './fit-typeset'

/** Two stories under a folio; the second's headline stands at the foot. */
const rows: readonly (readonly [string, string | null, string, boolean])[] = [
  ['第4版', null, 'furniture', true],
  ['夜里爆管', 'a1', 'headline', true],
  ['凌晨通水', 'a1', 'headline', false],
  ['水管半夜破裂，', 'a1', 'body', true],
  ['天亮前修好。', 'a1', 'body', false],
  ['有人送来热茶。', 'a1', 'body', true],
  ['橹声从远处来。', 'a2', 'body', true],
  ['听橹', 'a2', 'headline', true],
  ['□程野', 'a2', 'byline', true],
]
const page: LabelledPage = {
  name: 'page',
  text: `${rows.map(([text]) => text).join('\n\n')}\n`,
  lines: rows.map(([, a, role, p], i) => ({ n: 2 * i + 1, a, r: [role], p })),
  typeset: true,
  noise: 0,
  keys: new Map([
    ['a1', '夜里爆管凌晨通水'],
    ['a2', '听橹'],
  ]),
  weight: 2,
}

const printed = ({ text, lines }: LabelledPage) => {
  const raw = text.split('\n')
  return lines.map(({ n, a, r }) => `${a} ${r} ${raw[n - 1].trim()}`)
}

describe('stockOf', () => {
  const stock = stockOf([page])

  it('joins the lines of a paragraph and keeps those of a headline apart', () => {
    expect(stock.stories[0].heads.map(({ text }) => text)).toEqual(['夜里爆管\n凌晨通水'])
    expect(stock.stories[0].body.map(({ text }) => text)).toEqual([
      '水管半夜破裂，天亮前修好。',
      '有人送来热茶。',
    ])
    expect(stock.furniture).toEqual(['第4版'])
  })

  it('puts a byline that went with its headline before the body again', () => {
    expect(stock.stories[1].body.map(({ roles }) => roles[0])).toEqual(['byline', 'body'])
  })

  it('takes each story once, from the least damaged page', () => {
    const text = page.text.replace('热茶', '热荼')
    const damaged = { ...page, noise: 0.02, text }
    expect(stockOf([damaged, page])).toEqual(stock)
  })
})

describe('onlyStories', () => {
  it('takes the other stories out, and leaves each label with its line', () => {
    const only = onlyStories(page, (key) => key === '听橹')
    expect(printed(only)).toEqual([
      'null furniture 第4版',
      'a2 body 橹声从远处来。',
      'a2 headline 听橹',
      'a2 byline □程野',
    ])
  })
})

describe('setPage', () => {
  it('labels every line that it prints, in every way of setting, and the same again from the same seed', () => {
    for (let k = 0; k < 96; k++) {
      const set = setPage(stockOf([page]), k, seeded(k))
      const filled = set.text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]))
      expect(set.lines.map(({ n }) => n)).toEqual(filled)
      expect(setPage(stockOf([page]), k, seeded(k))).toEqual(set)
    }
  })

  it('loses nothing of a story where nothing is damaged', () => {
    const random = seeded(3)
    const sets = Array.from({ length: 96 }, (_, k) => setPage(stockOf([page]), k, random))
    const whole = sets.filter(({ noise, keys }) => noise === 0 && keys.size === 1)
    expect(whole.length).toBeGreaterThan(3)
    for (const set of whole) {
      const ink = printed(set)
        .filter((line) => line.startsWith('1 '))
        .map((line) => line.split(' ').slice(2).join(' '))
      const all = ink.join('').split('').sort().join('')
      const stories = [
        '夜里爆管凌晨通水水管半夜破裂，天亮前修好。有人送来热茶。',
        // Where there is next to nothing on the page.
        '夜里爆管凌晨通水水管半夜破裂，天亮前修好。',
        '听橹□程野橹声从远处来。',
      ]
      expect(stories.map((story) => story.split('').sort().join(''))).toContain(all)
    }
  })
})

describe('wrapped', () => {
  it('fills lines to their width, the first less, and hangs closing marks', () => {
    expect(wrapped('一二三四五六七八，九十', 4, 2)).toEqual(['一二', '三四五六', '七八，九', '十'])
    expect(wrapped('一二三四，五', 4, 0)).toEqual(['一二三四，', '五'])
    expect(wrapped('一二三四，五', 4, 0, false)).toEqual(['一二三四', '，五'])
    expect(wrapped('共1234人', 2.5, 0)).toEqual(['共', '1234', '人'])
  })
})

describe('reworded', () => {
  it('keeps the labels of what it words anew', () => {
    const random = seeded(11)
    const roles = new Set<string>()
    for (let i = 0; i < 50; i++)
      for (const { heads, body } of reworded(stockOf([page]), random).stories) {
        expect(body.length).toBeGreaterThan(0)
        for (const passage of [...heads, ...body]) {
          expect(passage.text.trim()).not.toBe('')
          roles.add(passage.roles[0])
        }
      }
    expect(roles).toContain('headline')
    expect(roles).toContain('byline')
  })
})

describe('the two sides', () => {
  const folder = { name: 'folder', pages: [page, { ...page, name: 'second' }] }

  it('have no story in common where pages are typeset', () => {
    const keys = ([0, 1] as const).map(
      (side) =>
        new Set(
          sideOf(folder, side).flatMap((own) =>
            printed(own).filter((line) => !line.startsWith('null')),
          ),
        ),
    )
    for (const line of keys[0]) expect(keys[1]).not.toContain(line)
    expect(keys[0].size + keys[1].size).toBe(8)
  })

  it('each have half of the real pages', () => {
    const real = folder.pages.map((own) => ({ ...own, typeset: false }))
    expect(sideOf({ ...folder, pages: real }, 0)).toEqual([real[0]])
    expect(sideOf({ ...folder, pages: real }, 1)).toEqual([real[1]])
    expect(withSetAnew([real], [], 7)).toEqual(real)
  })

  it('are filled up with pages that are set anew, each counting less than one as it came', () => {
    const [own, ...anew] = withSetAnew([[page]], [], 7)
    expect(own).toBe(page)
    expect(anew.length).toBeGreaterThan(100)
    for (const { weight } of anew) expect(weight).toBeLessThan(page.weight)
  })

  it('sets furniture in an ear now and then, two characters a line', () => {
    const stock = { stories: [], furniture: ['此处招登广告'], adverts: [] }
    const random = seeded(1)
    const texts = Array.from({ length: 200 }, (_, k) => setPage(stock, k, random)).flatMap((set) =>
      set.noise === 0 ? set.text.split('\n').map((line) => line.trim()) : [],
    )
    expect(new Set(texts.filter((line) => line !== ''))).toEqual(
      new Set(['此处招登广告', '此处', '招登', '广告']),
    )
  })
})
