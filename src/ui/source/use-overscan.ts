import type { Virtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'

/**
 * How many items beyond those in view are drawn: `usual`, but none as long as a jump is being drawn, which shows nothing of
 * what was in view before. `virtualizer` is the list's own, null before it is first drawn.
 */
export function useOverscan(
  usual: number,
  virtualizer: Virtualizer<HTMLDivElement, Element> | null,
): number {
  const last = useRef({ offset: 0, isJumping: false })
  const offset = virtualizer?.scrollOffset ?? 0
  const height = virtualizer?.scrollRect?.height ?? 0
  const { current } = last
  current.isJumping =
    virtualizer?.isScrolling === true &&
    (current.isJumping || Math.abs(offset - current.offset) > height)
  current.offset = offset
  return current.isJumping ? 0 : usual
}
