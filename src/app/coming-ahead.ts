import { useEffect } from 'react'
import { firstSign } from '../platform'
import type { Desk } from '../session'
import { fetchAhead } from '../ui/parts/later'
import { loadDesk } from './desk-module'
import { useServices } from './services'

/**
 * Brings what the first screen does not need as soon as a page is open or an editor gives a first sign, one thing after
 * the other, so that all of it together never stands in the way of a key: the desk, then the dialogs, last the copy of
 * everything for a day without a network.
 */
export function useComingAhead(): void {
  const { desk, offline } = useServices()
  useEffect(() => {
    const bring = async () => {
      await Promise.race([pageOpened(desk), firstSign()])
      // What does not come now is asked for again when it is needed, and it is said then.
      await loadDesk().catch(() => {})
      await fetchAhead()
      // While it serves for development, files change as one works.
      if (import.meta.env.PROD) offline.start()
    }
    void bring()
  }, [desk, offline])
}

const pageOpened = (desk: Desk) =>
  new Promise<void>((resolve) => {
    if (desk.state.open) return resolve()
    const stop = desk.store.subscribe(({ open }) => {
      if (!open) return
      stop()
      resolve()
    })
  })
