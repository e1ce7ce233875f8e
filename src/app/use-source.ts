import { useEffect, useRef } from 'react'
import type { Notice } from '../ui/notices'
import { useWords } from '../ui/words'
import type { Wanted } from './importing'

type Tell = (notice: Omit<Notice, 'id'>) => void

/** Brings in the pages that a list at an address names; what is wrong with it is told, and can be tried again. */
export function useSource(tell: Tell, bringIn: (arrivals: Wanted['arrivals']) => void) {
  const words = useWords()
  const open = async (address: string): Promise<boolean> => {
    // What checks a list is a chunk of its own: few need it.
    const { arrivalsAt } = await import('./page-source')
    const arrivals = await arrivalsAt(address, document.baseURI)
    if (arrivals.ok) bringIn(arrivals.value)
    else
      tell({
        tone: 'problem',
        text: words.sourceProblems[arrivals.refusal](address),
        action: { label: words.retry, run: () => void open(address) },
      })
    return arrivals.ok
  }
  const latest = useRef(open)
  latest.current = open
  // An address that names a list is opened once: reloaded, the app does not ask for it again.
  const isAsked = useRef(false)
  useEffect(() => {
    const own = new URL(window.location.href)
    const source = own.searchParams.get('source')
    if (source === null || isAsked.current) return
    isAsked.current = true
    void latest.current(source).then((isRead) => {
      if (!isRead) return
      own.searchParams.delete('source')
      own.hash = window.location.hash
      window.history.replaceState(null, '', own)
    })
  }, [])
  return open
}
