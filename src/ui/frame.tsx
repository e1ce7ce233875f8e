import type { ReactNode } from 'react'

/** The window: a bar, what is worked on, and a foot. */
export const WINDOW = 'grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_30px]'

export const FOOT =
  'flex h-[30px] items-center gap-[18px] overflow-hidden border-t max-sm:gap-2.5 max-sm:px-2.5 border-rule bg-panel px-4 text-xs whitespace-nowrap text-soft'

/** The bar at the top, with the program's name, which leads to the start. */
export const Bar = ({ onName, children }: { onName?: () => void; children?: ReactNode }) => (
  <header
    data-pane="bar"
    className="flex min-h-12 min-w-0 flex-wrap items-center gap-3 border-b border-rule bg-panel px-4 max-xl:gap-x-1.5 max-lg:gap-y-0 max-lg:px-2 max-sm:pt-1.5 sm:flex-nowrap"
  >
    <button
      type="button"
      className="font-serif text-base font-semibold tracking-[.04em] whitespace-nowrap"
      onClick={onName}
    >
      校样 <i className="font-normal text-soft">Galley</i>
    </button>
    {children}
  </header>
)
