import { useCallback, useMemo, useState } from 'react'
import type { Notice } from '../ui/notices'

/** Plain notices go by themselves after this long; problems stay until they are dismissed. */
const LIFETIME = 12_000

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
      if (notice.tone === 'plain') setTimeout(() => dismiss(id), LIFETIME)
    },
    [dismiss],
  )
  return useMemo(() => ({ notices, tell, dismiss }), [notices, tell, dismiss])
}

let nextId = 1
