// The figures that a fit is judged by, in words.
import { figuresOf } from '../cli/evaluation/figures'
import { calibrationError } from './fit-confidence'
import type { Judgement } from './fit-judge'

/** The app marks what is less sure than this (DOUBTFUL_BELOW in src/document/doubts.ts). */
const DOUBTFUL_BELOW = 0.75

/** One line for the pages of one folder. */
export function report(name: string, pages: readonly Judgement[]): string {
  const figures = figuresOf(pages.map(({ counts }) => ({ predicted: true, counts })))
  const places = pages.flatMap(({ blocks, attachments }) => [...blocks, ...attachments])
  const wrong = pages.flatMap(({ wrongLines }) => wrongLines)
  const doubtful = (sure: readonly number[]) => share(sure.filter(isDoubtful).length, sure.length)
  const told: readonly (readonly [string, string | number | null])[] = [
    ['pages', figures.pages],
    ['corrections/article', figures.correctionsPerArticle],
    ['exact F1', figures.articleF1_exact],
    ['F1 at 0.9', figures.articleF1_90],
    ['displaced', figures.displacedHeadlineAttach],
    ['orphans', figures.orphanHeadline],
    ['roles', figures.roleAccuracy],
    ['breaks missing', figures.paragraphMissing],
    ['breaks spurious', figures.paragraphSpurious],
    ['perfect pages', figures.perfectPages],
    ['ECE blocks', calibrationError(pages.flatMap(({ blocks }) => blocks)).toFixed(3)],
    ['ECE attachments', calibrationError(pages.flatMap((j) => j.attachments)).toFixed(3)],
    ['doubtful places', doubtful(places.map(({ confidence }) => confidence))],
    ['wrong lines in them', doubtful(wrong)],
    ['wrong lines in the least sure tenth', amongLeastSure(places, wrong)],
  ]
  return `${name.padEnd(10)} ${told.map(([what, figure]) => `${what} ${figure ?? '–'}`).join(' · ')}`
}

const isDoubtful = (confidence: number): boolean => confidence < DOUBTFUL_BELOW

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toFixed(3)

/** What a limit that marks a tenth of all places would find, wherever the app draws it. */
function amongLeastSure(places: Judgement['blocks'], wrong: readonly number[]): string {
  const sure = places.map(({ confidence }) => confidence).sort((a, b) => a - b)
  const limit = sure[Math.floor(sure.length / 10)]
  return share(wrong.filter((confidence) => confidence < limit).length, wrong.length)
}
