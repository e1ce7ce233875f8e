import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  advance,
  approve,
  type Entry,
  entriesOf,
  type OpenPage,
  openPage,
  replay,
  repropose,
  setMetadata,
  supply,
} from '../document'
import { fuzzing } from '../testing/fuzzing'
import { readNotation, testPage, tidyNotation, writeNotation } from '../testing/notation'
import { moves, perform } from '../testing/random-moves'
import { desk } from '../testing/random-pages'
import type { Problem } from './problem'
import { readProject, writeProject } from './project'
import { openWith } from './test-desk'

const SHEET = `
  A headline    | 全市推进会召开
  A body        | 本报讯 昨日，{会以→会议}召开。
                | 第二段。⟦B body*⟧另一篇从这里开始。𠮷
  - furniture   | 责任编辑 王某
  - discarded (重复; B body) | 另一篇
`

function sheet(): OpenPage {
  const { page, review } = readNotation(SHEET)
  return openWith(page, review)
}

/** The page after some changes, the last of them taken back. */
function worked(): OpenPage {
  let open = sheet()
  const change = (result: ReturnType<typeof approve>) => {
    if (!result.ok) throw new Error(result.refusal)
    open = advance(open, { kind: 'do', at: 0, transaction: result.value })
  }
  change(supply(open.page, open.review, { article: '2', field: 'headline', text: '另一题' }))
  change(approve(open.page, open.review, { articles: ['1'] }))
  change(setMetadata(open.page, open.review, { field: 'date', value: '2022-06-28' }))
  return replay(open, [
    { kind: 'undo', at: 0 },
    { kind: 'undo', at: 0 },
  ])
}

function reopened(json: string): OpenPage {
  const result = readProject(json, 'x.galley.json')
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

/** What reading says about a project in which something was changed. */
function problemOf(change: (project: Record<string, never>) => unknown): Problem | null {
  const project = JSON.parse(writeProject(worked()))
  const changed = change(project) ?? project
  const result = readProject(
    typeof changed === 'string' ? changed : JSON.stringify(changed),
    'x.galley.json',
  )
  return result.ok ? null : result.refusal
}

describe('a project file', () => {
  test('opens to the state it was saved in, undo and redo included', () => {
    const open = worked()
    const again = reopened(writeProject(open))
    expect(again).toEqual(open)
    expect(again.undone.length).toBe(2)
    expect(advance(again, { kind: 'redo', at: 0 })).toEqual(advance(open, { kind: 'redo', at: 0 }))
    expect(advance(again, { kind: 'undo', at: 0 })).toEqual(advance(open, { kind: 'undo', at: 0 }))
  })

  test('opened and saved is the same file, byte for byte', () => {
    const json = writeProject(worked())
    expect(writeProject(reopened(json))).toBe(json)
    expect(json.endsWith('}\n')).toBe(true)
  })

  test('keeps where lines stood in print, what that looked like, and the file', () => {
    const geometry = {
      width: 600,
      height: 800.5,
      lines: [
        {
          start: 0,
          frame: 0,
          x: 40,
          y: 40,
          width: 200,
          height: 30,
          size: 24,
          said: 'heading' as const,
        },
        { start: 5, frame: 1, x: 40, y: 90, width: 200, height: 12 },
      ],
    }
    const picture = { type: 'image/webp', base64: 'UklGRg==' } as const
    const page = { ...testPage('今日要闻\n正文。'), geometry, original: '<alto/>', picture }
    const open = openWith(page, {
      cuts: new Map([[0, { role: 'body', article: '1' }]]),
      articles: new Map([['1', {}]]),
      corrections: new Map(),
      metadata: {},
      ignored: new Map(),
    })
    const json = writeProject(open)
    expect(reopened(json)).toEqual(open)
    expect(writeProject(reopened(json))).toBe(json)
    const misplaced = json.replace('"start": 5', '"start": 50')
    expect(readProject(misplaced, 'x')).toMatchObject({ refusal: { code: 'brokenReview' } })
  })

  test('keeps lone surrogates, NUL and direction marks', () => {
    const page = testPage('a\ud83d\0\u202e\u2028\ufeffb\ude00')
    const open = openWith(page, {
      cuts: new Map([[0, { role: 'body', article: '1' }]]),
      articles: new Map([['1', { note: '\udc00' }]]),
      corrections: new Map([[0, { length: 1, replacement: '\ud800' }]]),
      metadata: {},
      ignored: new Map(),
    })
    const json = writeProject(open)
    // As it is stored: through UTF-8 and back.
    const stored = new TextDecoder().decode(new TextEncoder().encode(json))
    expect(reopened(stored)).toEqual(open)
  })

  test('random pages after random changes come back whole', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(desk(), moves(0, 12), ({ page, review }, made) => {
        let open = openWith(page, review)
        for (const each of made) {
          if (each.kind === 'undo' || each.kind === 'redo')
            open = advance(open, { kind: each.kind, at: 0 })
          else {
            const result = perform(open, each)
            if (result?.ok) open = advance(open, { kind: 'do', at: 0, transaction: result.value })
          }
        }
        const json = writeProject(open)
        const again = reopened(json)
        expect(again).toEqual(open)
        expect(writeProject(again)).toBe(json)
        const journal = entriesOf(again, 5)
        expect(replay(openPage(open.page, open.firstProposal, open.base), journal)).toEqual(open)
      }),
      fuzzing(500, 11),
    )
  })
})

