import { expect } from '@playwright/test'
import type { ArticlesJson } from '../../src/formats'
import { fixture } from './files'

/**
 * A page of a fictional daily of which the engine gets several things wrong: a body line taken for a headline tears the
 * story 借米 from its own headline, its byline and first lines go to another article, and so does a byline at the
 * page's head. Of its characters twenty are misread or lost.
 */
export const TEXT = fixture('daily-070.txt').toString('utf8')

type Printed = Pick<
  ArticlesJson['articles'][number],
  'kicker' | 'headlineLines' | 'deck' | 'paragraphs' | 'captions' | 'jump'
> & { readonly byline: string | null }

/** The articles as they are printed, by the labels that came with the text; these say nothing of their order. */
const RIGHT: readonly Printed[] = JSON.parse(fixture('daily-070.right.json').toString('utf8'))
const inOrder = (articles: readonly Printed[]) =>
  articles.toSorted((a, b) => (a.headlineLines[0] < b.headlineLines[0] ? -1 : 1))

/** The export says of every article what is printed, all are approved, and each of the page's lines has its place. */
export function expectRight(json: string) {
  const file: ArticlesJson = JSON.parse(json)
  const said: Printed[] = file.articles.map((article) => ({
    kicker: article.kicker,
    headlineLines: article.headlineLines,
    deck: article.deck,
    byline: article.byline?.text ?? null,
    paragraphs: article.paragraphs,
    captions: article.captions,
    jump: article.jump,
  }))
  expect(inOrder(said)).toEqual(inOrder(RIGHT))
  expect(file.articles.map(({ status }) => status)).toEqual(RIGHT.map(() => 'approved'))
  expect(file.unattached.map(({ text, role }) => `${role} ${text.trim()}`)).toEqual([
    'furniture 投稿邮箱：tougao@example.com',
    'furniture 荻花　副刊',
    'furniture 第2版',
  ])
  expect(file.ledger).toMatchObject({ lines: 289, inArticles: 286, furniture: 3, discarded: 0 })
  const points = [...TEXT]
  const blocks = [...file.articles.flatMap((article) => article.blocks), ...file.unattached]
  const pieces = blocks
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => points.slice(start, end).join(''))
  expect(pieces.join('')).toBe(TEXT)
}
