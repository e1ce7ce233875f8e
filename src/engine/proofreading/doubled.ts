import { type FindingOf, found } from './finding'
import { otherHalf, pairUp } from './pairs'

/** Dashes, dots of omission, ！ and ？ may be doubled. */
const STOPS = /[，。、；：]{2,}/gu
const HALVES = /([“”‘’《》〈〉（）「」『』【】])\1+/gu

/** The same mark twice, or two that cannot follow each other. Brackets may: 《《红楼梦》研究》. */
export function doubled(headline: string): FindingOf<'doubled'>[] {
  const findings: FindingOf<'doubled'>[] = []
  for (const { 0: marks, index } of headline.matchAll(STOPS))
    findings.push(
      found('doubled', headline, [index, index + marks.length], [...new Set(marks)], null),
    )
  const { lone } = pairUp(headline)
  for (const { 0: marks, index } of headline.matchAll(HALVES)) {
    const end = index + marks.length
    const half = marks[0]
    // The pair 《《…》 has one too many only if the other half is there at all.
    if (!headline.includes(otherHalf(half))) continue
    if (lone.some((at) => at >= index && at < end))
      findings.push(found('doubled', headline, [index, end], [half], null))
  }
  return findings
}
