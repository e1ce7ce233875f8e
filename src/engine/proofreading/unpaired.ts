import type { HeadlineContext } from './context'
import { type FindingOf, found } from './finding'
import { opens, otherHalf, pairUp } from './pairs'

/**
 * Halves of pairs that stand alone. Two of them that are the same were meant to be a pair: one is turned round. What the
 * body has between such marks is put between them here, too.
 */
export function unpaired(
  headline: string,
  { body, kicker, deck }: HeadlineContext,
): FindingOf<'unpaired'>[] {
  const before = kicker.length + 1
  const lone = pairUp(`${kicker}\n${headline}\n${deck}`)
    .lone.map((at) => at - before)
    .filter((at) => at >= 0 && at < headline.length)
  const findings: FindingOf<'unpaired'>[] = []
  for (let i = 0; i < lone.length; i++) {
    const half = headline[lone[i]]
    const missing = otherHalf(half)
    if (headline[lone[i + 1]] === half) {
      const at = opens(half) ? lone[i + 1] : lone[i]
      findings.push(found('unpaired', headline, [at, at + 1], [missing], { missing }))
      i++
      continue
    }
    const [start, end] = between(headline, lone[i], body) ?? [lone[i], lone[i] + 1]
    const inner = headline.slice(start, end)
    const fixes =
      inner === half
        ? []
        : [opens(half) ? inner + missing : missing + inner, inner.replace(half, '')]
    findings.push(found('unpaired', headline, [start, end], fixes, { missing }))
  }
  return findings
}

/** How far what stands at a half alone is, in the body, between a pair of such marks: the longest. */
function between(headline: string, at: number, body: string): [start: number, end: number] | null {
  const half = headline[at]
  const [open, close] = opens(half) ? [half, otherHalf(half)] : [otherHalf(half), half]
  let longest = 0
  for (let from = body.indexOf(open); from >= 0; from = body.indexOf(open, from + 1)) {
    const inner = body.slice(from + 1, body.indexOf(close, from))
    const stands = opens(half)
      ? headline.startsWith(inner, at + 1)
      : headline.slice(0, at).endsWith(inner)
    if (stands) longest = Math.max(longest, inner.length)
  }
  if (longest === 0) return null
  return opens(half) ? [at, at + 1 + longest] : [at - longest, at + 1]
}
