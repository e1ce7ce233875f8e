import { useMemo } from 'react'
import { type Article, type ArticleId, type Compared, comparison, type Flow } from '../../document'
import { useDeskState } from '../desk-context'

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
  const isCompared = useIsCompared(id)
  const page = useDeskState(({ open }) => (isCompared && open ? open.page : null))
  const shown = useDeskState((state) => (isCompared ? state.shown : null))
  return useMemo(() => {
    if (!page || !shown) return null
    const compared = comparison(page, shown, flow, from, to)
    return compared.some(({ correction }) => correction !== null) ? compared : null
  }, [page, shown, flow, from, to])
}
