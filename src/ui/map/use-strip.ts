import { useMemo, useRef } from 'react'
import type { Doubt } from '../../document'
import type { SourceRow } from '../../session'
import { marksOf, type Strip, stripOf } from './segments'

/** The strip of the rows that are shown. What a change did not touch of it is the same as before, and not drawn again. */
export function useStrip(rows: readonly SourceRow[], doubts: readonly Doubt[]) {
  const last = useRef<{ strip: Strip | null; marks: readonly number[] }>({ strip: null, marks: [] })
  return useMemo(() => {
    const strip = stripOf(rows, last.current.strip)
    const marks = marksOf(rows, doubts, last.current.marks)
    last.current = { strip, marks }
    return { segments: strip.segments, marks }
  }, [rows, doubts])
}
