import { describe, expect, test } from 'vitest'
import { readNotation } from '../testing/notation'
import { importFile } from './detect'
import { decodeWith } from './encoding'
import { sidecarInPieces } from './out/ninjs/sidecar'
import { ninjsInPieces } from './out/ninjs/write'
import { writeProject } from './project'
import { openWith } from './test-desk'
import { writeArticles } from './write-articles'
import { wholeFile } from './writing'

const decode = decodeWith(TextDecoder)
const utf8 = (text: string) => new TextEncoder().encode(text)

function what(name: string, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? utf8(content) : content
  const result = importFile({ name, bytes }, { id: 'p', decode })
  return result.ok ? result.value.kind : result.refusal.code
}

const { page, review } = readNotation('A headline | 题\nA body | 正文。')
const project = writeProject(openWith(page, review))

describe('what a file is', () => {
  test('is told by what it holds, not by its name', () => {
    expect(what('a.txt', '正文。')).toBe('text')
    expect(what('a.galley.json', project)).toBe('project')
    expect(what('a.txt', project)).toBe('project')
    expect(what('a', `\ufeff${project}`)).toBe('project')
    expect(what('a.md', '{ "引文": 这不是 JSON }')).toBe('text')
    expect(what('a.pdf', '正文。')).toBe('text')
    expect(what('a.txt', '%PDF-1.4\n')).toBe('binaryFile')
  })

  test('exported articles come open as a page; ninjs needs its two files', () => {
    const open = openWith(page, review)
    const stamp = { version: '1', exportedAt: '2026-01-01T00:00:00Z' }
    const file = writeArticles(open, stamp)
    expect(file.ok && what('a.articles.json', file.value)).toBe('project')
    for (const write of [ninjsInPieces, sidecarInPieces]) {
      const half = wholeFile(write(open, stamp))
      expect(half.ok && what('a.json', half.value)).toBe('ninjsAlone')
    }
  })

  test('other or broken JSON says so', () => {
    expect(what('a.json', '{"x":1}')).toBe('notProject')
    expect(what('a.json', '{"x":')).toBe('brokenJson')
    expect(what('a.galley.json', project.slice(0, 200))).toBe('brokenJson')
    expect(what('a.galley.json', Uint8Array.of(0xff, 0xff, 0xff))).toBe('brokenJson')
    expect(what('a.galley.json', '')).toBe('emptyFile')
  })

  test('a project comes open, as it was', () => {
    const result = importFile({ name: 'a.galley.json', bytes: utf8(project) }, { id: 'p', decode })
    expect(result.ok && result.value.kind === 'project' && result.value.open).toEqual(
      openWith(page, review),
    )
  })
})
