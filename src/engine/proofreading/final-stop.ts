import { type FindingOf, found } from './finding'

/** A full stop, whole or half-width, behind Chinese; not the last of several dots. */
const FINAL = /(?<=[\p{Script=Han}》）」』】〕％%\d])[。．｡.]\s*$/u
const STOP = /[。｡]/gu

/** A headline has no full stop at its end, unless it is made of sentences. */
export function finalStop(headline: string): FindingOf<'finalStop'>[] {
  const final = FINAL.exec(headline)
  if (!final || !/\p{Script=Han}/u.test(headline)) return []
  const sentences = headline.slice(0, final.index).match(STOP)
  if (sentences) return []
  return [found('finalStop', headline, [final.index, headline.length], [''], null)]
}
