// Which pages are fitted to and which are kept for judging. No story stands on both sides.

import { reworded } from './fit-invent'
import { type Folder, type LabelledPage, seeded } from './fit-pages'
import { onlyStories, stockOf } from './fit-stories'
import { setPage } from './fit-typeset'

export type Side = 0 | 1

/** So many pages are set anew from a folder's stories; every so many of them keep the stories' own wording. */
const SET_ANEW = 1000
const OWN_WORDING = 4
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

/** What is fitted to: the pages themselves, and of typeset ones many more made of their stories. */
export function withSetAnew(pages: readonly LabelledPage[]): LabelledPage[] {
  const typeset = pages.filter((page) => page.typeset)
  if (typeset.length === 0) return [...pages]
  const stock = stockOf(typeset)
  const random = seeded(7)
  const anew = Array.from({ length: SET_ANEW }, (_, k) => {
    const wording = k % OWN_WORDING === 0 ? stock : reworded(stock, random)
    return { ...setPage(wording, k, random), weight: typeset[0].weight / ANEW }
  })
  return [...pages, ...anew]
}

/** By the story's headline alone: the same on every page. */
function sideOfStory(key: string): Side {
  let hash = 2166136261
  for (const char of key) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0
  return seeded(hash)() < 0.5 ? 0 : 1
}
