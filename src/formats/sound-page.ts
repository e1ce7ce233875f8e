import { brokenInSlices, ledgerOf, type OpenPage, type Sliced } from '../document'
import type { Problem } from './problem'

/** Why a page must not leave in any form: its text is not all accounted for, or its review contradicts itself. */
export function* refusalOf({ page, review }: OpenPage): Sliced<Problem | null> {
  const file = page.source.name
  const { balanced, accounted, characters } = ledgerOf(page, review)
  if (!balanced) return { code: 'ledgerUnbalanced', file, accounted, characters }
  const [detail] = yield* brokenInSlices(page, review)
  return detail === undefined ? null : { code: 'brokenExport', file, detail }
}

/** The same of what was written: the first field that breaks the schema. */
export function schemaProblem({ page }: OpenPage, wrong: readonly string[]): Problem | null {
  if (wrong.length === 0) return null
  const [detail] = wrong
  const field = detail.slice(0, detail.indexOf(': '))
  return { code: 'brokenExport', file: page.source.name, detail, field }
}
