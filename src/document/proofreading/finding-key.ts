import type { FindingKind } from '../../engine'
import type { Article } from '../articles'
import type { Flow } from '../flow'
import type { ArticleId } from '../review'
import type { Head, HeadText } from './heads'

/**
 * Names a finding by its place and its kind, in a way that no other change shifts: `1203 halfWidth` at an offset of the
 * raw text, `1203+2 halfWidth` inside what a correction has there, `5.deck+2 halfWidth` in a head that the page does not
 * carry. All in UTF-16 code units. What is found under the name is another finding as soon as it reads otherwise.
 */
export type FindingKey = string

export const FINDING_KEY =
  /^(?:\d+(?:\+\d+)?|[1-9]\d{0,8}\.(?:kicker|headline|deck)\+\d+) [A-Za-z]+$/

export function findingKey(
  article: Article,
  head: Head,
  { flow }: HeadText,
  start: number,
  kind: FindingKind,
): FindingKey {
  const place = flow ? placeIn(flow, start) : `${article.id}.${head}+${start}`
  return `${place} ${kind}`
}

function placeIn(flow: Flow, offset: number): string {
  let at = 0
  for (const run of flow.runs) {
    const inside = offset - at
    at += run.text.length
    if (offset >= at) continue
    if (run.correction) return `${run.correction.at}+${run.correction.offset + inside}`
    return String(run.kind === 'raw' ? run.start + inside : run.start)
  }
  throw new RangeError(`no place ${offset} in a text of ${at}`)
}

/** The article that a finding stands in whose head the page does not carry; null for one on the page. */
export const articleOfKey = (key: FindingKey): ArticleId | null => /^(\d+)\./.exec(key)?.[1] ?? null

/** Where on the page a finding stands; null for one in a head that the page does not carry. */
export const offsetOfKey = (key: FindingKey): number | null =>
  articleOfKey(key) === null ? Number.parseInt(key, 10) : null
