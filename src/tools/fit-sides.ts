// Which pages are fitted to and which are kept for judging. No story stands on both sides.

import type { Family } from './fit-corpus'
import { reworded } from './fit-invent'
import { type Folder, type LabelledPage, seeded } from './fit-pages'
import { onlyStories, type Stock, stockOf } from './fit-stories'
import { NATURAL, setPage } from './fit-typeset'

export type Side = 0 | 1

/** So many pages are set anew from a folder's stories; every so many of them keep the stories' own wording. */
const SET_ANEW = 1000
const OWN_WORDING = 2
/** So many pages are made for each of Galley's own stories, and so much each of them counts. */
const PAGES_A_STORY = 3
const OWN_STORIES = 0.75
/** So many pages are made of a side's stories for matching and confidence to be learned from, and of a half of Galley's own. */
const OTHERS = 300
const OTHERS_OF_OWN = 300
/** A page as it came counts so much more than one set anew. */
const ANEW = 8

/**
 * One side of a folder. Of typeset pages, which share their stories, each side has every page, with its own stories
 * alone on it; of real pages, each has a half, in the order of their names: with dates in them, the older or the newer.
 */
export function sideOf({ pages }: Folder, side: Side): LabelledPage[] {
  const middle = Math.ceil(pages.length / 2)
  return pages.flatMap((page, i) => {
    if (!page.typeset) return (i < middle ? 0 : 1) === side ? [page] : []
    const own = onlyStories(page, (key) => sideOfStory(key) === side)
    return own.lines.some(({ a }) => a !== null) ? [own] : []
  })
}

/**
 * What is fitted to: the pages of each folder, of typeset ones many more made of their stories, and pages made of
 * Galley's own stories. Another seed makes other pages of them.
 */
export function withSetAnew(
  folders: readonly (readonly LabelledPage[])[],
  families: readonly Family[],
  seed: number,
): LabelledPage[] {
  const random = seeded(seed)
  const setAnew = (stock: Stock, count: number, weight: number, invents: boolean) =>
    Array.from({ length: stock.stories.length === 0 ? 0 : count }, (_, k): LabelledPage => {
      const isReworded = invents && k % OWN_WORDING !== 0
      return { ...setPage(isReworded ? reworded(stock, random) : stock, k, random), weight }
    })
  const typeset = folders
    .map((pages) => pages.filter((page) => page.typeset))
    .filter((pages) => pages.length > 0)
  return [
    ...folders.flat(),
    ...typeset.flatMap((pages) => setAnew(stockOf(pages), SET_ANEW, pages[0].weight / ANEW, true)),
    ...families.flatMap(({ stock, script }) => {
      const count = Math.round((stock.stories.length * PAGES_A_STORY) / 2)
      // Other wordings are made up in simplified Chinese only.
      const invents = script === 'simplified'
      return [
        ...setAnew(stock, count, OWN_STORIES, false),
        ...setAnew(stock, count, OWN_STORIES, invents),
      ]
    }),
  ]
}

/** Pages that are made of a side's stories in their own wording: many more to learn confidence from. */
export function othersFrom(pages: readonly LabelledPage[]): LabelledPage[] {
  const stock = stockOf(pages.filter((page) => page.typeset))
  if (stock.stories.length === 0) return []
  const random = seeded(3)
  return Array.from({ length: OTHERS }, (_, k) => setPage(stock, k, random))
}

/** One half of Galley's own stories. */
export function halfOf(families: readonly Family[], side: Side): Family[] {
  return families.map((family) => ({
    ...family,
    stock: {
      stories: family.stock.stories.filter(({ key }) => sideOfStory(key) === side),
      furniture: family.stock.furniture.filter((line) => sideOfStory(line) === side),
      adverts: family.stock.adverts.filter(([line]) => sideOfStory(line) === side),
    },
  }))
}

/**
 * Pages that are made of Galley's own stories, more of families that have more of them. Every second has its frames in
 * their natural order, as most files have.
 */
export function othersFromOwn(families: readonly Family[]): LabelledPage[] {
  const random = seeded(5)
  const all = families.reduce((sum, { stock }) => sum + stock.stories.length, 0)
  return families.flatMap(({ stock }) =>
    Array.from({ length: Math.round((OTHERS_OF_OWN * stock.stories.length) / all) }, (_, k) =>
      setPage(stock, k % 2 === 0 ? NATURAL[(k / 2) % NATURAL.length] : k, random),
    ),
  )
}

/** By the story's headline alone, or an advert's: the same on every page. */
function sideOfStory(key: string): Side {
  let hash = 2166136261
  for (const char of key) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0
  return seeded(hash)() < 0.5 ? 0 : 1
}
