import type { KeyboardEvent, PointerEvent, RefObject } from 'react'

const KEY_STEP = 0.02

interface PaneSeparatorProps {
  readonly name: string
  /** What is shared out between the panes: shares are of its width. */
  readonly area: RefObject<HTMLElement | null>
  readonly share: number
  readonly least: number
  readonly most: number
  /** A double click brings it back. */
  readonly usual: number
  readonly onShare: (share: number) => void
}

/** The edge between two panes: the pointer drags it, the arrow keys move it. */
export function PaneSeparator(props: PaneSeparatorProps) {
  const { name, area, share, least, most, usual, onShare } = props
  const set = (next: number) => onShare(Math.min(most, Math.max(least, next)))
  const onPointerMove = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect()
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    set((event.clientX - box.left) / box.width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: share - KEY_STEP,
      ArrowRight: share + KEY_STEP,
      Home: least,
      End: most,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr can be neither dragged nor given a value
    <div
      role="separator"
      tabIndex={0}
      aria-label={name}
      aria-orientation="vertical"
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={Math.round(least * 100)}
      aria-valuemax={Math.round(most * 100)}
      className="relative z-10 -ml-[3px] w-[6px] cursor-col-resize touch-none hover:bg-accent/40 focus-visible:bg-accent/40"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onShare(usual)}
      onKeyDown={onKeyDown}
    />
  )
}
