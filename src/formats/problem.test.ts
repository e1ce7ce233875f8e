import { describe, expect, test } from 'vitest'
import { type BinaryKind, type Problem, sentence } from './problem'

const file = 'yongkang.txt'
const KINDS: readonly BinaryKind[] = ['pdf', 'zip', 'image', 'office', 'archive', 'unknown']

const PROBLEMS: readonly Problem[] = [
  { code: 'emptyFile', file },
  { code: 'onlyWhiteSpace', file },
  { code: 'tooLarge', file, megabytes: 200, limit: 64 },
  ...KINDS.map((kind): Problem => ({ code: 'binaryFile', file, kind })),
  { code: 'undecodable', file },
  { code: 'pdfLocked', file },
  { code: 'pdfBroken', file },
  { code: 'pdfBomb', file },
  { code: 'pdfPageBroken', file, page: 3 },
  { code: 'pdfWithoutText', file, page: 3 },
  { code: 'pdfNeedsMore', file, page: 3 },
  { code: 'notThisEncoding', file, encoding: 'big5' },
  { code: 'brokenArticles', file, field: 'articles[0].id' },
  { code: 'ninjsAlone', file },
  { code: 'ninjsApart', file },
  { code: 'notProject', file },
  { code: 'notBackup', file },
  { code: 'brokenJson', file },
  { code: 'brokenLine', file, line: 3 },
  { code: 'notOurs', file },
  { code: 'newerVersion', file, version: 2 },
  { code: 'unknownField', file, field: 'page.colour' },
  { code: 'missingField', file, field: 'page.text' },
  { code: 'wrongField', file, field: 'page.text' },
  { code: 'textChanged', file },
  { code: 'brokenReview', file, detail: 'x' },
  { code: 'brokenHistory', file, detail: 'x' },
  { code: 'ledgerUnbalanced', file, accounted: 9, characters: 10 },
  { code: 'brokenExport', file, detail: 'x' },
  { code: 'brokenExport', file, detail: 'x', field: 'articles[0].status' },
  { code: 'notFromAlto', file },
  { code: 'brokenXml', file, line: 3, column: 14 },
  { code: 'xmlCharacter', file, line: 3, column: 14, character: 'U+0000' },
  { code: 'xmlEntities', file },
  { code: 'xmlOutsized', file },
  { code: 'xmlEncoding', file, encoding: 'EUC-JP' },
  { code: 'otherXml', file, root: 'rss' },
  { code: 'xmlWithoutText', file },
  { code: 'severalPages', file, pages: 4 },
  { code: 'zipDamaged', file },
  { code: 'zipBomb', file },
  { code: 'zipTooMany', file, members: 20_000, limit: 10_000 },
  { code: 'zipEmpty', file },
  { code: 'zipEncrypted', file },
  { code: 'zipMethod', file, method: 12 },
  { code: 'zipNested', file },
  { code: 'zipPath', file },
]

describe('a problem in words', () => {
  test.each(PROBLEMS)('$code $kind', (problem) => {
    const zh = sentence(problem, 'zh')
    const en = sentence(problem, 'en')
    for (const words of [zh, en]) {
      expect(words).toContain(file)
      expect(words).not.toMatch(/undefined|NaN|\[object/)
    }
    // What happened, that nothing was lost, and what to do.
    expect(zh).toMatch(/未作任何改动|都还在|保持原样/)
    expect(zh).toMatch(/请.*。$/)
    expect(en).toMatch(/untouched|still here|stays as it was/)
    expect(en).toMatch(/^.*\. .*\.$/)
    expect(zh).not.toMatch(/[,;!?]|[\u4e00-\u9fff]\./)
  })

  test('names the field that an export fails on', () => {
    const problem: Problem = {
      code: 'brokenExport',
      file,
      detail: 'x',
      field: 'articles[3].byline',
    }
    for (const language of ['zh', 'en'] as const)
      expect(sentence(problem, language)).toContain('articles[3].byline')
  })
})
