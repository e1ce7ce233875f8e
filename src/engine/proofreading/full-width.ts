import type { HeadlineContext } from './context'
import { type FindingOf, found } from './finding'

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:[．：][０-９]+)*/gu
const WIDE_ONE = /[０-９Ａ-Ｚａ-ｚ]/gu
const NARROW_ONE = /[0-9A-Za-z]/g

/** Digits and letters that are set full-width, unless the body sets most of its own so. */
export function fullWidth(headline: string, { body }: HeadlineContext): FindingOf<'fullWidth'>[] {
  const runs = [...headline.matchAll(WIDE)]
  if (runs.length === 0 || count(body, WIDE_ONE) > count(body, NARROW_ONE)) return []
  return runs.map(({ 0: run, index }) =>
    found('fullWidth', headline, [index, index + run.length], [run.normalize('NFKC')], null),
  )
}

const count = (text: string, each: RegExp) => text.match(each)?.length ?? 0
