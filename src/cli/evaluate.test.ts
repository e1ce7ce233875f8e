import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '../formats'
import { galley } from './test-terminal'

const folder = mkdtempSync(join(tmpdir(), 'galley-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const evaluate = (args: readonly string[], language: Language = 'en') =>
  galley(['evaluate', ...args], language)

/** Writes files below a folder of the test's own and returns that folder. */
function files(name: string, contents: Readonly<Record<string, string>>): string {
  const root = join(folder, name)
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const text = '夜里爆管\n\n凌晨通水，街上的人\n都出来接水。\n'
const lines = [
  { n: 1, a: 'a1', r: ['headline'], p: true },
  { n: 3, a: 'a1', r: ['body'], p: true },
  { n: 4, a: 'a1', r: ['body'], p: false },
]
const truth = (over: object = {}) =>
  JSON.stringify({ page: 'x', style: 'tight', placement: 'natural', lines, ...over })
const predicted = [
  { n: 1, article: 1, role: 'headline', paragraphStart: true },
  { n: 3, article: 1, role: 'body', paragraphStart: true },
  { n: 4, article: 1, role: 'body', paragraphStart: false },
]
const prediction = (page: string, of: readonly object[] = predicted) =>
  `${JSON.stringify({ page, lines: of })}\n`
const labelled = (stem: string) => ({ [`${stem}.txt`]: text, [`${stem}.truth.json`]: truth() })

describe('galley evaluate', () => {
  test('prints the worst pages first, then figures, in either language', async () => {
    const root = files('tables', {
      ...labelled('good'),
      ...labelled('bad'),
      'pred.ndjson': prediction('good') + prediction('bad', predicted.slice(0, 2)),
    })
    const pred = ['--pred', join(root, 'pred.ndjson')]
    const [en, zh, none] = await Promise.all([
      evaluate([root, ...pred]),
      evaluate([root, ...pred], 'zh'),
      evaluate([root, ...pred, '--worst', '0']),
    ])
    expect([en.code, en.err, zh.code, zh.err]).toEqual([0, '', 0, ''])
    const [worst, overall, styles, placements] = en.out.split('\n\n')
    expect(worst.split('\n')).toEqual([
      'Pages with most corrections',
      'Corrections  Lines lost  Style  Placement  Page',
      `          1           1  tight  natural    ${join(root, 'bad.txt')}`,
    ])
    expect(overall).toMatch(/^Figure +All pages +Best\nPages +2\n/)
    expect(overall).toMatch(/\nCorrections per page +0\.5000 +0\nCorrections per article +0\.5000 /)
    expect(overall).toMatch(/\nHeadlines without a body left alone +– +1\n/)
    expect(overall).toMatch(/\nPages without a correction +1 +all$/)
    expect(styles).toMatch(/^Style +Pages +Corr\.\/page .*\ntight +2 +0\.5000 +1 /)
    expect(placements).toMatch(/^Placement .*\nnatural +2 +0\.5000 +1 [^\n]*\n$/)
    expect(zh.out).toMatch(/^需改处最多的版面\n/)
    expect(zh.out).toMatch(/\n每版需改处数 +0\.5000 +0\n/)
    expect(none.out).toBe(en.out.slice(en.out.indexOf('Figure')))
  })

  test('measures proposals, or predictions made elsewhere, as one JSON object', async () => {
    const root = files('json', { ...labelled('x'), 'pred.ndjson': prediction('pages/x.txt') })
    const proposed = await evaluate([root, '--format', 'json'])
    const elsewhere = await evaluate([
      root,
      '--format',
      'json',
      '--pred',
      join(root, 'pred.ndjson'),
    ])
    expect([proposed.code, proposed.err, proposed.out.split('\n').length]).toEqual([0, '', 2])
    expect(JSON.parse(proposed.out)).toMatchObject({ pages: 1, lines: 3, linesLost: 0 })
    const { byStyle, byPlacement, worst, ...figures } = JSON.parse(elsewhere.out)
    expect(figures).toMatchObject({ pages: 1, missingPages: 0, perfectPages: 1 })
    expect([byStyle, byPlacement, worst]).toEqual([{ tight: figures }, { natural: figures }, []])
  })

  test('looks below folders, takes several and single pages, and counts each page once', async () => {
    const root = files('tree', { ...labelled('x'), ...labelled('1998/x'), ...labelled('1999/x') })
    const pages = async (...args: string[]) =>
      JSON.parse((await evaluate([...args, '--format', 'json'])).out).pages
    expect(await pages(root)).toBe(3)
    expect(await pages(join(root, '1998'), join(root, '1999'))).toBe(2)
    expect(await pages(join(root, 'x.txt'))).toBe(1)
    expect(await pages(join(root, 'x.txt'), join(root, 'x.truth.json'), root)).toBe(3)
  })

  test('tells apart pages of one name by their folders, as far as predictions name them', async () => {
    const root = files('same', { ...labelled('1998/x'), ...labelled('1999/x') })
    const wrong = predicted.map((line) => ({ ...line, role: 'advert' }))
    const fixes = async (rows: string) => {
      const pred = join(files('same-pred', { 'pred.ndjson': rows }), 'pred.ndjson')
      const { out } = await evaluate([root, '--format', 'json', '--pred', pred])
      return JSON.parse(out).worst.map(({ page }: { page: string }) => page)
    }
    expect(await fixes(prediction('1998/x', wrong) + prediction('1999/x'))).toEqual(['1998/x'])
    expect(await fixes(prediction('x', wrong))).toEqual(['1998/x', '1999/x'])
    expect(await fixes(prediction('x', wrong) + prediction('x'))).toEqual([])
  })

  test('labels without fields that may be missing are read', async () => {
    const bare = JSON.stringify({
      lines: [
        { n: 1, r: 'furniture' },
        { n: 3, a: 7, r: 'body', p: null },
        { n: 4, a: 7, r: ['body'] },
      ],
    })
    const root = files('bare', { 'x.txt': text, 'x.truth.json': bare })
    const { code, out, err } = await evaluate([root, '--format', 'json'])
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ lines: 3, byStyle: {}, byPlacement: {} })
  })
})

describe('galley evaluate refuses', () => {
  test.each([
    ['labels that are cut short', { 'x.txt': text, 'x.truth.json': truth().slice(0, 40) }, 'JSON'],
    ['labels of no line', { 'x.txt': text, 'x.truth.json': truth({ lines: [] }) }, '“lines”'],
    [
      'labels that are a list',
      { 'x.txt': text, 'x.truth.json': '[]' },
      /truth\.json.*(labelled|标注)/,
    ],
    [
      'a label without a role',
      { 'x.txt': text, 'x.truth.json': truth({ lines: [lines[0], { n: 3, a: 'a1', p: true }] }) },
      '“lines[1].r”',
    ],
    [
      'a line that is labelled twice',
      { 'x.txt': text, 'x.truth.json': truth({ lines: [lines[0], lines[0]] }) },
      / 1 /,
    ],
    [
      'a label where nothing is printed',
      { 'x.txt': text, 'x.truth.json': truth({ lines: [lines[0], { ...lines[1], n: 2 }] }) },
      / 2 /,
    ],
    [
      'a label below the text',
      { 'x.txt': text, 'x.truth.json': truth({ lines: [...lines, { ...lines[2], n: 99 }] }) },
      / 99 /,
    ],
    ['labels without their text', { 'x.truth.json': truth() }, /x\.truth\.json.*x\.txt/],
    ['a text that is empty', { 'x.txt': '', 'x.truth.json': truth() }, /x\.txt/],
    ['a folder without a labelled page', { 'x.txt': text }, 'NAME.truth.json'],
  ])('%s, with a sentence and 1', async (name, contents, said) => {
    const root = files(`refused/${name.replaceAll(' ', '-')}`, contents)
    for (const language of ['en', 'zh'] as const) {
      const { code, out, err } = await evaluate([root], language)
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(said)
      expect(err).toMatch(/^\S.*[.。]\n$/)
    }
  })

  test('what is not there or no page', async () => {
    const root = files('none', { 'x.txt': text, 'notes.md': '' })
    const said = await Promise.all(
      ['nowhere', 'x.txt', 'notes.md'].map((name) => evaluate([join(root, name)])),
    )
    expect(said.map(({ code, out }) => [code, out])).toEqual([1, 1, 1].map((code) => [code, '']))
    expect(said[0].err).toMatch(/nowhere: no such file/)
    expect(said[1].err).toMatch(/x\.txt: has no labels/)
    expect(said[2].err).toMatch(/notes\.md: is no labelled page/)
  })

  test('one page, and goes on with the others', async () => {
    const root = files('mixed', { ...labelled('x'), 'y.truth.json': truth() })
    const { code, out, err } = await evaluate([root, '--format', 'json'])
    expect([code, JSON.parse(out).pages]).toEqual([1, 1])
    expect(err).toMatch(/^.*y\.truth\.json.*\n$/)
  })

  test('predictions that cannot be read, whole', async () => {
    const root = files('predictions', {
      ...labelled('x'),
      'short.ndjson': `${prediction('x')}{"page":"x","lin`,
      'wrong.ndjson': `${prediction('x')}\n${prediction('x', [{ n: 1, article: null }])}`,
    })
    const pred = (name: string, language?: Language) =>
      evaluate([root, '--pred', join(root, name)], language)
    const runs = await Promise.all([
      pred('none.ndjson'),
      pred('short.ndjson'),
      pred('wrong.ndjson'),
    ])
    expect(runs.map(({ code, out }) => [code, out])).toEqual([1, 1, 1].map((code) => [code, '']))
    expect(runs[0].err).toMatch(/none\.ndjson: no such file/)
    expect(runs[1].err).toMatch(/short\.ndjson: line 2 is not JSON/)
    expect(runs[2].err).toMatch(/wrong\.ndjson: line 3 .*“lines\[0\]\.role”/)
    expect((await pred('wrong.ndjson', 'zh')).err).toMatch(/第 3 行.*“lines\[0\]\.role”/)
  })

  test('wrong usage, with 2', async () => {
    const root = files('usage', labelled('x'))
    const runs = await Promise.all(
      [[], [root, '--worst', 'all'], [root, '--worst=-1'], [root, '--format', 'csv']].map((args) =>
        evaluate(args),
      ),
    )
    for (const { code, out, err } of runs) {
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^\S.*\.\n$/)
    }
    expect(runs[1].err).toContain('“all”')
  })
})

test('says which pages have no prediction, and which lines no label', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const root = files('absent', {
    ...Object.assign({}, ...names.map((name) => labelled(name))),
    'e.truth.json': truth({ lines: lines.slice(0, 2) }),
    'pred.ndjson': prediction('e'),
  })
  const { code, out, err } = await evaluate([
    root,
    '--format',
    'json',
    '--pred',
    join(root, 'pred.ndjson'),
  ])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ pages: 5, missingPages: 4, linesLost: 13 })
  expect(err).toMatch(/e\.txt: printed lines without a label: 1\./)
  expect(err).toMatch(/no prediction for a, b, c \(\+1\)\./)
})

test('help, in both languages', async () => {
  const [en, zh] = await Promise.all([evaluate(['--help']), evaluate(['--help'], 'zh')])
  expect([en.code, zh.code]).toEqual([0, 0])
  for (const { out } of [en, zh])
    for (const option of ['--pred', '--format', '--worst']) expect(out).toContain(option)
  expect(en.out).toMatch(/^Usage: galley evaluate /)
  expect(zh.out).toMatch(/^用法：galley evaluate /)
})
