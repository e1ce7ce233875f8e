import { useCallback, useMemo, useState } from 'react'
import type { Notice } from '../ui/notices'

/** Plain notices go by themselves after this long; problems stay until they are dismissed. */
const LIFETIME = 12_000
/** A notice that somebody is at, with the pointer or the keyboard, is looked after again this much later. */
const GRACE = 3_000

export function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const dismiss = useCallback(
    (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)),
    [],
  )
  const tell = useCallback(
    (notice: Omit<Notice, 'id'>) => {
      const id = nextId++
      setNotices((all) => [...all, { ...notice, id }])
      const expire = () => (isInUse(id) ? setTimeout(expire, GRACE) : dismiss(id))
      const isPassing = notice.tone === 'plain' && !notice.list && !notice.dismissal
      if (isPassing) setTimeout(expire, LIFETIME)
    },
    [dismiss],
  )
  return useMemo(() => ({ notices, tell, dismiss }), [notices, tell, dismiss])
}

const isInUse = (id: number): boolean =>
  document.querySelector(`[data-notice="${id}"]`)?.matches(':hover, :focus-within') ?? false

let nextId = 1
