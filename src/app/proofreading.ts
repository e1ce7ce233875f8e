import { useEffect } from 'react'
import { findingsInSlices } from '../document'
import { loadKnowledge } from '../engine'
import { pause, whenIdle } from '../platform'
import { useServices } from './services'

/**
 * Proofreads the open page whenever it was changed, when there is time for it: what is said of it is of the page as it
 * stands, and no key and no drag waits for it.
 */
export function useProofreading(): void {
  const { desk } = useServices()
  useEffect(() => {
    let running = new AbortController()
    const proofread = async () => {
      running.abort()
      running = new AbortController()
      const { signal } = running
      const { open } = desk.state
      if (!open) return
      const { page, review } = open
      const knowledge = await loadKnowledge(pause).catch(() => null)
      if (signal.aborted) return
      try {
        const findings = await whenIdle(findingsInSlices(page, review, knowledge), signal)
        desk.takeProofread({ page, review, findings, knowledge })
      } catch (error) {
        if (!signal.aborted) throw error
      }
    }
    void proofread()
    const stop = desk.store.subscribe((state, before) => {
      const [now, was] = [state.open, before.open]
      if (now?.review !== was?.review || now?.page !== was?.page) void proofread()
    })
    return () => {
      stop()
      running.abort()
    }
  }, [desk])
}
