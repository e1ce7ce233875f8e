import { isDeepStrictEqual } from 'node:util'
import {
  articlesOf,
  articleText,
  cleanOffset,
  correctionsOf,
  type Flow,
  PARTS,
  type Page,
  type Review,
  rawOffset,
} from '../document'

/**
 * Throws when clean text and raw text have lost each other: a word that stands in no part, a clean character
 * that cannot say where it came from, or empty lines and paragraphs.
 */
export function checkCleanText(page: Page, review: Review): void {
  const covered = new Uint8Array(page.text.length)
  for (const { start, end } of correctionsOf(review)) covered.fill(1, start, end)
  for (const article of articlesOf(page, review)) {
    const texts = articleText(page, review, article)
    for (const part of PARTS) {
      checkFlow(page, texts[part])
      for (const run of texts[part].runs) cover(page, covered, run)
    }
    checkParagraphs(texts.body, texts.paragraphs)
    for (const { start, end } of article.blocks)
      for (let at = start; at < end; at++)
        if (!covered[at] && /\S/.test(page.text[at]))
          throw new Error(
            `${JSON.stringify(page.text[at])} at ${at} of article ${article.id} is in no part`,
          )
  }
}

type Run = Flow['runs'][number]

const HYPHENS = /^[\s\-\u00ad\u2010\u00ac]*$/

function cover(page: Page, covered: Uint8Array, { kind, start, end, block }: Run): void {
  if (kind === 'raw') covered.fill(1, start, end)
  if (kind === 'raw' || kind === 'correction' || block < 0) {
    // What joins two blocks may have dropped a hyphen from the end of the first.
    if (block < 0 && HYPHENS.test(page.text[start] ?? '')) covered.fill(1, start, start + 1)
    return
  }
  if (!HYPHENS.test(page.text.slice(start, end)))
    throw new Error(`${kind} takes ${JSON.stringify(page.text.slice(start, end))} away`)
  covered.fill(1, start, end)
}

function checkFlow(page: Page, flow: Flow): void {
  if (flow.runs.map((run) => run.text).join('') !== flow.text)
    throw new Error('runs are not the text')
  if (/^\n|\n\n|\n$/.test(flow.text)) throw new Error(`empty lines in ${JSON.stringify(flow.text)}`)
  let at = 0
  for (const run of flow.runs) {
    if (run.kind === 'raw') {
      if (page.text.slice(run.start, run.end) !== run.text) throw new Error('a raw run is not raw')
      for (let i = 0; i < run.text.length; i++) {
        const raw = rawOffset(flow, at + i)
        if (raw !== run.start + i || cleanOffset(flow, raw) !== at + i)
          throw new Error(`clean ${at + i} ↔ raw ${raw} in ${JSON.stringify(flow.text)}`)
      }
    }
    at += run.text.length
  }
}

function checkParagraphs(body: Flow, paragraphs: readonly { from: number; to: number }[]): void {
  const read = paragraphs.map(({ from, to }) => body.text.slice(from, to))
  const expected = body.text === '' ? [] : body.text.split('\n')
  if (!isDeepStrictEqual(read, expected)) throw new Error('paragraphs are not the body')
}
