import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { isInSource } from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { bring, reveal } from '../parts/bring'
import { useEarlyKey } from './use-early-key'

const BlockMenu = lazy(async () => ({ default: (await import('./block-menu')).BlockMenu }))

interface Side {
  readonly pane: 'source' | 'articles'
  readonly scroller: RefObject<HTMLElement | null>
  /** What stands for the selected rows in this pane, if it is drawn. */
  readonly find: () => HTMLElement | null | undefined
  /** Has it drawn. */
  readonly scroll: () => void
}

/** The menu for the selected rows: opened at a mark by the pointer, or by R on the side that has the keyboard. */
export function useBlockMenu(side: Side): { menu: ReactNode; openAt: (mark: HTMLElement) => void } {
  const desk = useDesk()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const isAsked = useDeskState(({ panel }) => panel === 'role')
  const latest = useRef(side)
  latest.current = side
  useEffect(() => {
    const { pane, scroller, find, scroll } = latest.current
    const isHere = isInSource(desk.standing) === (pane === 'source')
    if (!isAsked || !isHere) return
    const giveUp = bring(
      find,
      scroll,
      (mark) => {
        reveal(mark, scroller.current)
        setAnchor(mark)
      },
      () => desk.showPanel(null),
    )
    return () => {
      giveUp()
      setAnchor(null)
    }
  }, [isAsked, desk])
  useEarlyKey(isAsked && side.pane === 'source')

  const close = () => {
    setAnchor(null)
    if (desk.state.panel === 'role') desk.showPanel(null)
    if (desk.state.selection) desk.stand(desk.state.selection.caret)
  }
  const menu = anchor && (
    <Suspense fallback={null}>
      <BlockMenu anchor={anchor} onClose={close} />
    </Suspense>
  )
  return { menu, openAt: setAnchor }
}
