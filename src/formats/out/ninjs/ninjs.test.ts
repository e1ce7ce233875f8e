import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propose } from '../../../engine'
import { everythingPage, STAMP } from '../../../testing/everything-page'
import { fuzzing } from '../../../testing/fuzzing'
import { desk } from '../../../testing/random-pages'
import { decodeWith } from '../../encoding'
import { importText, makeOpenPage } from '../../import-text'
import { openWith } from '../../test-desk'
import { wholeFile } from '../../writing'
import { checkNinjsItem, ninjsSchema } from './item-schema'
import { ninjsInPieces } from './write'

type Item = Readonly<Record<string, unknown>>

function itemsOf(open: Parameters<typeof ninjsInPieces>[0]): Item[] {
  const file = wholeFile(ninjsInPieces(open, STAMP))
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return JSON.parse(file.value)
}

const official = new URL('../../../../../shared/standards/ninjs/', import.meta.url)
const samples = new URL('../../../../public/samples/', import.meta.url)
const read = (url: URL) => JSON.parse(readFileSync(url, 'utf8'))

function samplePage(name: string) {
  const file = { name, bytes: readFileSync(new URL(name, samples)) }
  const result = importText(file, { id: 'p', decode: decodeWith(TextDecoder) })
  if (!result.ok) throw new Error(result.refusal.code)
  const { page, metadata } = result.value
  return makeOpenPage(page, propose(page.text), metadata)
}

describe('an article as a ninjs item', () => {
  const [a, b, c] = itemsOf(everythingPage())

  test('says what the article says', () => {
    expect(a).toMatchObject({
      pubStatus: 'usable',
      contentCreated: '2022-06-28T00:00:00Z',
      language: 'zh',
      headlines: [
        { role: 'kicker', value: '章旭升在会议上强调' },
        { role: 'main', value: '用好人鼓舞人凝聚人 促各项工作“迭代跃升”' },
        { role: 'deck', value: '——以十大机制为牵引' },
      ],
      by: '新华社杭州6月27日电（融媒首席记者 陈晓苏 通讯员 吴小禾）',
      located: '杭州',
      slugline: '永康日报/2022-06-28/1/1',
    })
    expect((a.infoSources as object[]).map((source) => Object.values(source).join(' '))).toEqual([
      '永康日报 publisher',
      '新华社 agency',
      '陈晓苏 融媒首席记者',
      '吴小禾 通讯员',
    ])
    const [plain, rich] = a.bodies as { value: string; charCount: number }[]
    expect(plain.value.split('\n')).toHaveLength(3)
    expect(plain.charCount).toBe([...plain.value.replaceAll('\n', '')].length)
    expect(rich.value).toContain('𠮷祥里 &amp; &lt;老街&gt;的住户')
    expect(rich.value).toContain('<h2>*凝心聚力*</h2>')
    expect(a.associations).toMatchObject([{ descriptions: [{ value: '图为会场。（某某 摄）' }] }])
    expect(a.edNote).toBeUndefined()
  })

  test('what nobody has approved is withheld, and an editor is told', () => {
    expect(b).toMatchObject({ pubStatus: 'withheld', representationType: 'partial' })
    expect(b.edNote).toBe('尚未核准，1 处存疑，无正文。')
    expect(c.edNote).toBe('尚未核准，1 处存疑，无标题。')
    expect(c).not.toHaveProperty('headlines')
  })

  test('keeps its URI while the page is edited, and shares it with no other', () => {
    const uris = [a, b, c].map(({ uri }) => uri)
    expect(new Set(uris).size).toBe(3)
    const open = everythingPage()
    const another = { ...open.page, text: `${open.page.text}\n` }
    expect(itemsOf({ ...open, page: another }).map(({ uri }) => uri)).toEqual(uris)
    // Pages of one PDF are read from the same bytes.
    const next = { ...open.page, source: { ...open.page.source, name: 'x-2.pdf' } }
    for (const { uri } of itemsOf({ ...open, page: next })) expect(uris).not.toContain(uri)
    // Python: uuid.uuid5(uuid.UUID('7fef7a6e-1afb-5097-962e-e5861295dd77'), '0' * 64 + '/永康日报-2022-06-28-01.txt/1')
    expect(a.uri).toBe('urn:uuid:7cd630fb-2224-5965-9b92-65483277f801')
  })

  test('a date that is none is not told as one', () => {
    const open = everythingPage()
    for (const date of ['2022年6月28日', '2022-02-30', '0000-00-00']) {
      const review = { ...open.review, metadata: { ...open.review.metadata, date } }
      expect(itemsOf({ ...open, review })[0]).not.toHaveProperty('contentCreated')
    }
  })

  test('any page makes items that keep the schema', () => {
    fc.assert(
      fc.property(desk(), ({ page, review }) => {
        for (const item of itemsOf(openWith(page, review))) expect(checkNinjsItem(item)).toEqual([])
      }),
      fuzzing(80, 31),
    )
  })
})

