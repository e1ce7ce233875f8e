import { isOutside } from '../engine'
import { articleById } from './articles'
import { type Block, blocksOf } from './blocks'
import type { Page } from './page'
import { articleOfKey, FINDING_KEY, type FindingKey, offsetOfKey } from './proofreading/finding-key'
import { changedKeys, ordered } from './registers'
import type { ArticleId, Correction, Cut, Review } from './review'
import { changeBetween } from './review-change'
import { atOnce, SLICE, type Sliced } from './slices'

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
export const brokenInvariants = (page: Page, review: Review): string[] =>
  atOnce(brokenInSlices(page, review))

export function* brokenInSlices(page: Page, review: Review): Sliced<string[]> {
  const { cuts, articles, corrections, ignored } = review
  return [
    ...brokenStart(page, review),
    ...(yield* brokenAmong(cuts, ([at, cut]) => brokenCut(page, at, cut))),
    ...brokenPartition(page, yield* blocksOf.inSlices(page, review)),
    ...(yield* brokenAmong(articles.keys(), (id) => brokenArticle(page, review, id))),
    ...(yield* brokenAmong(corrections.keys(), (at) => brokenCorrection(page, review, at))),
    ...(yield* brokenAmong(ignored.keys(), (key) => brokenIgnored(page, review, key))),
  ]
}

function* brokenAmong<T>(all: Iterable<T>, check: (one: T) => string[]): Sliced<string[]> {
  const broken: string[] = []
  let checked = 0
  for (const one of all) {
    broken.push(...check(one))
    if (++checked % SLICE === 0) yield
  }
  yield
  return broken
}

/** What a change broke in a review that was sound before: looks only at what it touched. */
export function newlyBroken(page: Page, before: Review, after: Review): string[] {
  const { gone, come, fields } = changeBetween(page, before, after)
  const articles = new Set([...fields, ...gone.flatMap(({ cut }) => cut.article ?? [])])
  const corrections = changedKeys(before.corrections, after.corrections)
  const ignored = [...after.ignored.keys()].filter((key) => articles.has(articleOfKey(key) ?? ''))
  const behind = corrections.flatMap((at) => ordered(after.corrections).nextHigherKey(at) ?? [])
  return [
    ...brokenStart(page, after),
    ...come.flatMap(({ start, cut }) => brokenCut(page, start, cut)),
    ...[...articles].flatMap((id) => brokenArticle(page, after, id)),
    ...[...new Set([...corrections, ...behind])].flatMap((at) => brokenCorrection(page, after, at)),
    ...[...new Set([...ignored, ...changedKeys(before.ignored, after.ignored)])].flatMap((key) =>
      brokenIgnored(page, after, key),
    ),
  ]
}

const brokenStart = ({ text }: Page, { cuts }: Review): string[] =>
  text.length > 0 === cuts.has(0) ? [] : ['a page has a cut at 0 exactly when it has text']

function brokenCut({ text }: Page, at: number, cut: Cut): string[] {
  const broken: string[] = []
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
  return broken
}

/** That blocks run from each cut to the next follows from how they are made: this is their proof. */
function brokenPartition({ text }: Page, blocks: readonly Block[]): string[] {
  const broken: string[] = []
  let expected = 0
  for (const block of blocks) {
    if (block.start !== expected || block.end <= block.start)
      broken.push(`blocks do not partition the text at ${block.start}`)
    expected = block.end
  }
  if (expected !== text.length) broken.push('blocks do not reach the end of the text')
  return broken
}

const isArticleId = (id: string) => /^[1-9]\d{0,8}$/.test(id)

const brokenArticle = (page: Page, review: Review, id: ArticleId): string[] =>
  review.articles.has(id) && !articleById(page, review, id)
    ? [`article ${id} has registers and no block`]
    : []

function brokenCorrection({ text }: Page, { corrections }: Review, at: number): string[] {
  const correction = corrections.get(at)
  if (!correction) return []
  const { length, replacement } = correction
  const broken: string[] = []
  if (length < 0 || !isWholeOffset(text, at) || !isWholeOffset(text, at + length))
    broken.push(`correction ${at}+${length} is no stretch of the text`)
  if (/[\r\u0085\u2028\u2029]/.test(replacement))
    broken.push(`correction ${at} breaks a line with something else than a line feed`)
  if (at < reachOf(ordered(corrections).nextLowerPair(at)))
    broken.push(`correction ${at} overlaps the one before`)
  if (text.slice(at, at + length) === replacement) broken.push(`correction ${at} changes nothing`)
  return broken
}

const reachOf = (before: readonly [number, Correction] | undefined): number =>
  before ? before[0] + before[1].length : 0

function brokenIgnored(page: Page, review: Review, key: FindingKey): string[] {
  const text = review.ignored.get(key)
  if (text === undefined) return []
  if (!FINDING_KEY.test(key)) return [`${key} names no finding`]
  const broken: string[] = []
  const article = articleOfKey(key)
  if (article !== null && !articleById(page, review, article))
    broken.push(`${key} is ignored in an article that has no block`)
  if ((offsetOfKey(key) ?? 0) > page.text.length) broken.push(`${key} is no place in the text`)
  if (text === '') broken.push(`${key} is ignored without a text`)
  return broken
}
