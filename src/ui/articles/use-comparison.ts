import { useMemo } from 'react'
import { type Article, type ArticleId, type Compared, comparison, type Flow } from '../../document'
import { useDeskState, useOpenPage } from '../desk-context'

/** The article is shown against its raw text. */
export const useIsCompared = (article: ArticleId): boolean =>
  useDeskState((state) => state.compared === article)

/**
 * A stretch `[from, to)` of a part's clean text against the raw text; null where nothing is corrected, or while the
 * article is not shown so.
 */
export function useComparison(
  { id }: Article,
  flow: Flow,
  from = 0,
  to = flow.text.length,
): readonly Compared[] | null {
  const { open, shown } = useOpenPage()
  const isCompared = useIsCompared(id)
  return useMemo(() => {
    if (!isCompared) return null
    const compared = comparison(open.page, shown, flow, from, to)
    return compared.some(({ correction }) => correction !== null) ? compared : null
  }, [isCompared, open.page, shown, flow, from, to])
}
