import { useLayoutEffect, useRef } from 'react'
import { type ArticleId, cleanOffset, type Flow } from '../../document'
import { useDesk, useDeskState } from '../desk-context'

/**
 * Takes the keyboard when the desk asks for the part of an article that holds a raw offset. `onEdit` gets the place in
 * the part's clean text (UTF-16 code units). It is met before the browser draws: the next key already goes there.
 */
export function usePartRequest(article: ArticleId, flow: Flow, onEdit: (caret: number) => void) {
  const desk = useDesk()
  const focus = useDeskState(({ focus: asked }) =>
    asked?.target === 'part' && asked.article === article ? asked : null,
  )
  const latest = useRef(onEdit)
  latest.current = onEdit
  useLayoutEffect(() => {
    if (!focus) return
    const { at } = focus
    if (!flow.runs.some(({ start, end }) => at >= start && at <= end)) return
    desk.focusTaken(focus)
    latest.current(cleanOffset(flow, at))
  }, [desk, focus, flow])
}
