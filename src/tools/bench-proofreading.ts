import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge, proofread } from '../engine/proofreading'
import { type Figure, fastest, figure, milliseconds } from './bench-figure'
import { readFolder, seeded } from './fit-pages'
import { coverage, readReference } from './look-alikes-reference'
import { articlesOfPage, type ReadArticle } from './proofreading-pages'
import { drawFlaws, isShown, soundAlikes, tryOut } from './proofreading-trial'

const PAGES = fileURLToPath(new URL('../../../shared/pages', import.meta.url))
const CUT_OFFS = [0.6, 0.5, 0.45, 0.4, 0.35, 0.3]
const FLAWS = 500

/** What proofreading finds in headlines that are right, and in such as had a character exchanged; and how long it takes. */
export async function* proofreadingFigures(): AsyncGenerator<Figure> {
  const reference = readReference()
  if (reference === null || !existsSync(PAGES)) {
    yield figure('not measured', '../shared is not there')
    return
  }
  const knowledge = await loadKnowledge()
  for (const { atLeast, covered, ofAll } of coverage(reference, knowledge.lookAlikes, CUT_OFFS))
    yield figure(
      `look-alikes from ${atLeast} on`,
      `${percent(covered)} of the reference's pairs, ${percent(ofAll)} of all pairs of its characters`,
    )

  const daily = readFolder(join(PAGES, 'daily')).pages
  for (const noise of [...new Set(daily.map((page) => page.noise))].sort()) {
    const articles = daily.filter((page) => page.noise === noise).flatMap(articlesOfPage)
    const lookAlikesOf = (char: string) => reference.get(char) ?? []
    for (const [kind, wanted] of Object.entries({ 'shown by the body': isShown, anywhere }))
      yield figure(`daily, noise ${noise}, ${kind}`, trialOf(articles, lookAlikesOf, wanted))
    const characters = articles.map(({ headline, context }) => headline + context.body).join('')
    const soundAlikesOf = soundAlikes(knowledge, characters)
    yield figure(
      `daily, noise ${noise}, sound-alikes shown by the body`,
      trialOf(articles, soundAlikesOf, isShown),
    )
  }
  function trialOf(
    articles: readonly ReadArticle[],
    alike: (char: string) => readonly string[],
    wanted: typeof isShown,
  ): string {
    const draw = { count: FLAWS, random: seeded(4), wanted }
    const flaws = drawFlaws(articles, alike, draw)
    const { headlines, recall, precision } = tryOut(flaws, knowledge)
    return `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} (${headlines} headlines)`
  }

  for (const folder of ['daily', 'jingbao', 'seed']) {
    const articles = readFolder(join(PAGES, folder)).pages.flatMap(articlesOfPage)
    const read = ({ headline, context }: ReadArticle) => proofread(headline, context, knowledge)
    const found = articles.flatMap(read).length
    yield figure(`${folder} as it is`, `${found} findings in ${articles.length} headlines`)
    const time = fastest(5, () => articles.forEach(read)) / articles.length
    yield figure(`${folder}, an article`, milliseconds(time))
  }
}

const anywhere = () => true

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