describe.skipIf(!existsSync(official))('beside the official schema (needs ../shared)', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(read(new URL('GeoJSON-schema.json', official)))
  const theirs = ajv.compile(read(new URL('ninjs-schema_3.1.json', official)))
  const ours = ajv.compile(ninjsSchema)
  const isTheirs = (item: unknown) => (theirs(item) ? [] : theirs.errors)

  test.each(readdirSync(new URL('examples/', official)))('its example %s is valid', (name) => {
    expect(isTheirs(read(new URL(`examples/${name}`, official)))).toEqual([])
  })

  test.each(readdirSync(samples).filter((name) => name.endsWith('.txt')))(
    'each item of %s is valid by both',
    (name) => {
      const items = itemsOf(samplePage(name))
      expect(items.length).toBeGreaterThan(0)
      for (const item of items) {
        expect(isTheirs(item)).toEqual([])
        expect(ours(item)).toBe(true)
      }
    },
  )

  test('what ours accepts, theirs accepts, however an item is broken', () => {
    const items = itemsOf(everythingPage())
    let [accepted, refusedByBoth] = [0, 0]
    fc.assert(
      fc.property(fc.constantFrom(...items), breakages, (item, breakage) => {
        const broken = breakage(structuredClone(item))
        if (ours(broken)) {
          accepted++
          expect(isTheirs(broken)).toEqual([])
        } else if (!theirs(broken)) refusedByBoth++
        // The program checks by another validator than this test.
        expect(checkNinjsItem(broken).length === 0).toBe(ours(broken))
      }),
      fuzzing(1500, 32),
    )
    expect(accepted).toBeGreaterThan(50)
    expect(refusedByBoth).toBeGreaterThan(200)
  })
})

/** Puts another value somewhere into an item, takes a member away, or adds one. */
const breakages = fc
  .record({
    path: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    value: fc.oneof(
      fc.constantFrom<unknown>(
        ...['', 'x', 'text', 'usable', 'main', '永康', 'zh', 'urn:uuid:1', '文 本'],
        ...['2022-06-28', '2022-02-30T00:00:00Z', '2022-06-28T00:00:00Z', null, 0, -1, 1.5, true],
        ...[[], {}, ['x'], [{ value: 'x' }], { name: 'x', more: 1 }],
      ),
      fc.string(),
      fc.jsonValue(),
    ),
    how: fc.constantFrom('replace', 'remove', 'add'),
  })
  .map(({ path, value, how }) => (item: Item) => {
    let at = item as Record<string, unknown>
    for (const [depth, step] of path.entries()) {
      const keys = Object.keys(at)
      if (keys.length === 0) break
      const key = keys[step % keys.length]
      const inner = at[key]
      if (depth < path.length - 1 && typeof inner === 'object' && inner !== null) {
        at = inner as Record<string, unknown>
        continue
      }
      if (how === 'replace') at[key] = value
      else if (how === 'remove') delete at[key]
      else at[Array.isArray(at) ? String(at.length) : 'more'] = value
      break
    }
    // As it would be read from a file: what was taken out of a list leaves no hole.
    return JSON.parse(JSON.stringify(item)) as Item
  })
