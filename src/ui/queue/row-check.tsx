import type { MouseEvent } from 'react'

interface RowCheckProps {
  readonly label: string
  readonly isChecked: boolean
  /** It is always there: where there is room, under fingers, and as soon as anything is selected. */
  readonly isShown: boolean
  readonly onCheck: (event: MouseEvent) => void
}

/** Selects a row by pointer; from the keyboard that is Space. It covers what else stands there. */
export function RowCheck({ label, isChecked, isShown, onCheck }: RowCheckProps) {
  return (
    <label
      className={`grid h-6 w-6 place-items-center rounded pointer-coarse:h-11 pointer-coarse:w-9 ${isShown ? '' : 'opacity-0 group-hover:bg-sel group-hover:opacity-100'}`}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        className="size-3.5 accent-accent"
        checked={isChecked}
        onChange={() => {}}
        onClick={onCheck}
      />
    </label>
  )
}
