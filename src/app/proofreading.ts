import { useEffect } from 'react'
import { findingsInSlices } from '../document'
import { loadKnowledge } from '../engine'
import { inSlices } from '../platform'
import { useServices } from './services'

/**
 * Proofreads the open page whenever it was changed, in slices and a turn after: what is said of it is of the page as it
 * stands, and no key waits for it.
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
      const knowledge = await loadKnowledge().catch(() => null)
      if (signal.aborted) return
      try {
        const findings = await inSlices(findingsInSlices(page, review, knowledge), signal)
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
