import { isOutside } from '../engine'
import { blocksOf } from './blocks'
import type { Page } from './page'
import type { Review } from './review'

/** Whether an offset may carry a cut or a correction's edge: not between surrogates, not inside CR LF. */
export function isWholeOffset(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false
  if (offset === 0 || offset === text.length) return true
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  const splitsPair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
  return !splitsPair && !(before === 13 && after === 10)
}

/** What is wrong with a review over this page; empty when it is sound. Sentences for developers. */
export function brokenInvariants(page: Page, review: Review): string[] {
  return [
    ...brokenCuts(page, review),
    ...brokenArticles(page, review),
    ...brokenCorrections(page, review),
  ]
}

function brokenCuts(page: Page, review: Review): string[] {
  const broken: string[] = []
  const { text } = page
  if (text.length > 0 !== review.cuts.has(0))
    broken.push('a page has a cut at 0 exactly when it has text')
  for (const [at, cut] of review.cuts) {
    if (!isWholeOffset(text, at) || at >= text.length)
      broken.push(`cut ${at} is no place in the text`)
    if (isOutside(cut.role) !== (cut.article === null))
      broken.push(`cut ${at}: ${cut.role} with article ${cut.article}`)
    if (cut.article !== null && !isArticleId(cut.article))
      broken.push(`cut ${at}: ${cut.article} is no article id`)
    if ((cut.role === 'discarded') !== (cut.discard !== undefined))
      broken.push(`cut ${at}: discarded without a reason, or a reason without a discard`)
    if (cut.discard && !cut.discard.reason.trim()) broken.push(`cut ${at}: empty reason`)
    if (cut.rank !== undefined && !Number.isFinite(cut.rank))
      broken.push(`cut ${at}: rank ${cut.rank}`)
  }
  let expected = 0
  for (const block of blocksOf(page, review)) {
    if (block.start !== expected || block.end <= block.start)
      broken.push(`blocks do not partition the text at ${block.start}`)
    expected = block.end
  }
  if (expected !== text.length) broken.push('blocks do not reach the end of the text')
  return broken
}

const isArticleId = (id: string) => /^[1-9]\d{0,8}$/.test(id)

function brokenArticles(page: Page, review: Review): string[] {
  const used = new Set(blocksOf(page, review).map((block) => block.cut.article))
  return [...review.articles.keys()]
    .filter((id) => !used.has(id))
    .map((id) => `article ${id} has registers and no block`)
}

function brokenCorrections(page: Page, review: Review): string[] {
  const broken: string[] = []
  let reached = 0
  for (const [at, { length, replacement }] of [...review.corrections].sort((a, b) => a[0] - b[0])) {
    const end = at + length
    if (length < 0 || !isWholeOffset(page.text, at) || !isWholeOffset(page.text, end))
      broken.push(`correction ${at}+${length} is no stretch of the text`)
    if (/[\r\u0085\u2028\u2029]/.test(replacement))
      broken.push(`correction ${at} breaks a line with something else than a line feed`)
    if (at < reached) broken.push(`correction ${at} overlaps the one before`)
    if (page.text.slice(at, end) === replacement) broken.push(`correction ${at} changes nothing`)
    reached = Math.max(reached, end)
  }
  return broken
}