describe('a file of an earlier version', () => {
  /** As version 2 wrote it: a headline corrected, another supplied, proposed again, approved, a note taken back. */
  const second = readFileSync(new URL('fixtures/project-2.galley.json', import.meta.url), 'utf8')
  const first = () => {
    const project = JSON.parse(second)
    const done = project.done.filter(({ gesture }: { gesture: string }) => gesture !== 'repropose')
    return JSON.stringify({ ...project, version: 1, done }, null, 1)
  }
  const third = () => JSON.stringify({ ...JSON.parse(second), version: 3 }, null, 1)
  const fourth = () => {
    const project = JSON.parse(second)
    return JSON.stringify(
      { ...project, version: 4, base: { ...project.base, ignored: [] } },
      null,
      1,
    )
  }

  test('of version 2 opens to the state it was saved in, with nothing ignored', () => {
    const open = reopened(second)
    expect(writeNotation(open.page, open.review)).toBe(
      tidyNotation(`
        A headline    | 全市{推→}进{→推}会召开
        A body        | 本报讯 昨日，{会以→会议}召开。
                      | 第二段。⟦B body*⟧另一篇从这里开始。𠮷
        - furniture   | 责任编辑 王某
        - discarded (重复; B body) | 另一篇
        A status = approved
        B headline = 另一题
        B status = edited
      `),
    )
    expect(open.proposal.engine).toBe('test 2')
    expect(open.undone.map(({ gesture }) => gesture)).toEqual(['annotate'])
    expect(open.review.ignored.size).toBe(0)
  })

  test('of versions 1, 3 and 4 opens to its state, too', () => {
    const open = reopened(first())
    expect(open.proposal.engine).toBe('test 1')
    expect(open.review).toEqual(reopened(second).review)
    expect(reopened(third())).toEqual(reopened(second))
    expect(reopened(fourth())).toEqual(reopened(second))
  })

  test('is written as the present version, and that opens to the same', () => {
    for (const json of [first(), second, third(), fourth()]) {
      const open = reopened(json)
      const now = writeProject(open)
      expect(JSON.parse(now).version).toBe(5)
      expect(reopened(now)).toEqual(open)
    }
  })

  test('is checked like any other', () => {
    for (const json of [first(), second, third(), fourth()])
      expect(readProject(json.replace('"title"', '"colour":1,"title"'), 'x')).toMatchObject({
        refusal: { code: 'unknownField', field: 'page.colour' },
      })
  })
})

test('a page that was proposed again comes back with both proposals', () => {
  const open = sheet()
  const { page, review, firstProposal } = open
  const proposal = { ...firstProposal, engine: 'test 2' }
  const result = repropose(page, review, { before: firstProposal, proposal, newArticle: '9' })
  if (!result.ok) throw new Error(result.refusal)
  const anew = advance(open, { kind: 'do', at: 0, transaction: result.value })
  const again = reopened(writeProject(anew))
  expect(again).toEqual(anew)
  expect(again.proposal.engine).toBe('test 2')
  expect(advance(again, { kind: 'undo', at: 0 }).proposal.engine).toBe('test 1')
})

test('the journal of a reopened project leads from its base to where it stands', () => {
  const open = worked()
  const kinds = entriesOf(open, 7).map((entry: Entry) => [entry.kind, entry.at])
  expect(kinds).toEqual([
    ['do', 7],
    ['do', 7],
    ['do', 7],
    ['undo', 7],
    ['undo', 7],
  ])
})

