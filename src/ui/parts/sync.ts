import { createContext, useContext, useMemo, useRef } from 'react'
import type { ArticleId } from '../../document'

/** A place that both panes know: an article, and how far into it, from 0 to 1. */
export interface Place {
  readonly article: ArticleId
  readonly fraction: number
}

type PaneName = 'source' | 'articles'

interface PaneLink {
  /** Called when the other pane was scrolled by hand. */
  readonly follow: (place: Place) => void
}

/**
 * Ties the two panes' scrolling together. Only the pane that a person last touched leads, so that the two
 * never chase each other.
 */
export interface Sync {
  join(pane: PaneName, link: PaneLink): () => void
  lead(pane: PaneName): void
  scrolled(pane: PaneName, place: Place | null): void
}

export function useNewSync(): Sync {
  const links = useRef(new Map<PaneName, PaneLink>())
  const leader = useRef<PaneName | null>(null)
  return useMemo(
    () => ({
      join(pane, link) {
        links.current.set(pane, link)
        return () => links.current.delete(pane)
      },
      lead(pane) {
        leader.current = pane
      },
      scrolled(pane, place) {
        if (!place || leader.current !== pane) return
        for (const [name, link] of links.current) if (name !== pane) link.follow(place)
      },
    }),
    [],
  )
}

export const SyncContext = createContext<Sync | null>(null)

export function useSync(): Sync {
  const sync = useContext(SyncContext)
  if (!sync) throw new Error('no sync around this pane')
  return sync
}
