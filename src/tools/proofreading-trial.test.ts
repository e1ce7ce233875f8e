import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge, proofread } from '../engine/proofreading'
import { readFolder, seeded } from './fit-pages'
import { coverage, readReference } from './look-alikes-reference'
import { articlesOfPage } from './proofreading-pages'
import { drawFlaws, isShown, soundAlikes, tryOut } from './proofreading-trial'

/** Labelled pages which lie beside the checkout; without them these tests are skipped by name. */
const PAGES = join(import.meta.dirname, '../../../shared/pages')
const reference = readReference()
const there = reference !== null && existsSync(PAGES)

const knowledge = await loadKnowledge()
const pagesOf = (folder: string) => readFolder(join(PAGES, folder)).pages

describe.skipIf(!there)('headlines of labelled pages (needs ../shared)', () => {
  it.each([
    ['without noise', 500, (noise: number) => noise === 0],
    ['with noise', 300, (noise: number) => noise > 0],
  ])('finds wrong characters that the body shows, on pages of daily %s', (_, count, wanted) => {
    const articles = pagesOf('daily')
      .filter(({ noise }) => wanted(noise))
      .flatMap(articlesOfPage)
    const flaws = drawFlaws(articles, (char) => reference?.get(char) ?? [], {
      count,
      random: seeded(4),
      wanted: isShown,
    })
    const { headlines, recall, precision } = tryOut(flaws, knowledge)
    expect(headlines).toBe(count)
    expect(recall).toBeGreaterThanOrEqual(0.7)
    expect(precision).toBeGreaterThanOrEqual(0.9)
  })

  it('finds characters of daily that sound like those which the body shows', () => {
    const articles = pagesOf('daily')
      .filter(({ noise }) => noise === 0)
      .flatMap(articlesOfPage)
    const characters = articles.map(({ headline, context }) => headline + context.body).join('')
    const flaws = drawFlaws(articles, soundAlikes(knowledge, characters), {
      count: 500,
      random: seeded(4),
      wanted: isShown,
    })
    const { headlines, recall, precision } = tryOut(flaws, knowledge)
    expect(headlines).toBe(500)
    expect(recall).toBeGreaterThanOrEqual(0.5)
    expect(precision).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    ['daily', 0.02],
    ['jingbao', 0.06],
    ['seed', 0],
  ])('finds next to nothing in the headlines of %s as they are', (folder, share) => {
    const articles = pagesOf(folder).flatMap(articlesOfPage)
    const findings = articles.flatMap(({ headline, context }) =>
      proofread(headline, context, knowledge),
    )
    expect(findings.length / articles.length).toBeLessThanOrEqual(share)
  })

  it('knows four in five look-alikes that another found', () => {
    const [{ covered, ofAll }] = coverage(reference ?? new Map(), knowledge.lookAlikes, [0.35])
    expect(covered).toBeGreaterThan(0.8)
    expect(ofAll).toBeLessThan(0.06)
  })
})