describe('a project that is not sound is refused whole', () => {
  const file = 'x.galley.json'

  test('no JSON, or cut short', () => {
    expect(problemOf(() => 'abc')).toEqual({ code: 'brokenJson', file })
    expect(problemOf((project) => JSON.stringify(project).slice(0, -20))).toEqual({
      code: 'brokenJson',
      file,
    })
  })

  test('other JSON', () => {
    for (const other of ['[]', 'null', '3', '"x"', '{}', '{"format":"galley-articles"}'])
      expect(problemOf(() => other)).toEqual({ code: 'notProject', file })
  })

  test('a newer version', () => {
    expect(problemOf((project) => ({ ...project, version: 6, more: true }))).toEqual({
      code: 'newerVersion',
      file,
      version: 6,
    })
  })

  test.each([
    ['version', (p: never) => ({ ...(p as object), version: 0 }), 'wrongField'],
    ['version', (p: never) => ({ ...(p as object), version: '1' }), 'wrongField'],
    ['extra', (p: never) => ({ ...(p as object), extra: 1 }), 'unknownField'],
  ])('%s', (field, change, code) => {
    expect(problemOf(change as never)).toEqual({ code, file, field })
  })

  const edits: [string, string, string, (json: string) => string][] = [
    ['page.title', 'missingField', 'missing', (json) => json.replace(/"title":"[^"]*",/, '')],
    [
      'page.colour',
      'unknownField',
      'unknown',
      (json) => json.replace('"title"', '"colour":1,"title"'),
    ],
    [
      'page.title',
      'wrongField',
      'of another type',
      (json) => json.replace(/"title":"[^"]*"/, '"title":7'),
    ],
    [
      'base.cuts[0][1].role',
      'wrongField',
      'with another word',
      (json) => json.replace(/(\[0,\{[^}]*"role":)"headline"/, '$1"king"'),
    ],
    [
      '__proto__',
      'unknownField',
      '__proto__',
      (json) => json.replace('{', '{"__proto__":{"x":1},'),
    ],
    [
      'base.metadata.__proto__',
      'unknownField',
      '__proto__ inside',
      (json) => json.replace('"metadata":{', '"metadata":{"__proto__":{"date":"x"}'),
    ],
    [
      'page.constructor',
      'unknownField',
      'constructor',
      (json) => json.replace('"page":{', '"page":{"constructor":{"prototype":1},'),
    ],
    [
      'proposal.blocks[0].start',
      'wrongField',
      'a negative offset',
      (json) => json.replace('"blocks":[{"start":0', '"blocks":[{"start":-1'),
    ],
  ]
  test.each(edits)('field %s: %s (%s)', (field, code, _, edit) => {
    expect(problemOf((project) => edit(JSON.stringify(project)))).toEqual({ code, file, field })
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('text that is not the text that was saved', () => {
    expect(
      problemOf((project) => JSON.stringify(project).replace('全市推进会', '全市推进会会')),
    ).toEqual({ code: 'textChanged', file })
  })

  test('a proposal whose blocks are out of order or outside the text', () => {
    for (const start of [0, 999_999])
      expect(
        problemOf((project) => {
          const { proposal } = project as unknown as { proposal: { blocks: { start: number }[] } }
          proposal.blocks[1].start = start
        }),
      ).toMatchObject({ code: 'brokenReview', file })
  })

  type Cuts = { base: { cuts: [number, Record<string, unknown>][] } }
  const breaks: [string, (project: Cuts) => void][] = [
    ['without a start', ({ base }) => base.cuts.shift()],
    ['with a cut past the end', ({ base }) => base.cuts.push([999_999, base.cuts[0][1]])],
    [
      'with furniture in an article',
      ({ base }) => Object.assign(base.cuts[0][1], { role: 'furniture' }),
    ],
    ['with a cut twice', ({ base }) => base.cuts.splice(1, 0, base.cuts[0])],
    ['with cuts out of order', ({ base }) => base.cuts.reverse()],
  ]
  test.each(breaks)('a review %s', (_, change) => {
    expect(
      problemOf((project) => {
        change(project as unknown as Cuts)
      }),
    ).toMatchObject({
      code: 'brokenReview',
      file,
    })
  })

  type History = Record<'done' | 'undone', { steps: object[]; inverse: object[] }[]>
  const histories: [string, (project: History) => void][] = [
    ['whose undo is lost', ({ done }) => done[0].inverse.pop()],
    ['whose redo leads nowhere', ({ undone }) => undone[0].inverse.splice(0)],
    [
      'that makes a cut outside the text',
      ({ undone }) =>
        undone[0].steps.push({
          register: 'cut',
          at: 999_999,
          value: { role: 'body', article: '1' },
        }),
    ],
  ]
  test.each(histories)('a history %s', (_, change) => {
    expect(
      problemOf((project) => {
        change(project as unknown as History)
      }),
    ).toMatchObject({
      code: 'brokenHistory',
      file,
    })
  })
})
