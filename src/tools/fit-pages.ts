// Labelled pages, for fitting and for judging.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LabelledLine } from '../cli/evaluation/labelled-page'

/** What a person says of one non-blank line: `n` is 1-based, `a` its article, `r` its allowed roles, `p` opens a paragraph. */
export interface TruthLine {
  readonly n: number
  readonly a: string | null
  readonly r: readonly string[]
  readonly p: boolean | null
}

export interface LabelledPage {
  readonly name: string
  readonly text: string
  readonly lines: readonly TruthLine[]
  /** Set by a program: its stories can be taken out and set anew. */
  readonly typeset: boolean
  /** Share of its characters that are wrong on purpose. */
  readonly noise: number
  /** Its articles' headlines, by which an article is known on other pages, too. */
  readonly keys: ReadonlyMap<string, string>
  /** How much it counts in the fit. */
  readonly weight: number
}

interface TruthFile {
  readonly style: string
  readonly noise?: number
  readonly lines: readonly TruthLine[]
  readonly articles?: readonly { readonly id: string; readonly headline: readonly string[] }[]
}

export interface Folder {
  readonly name: string
  readonly pages: readonly LabelledPage[]
}

/**
 * Reads NAME.txt with NAME.truth.json from a folder, in the order of names. Given as `DIR` or as `DIR=WEIGHT`.
 * @throws an error whose message can be shown where there is no such folder or nothing in it
 */
export function readFolder(argument: string): Folder {
  const [, dir, given] = /^(.*?)(?:=([\d.]+))?$/.exec(argument) ?? ['', argument, undefined]
  if (!existsSync(dir)) throw new Error(`No such folder: ${dir}`)
  const names = readdirSync(dir)
    .filter((file) => file.endsWith('.truth.json'))
    .map((file) => file.replace('.truth.json', ''))
    .sort()
  if (names.length === 0) throw new Error(`No labelled page (NAME.truth.json) in ${dir}`)
  const pages = names.map((name): LabelledPage => {
    const truth: TruthFile = JSON.parse(readFileSync(join(dir, `${name}.truth.json`), 'utf8'))
    return {
      name,
      text: readFileSync(join(dir, `${name}.txt`), 'utf8'),
      lines: truth.lines,
      typeset: truth.style !== 'real',
      noise: truth.noise ?? 0,
      keys: new Map((truth.articles ?? []).map(({ id, headline }) => [id, headline.join('')])),
      weight: Number(given ?? 1),
    }
  })
  return { name: basename(dir), pages }
}

/** Seeded numbers in [0, 1): a linear congruential generator (Numerical Recipes' constants). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** The labels as the evaluation compares them with a prediction. */
export function labelledLines({ text, lines }: LabelledPage): LabelledLine[] {
  const raw = text.split('\n')
  return lines.map(({ n, a, r, p }) => ({
    n,
    article: a,
    roles: r,
    paragraphStart: p,
    size: [...raw[n - 1].replace(/\s/gu, '')].length,
  }))
}

const HEAD = new Set(['kicker', 'headline', 'deck'])
export const isHeadLine = (line: TruthLine): boolean => line.r.some((role) => HEAD.has(role))

/** Fisher and Yates's shuffle. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}
