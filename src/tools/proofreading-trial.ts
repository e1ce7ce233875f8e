// How well errors are found that were put into headlines: one character of each exchanged for one that looks like it.
import { type Knowledge, proofread } from '../engine/proofreading'
import type { ReadArticle } from './proofreading-pages'

/** A headline with one wrong character. */
export interface Flaw {
  readonly article: ReadArticle
  /** Where (UTF-16), and what is right there. */
  readonly at: number
  readonly right: string
  readonly wrong: string
}

/**
 * Headlines with one wrong character each: an article is drawn by chance, then a place in its headline, then what looks like
 * the character there. Only such as are wanted, none twice; fewer where there are not so many.
 */
export function drawFlaws(
  articles: readonly ReadArticle[],
  lookAlikesOf: (char: string) => readonly string[],
  { count, random, wanted }: Draw,
): Flaw[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]
  const flaws = new Map<string, Flaw>()
  for (let tries = 0; tries < MOST_TRIES * count && flaws.size < count; tries++) {
    const article = pick(articles)
    const places = Array.from(article.headline, (right, at) => ({ article, at, right })).filter(
      (place) => lookAlikesOf(place.right).length > 0 && wanted(place),
    )
    if (places.length === 0) continue
    const place = pick(places)
    const wrong = pick(lookAlikesOf(place.right))
    flaws.set([article.headline, place.at, wrong].join(), { ...place, wrong })
  }
  return [...flaws.values()]
}

interface Draw {
  readonly count: number
  readonly random: () => number
  readonly wanted: (place: Omit<Flaw, 'wrong'>) => boolean
}

const MOST_TRIES = 50

/** What is read like each usual character, is usual too and looks nothing like it: what a pinyin typist takes for it. */
export function soundAlikes({ lookAlikes, sounds, words }: Knowledge, characters: string) {
  const usual = [...new Set(characters)].filter((char) => words.usage(char) >= LEAST_USUAL)
  return (char: string): readonly string[] =>
    usual.filter(
      (other) =>
        other !== char && sounds.alike(char, other) && !lookAlikes.like(char).includes(other),
    )
}

const LEAST_USUAL = 7

/** Has the body the right character next to the same neighbour? Then it shows what is wrong. */
export function isShown({ article, at, right }: Omit<Flaw, 'wrong'>): boolean {
  const { headline, context } = article
  const [before, after] = [headline[at - 1] ?? '', headline[at + 1] ?? '']
  const isHan = (char: string) => /\p{Script=Han}/u.test(char)
  return (
    (isHan(before) && context.body.includes(before + right)) ||
    (isHan(after) && context.body.includes(right + after))
  )
}

export interface Trial {
  readonly headlines: number
  /** Wrong characters whose best fix is the right one, as a share of all of them, and of all findings. */
  readonly recall: number
  readonly precision: number
}

export function tryOut(flaws: readonly Flaw[], knowledge: Knowledge): Trial {
  let right = 0
  let findings = 0
  for (const flaw of flaws) {
    const { headline, context } = flaw.article
    const flawed = headline.slice(0, flaw.at) + flaw.wrong + headline.slice(flaw.at + 1)
    const found = proofread(flawed, context, knowledge)
    findings += found.length
    if (found.some(({ start, fixes }) => start === flaw.at && fixes[0] === flaw.right)) right++
  }
  return { headlines: flaws.length, recall: right / flaws.length, precision: right / findings }
}
