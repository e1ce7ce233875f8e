import { useLayoutEffect, useRef } from 'react'
import { type ArticleId, HEADS, type HeadFinding, isIgnored, type Review } from '../../document'
import type { DeskState } from '../../session'
import { useDesk, useDeskState } from '../desk-context'

const NONE: readonly HeadFinding[] = []

/**
 * What is open of a part of an article. What was found a moment ago stays as long as its characters do: a boundary in
 * the air changes no headline's marks.
 */
export function useHeadFindings(
  article: ArticleId,
  part: string,
  text: string,
  ignored: Review['ignored'],
): readonly HeadFinding[] {
  const all = useDeskState(({ proofread }) => proofread?.findings.get(article)) ?? NONE
  if (all === NONE || !HEADS.some((head) => head === part)) return NONE
  return all.filter(
    (found) =>
      found.head === part &&
      text.slice(found.finding.start, found.finding.end) === found.finding.text &&
      !isIgnored({ ignored }, found),
  )
}

/** Does the desk ask for this finding, or for the text that it is in. */
const isAsked = ({ focus, finding }: DeskState, target: string, found: HeadFinding) =>
  focus?.target === target && finding === found.key

/**
 * Answers when the desk asks for one of the findings, before the browser draws: the next key already goes there.
 * `target` says for what of it: itself, or its characters.
 */
export function useFindingRequest(
  target: 'finding' | 'findingText',
  findings: readonly HeadFinding[],
  onAsked: (found: HeadFinding) => void,
): void {
  const desk = useDesk()
  const asked = useDeskState((state) => findings.find((found) => isAsked(state, target, found)))
  const latest = useRef(onAsked)
  latest.current = onAsked
  useLayoutEffect(() => {
    const { focus } = desk.state
    if (!asked || focus?.target !== target) return
    desk.focusTaken(focus)
    latest.current(asked)
  }, [desk, asked, target])
}
