import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { OpenPage, Sliced } from '../../document'
import { Draft, type ExportFormat, type ExportStamp } from '../../formats'
import type { Runner } from '../../session'

/** So much of a file is written to be shown, in UTF-16 code units. */
const SHOWN = 24_000
/** How much is written from one report of how far it has come to the next. */
const REPORTED = 250_000

/**
 * The page as a file: its beginning is written at once, for the eye, and the rest, however long, when it is to leave.
 * Whoever stops and asks for it again goes on where it stopped.
 */
export function useDraft(
  { write }: ExportFormat,
  open: OpenPage,
  stamp: () => ExportStamp,
  run: Runner,
) {
  const draft = useMemo(() => new Draft(write(open, stamp())), [write, open, stamp])
  const [, report] = useReducer((reports: number) => reports + 1, 0)
  const [isWriting, setWriting] = useState(false)
  /** The last time that somebody asked for the whole file: what was stopped stays so when it is asked for again. */
  const wanted = useRef<symbol | null>(null)

  useEffect(() => {
    let isShown = true
    void run(draft.writeOn(SHOWN, () => isShown)).then(report)
    return () => {
      isShown = false
      wanted.current = null
      setWriting(false)
    }
  }, [draft, run])

  function* reporting(work: Sliced<void>): Sliced<void> {
    for (let told = draft.length; !work.next().done; ) {
      if (draft.length - told >= REPORTED) {
        told = draft.length
        report()
      }
      yield
    }
  }

  return {
    problem: draft.end ?? null,
    beginning: draft.beginning(SHOWN),
    goesOn: draft.length > SHOWN,
    /** How much of it is written, while it is to leave. */
    progress: isWriting ? draft.length : null,
    stop() {
      wanted.current = null
      setWriting(false)
    },
    /** The whole file in pieces; null where it must not leave, or somebody stopped it. */
    async finish(): Promise<readonly string[] | null> {
      const asked = Symbol()
      wanted.current = asked
      setWriting(true)
      await run(reporting(draft.writeOn(undefined, () => wanted.current === asked)))
      if (wanted.current !== asked) return null
      setWriting(false)
      return draft.end === null ? draft.pieces : null
    },
  }
}
