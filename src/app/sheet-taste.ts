import { useDeskState } from '../ui/desk-context'
import { usePreferences } from './taste'

/** Share of the desk that the printed page has, and how far it can be changed. */
export const SHEET_SHARE = { usual: 0.27, least: 0.12, most: 0.5 }
/** Where the window is narrower, in pixels, the printed page is shown only if somebody asks for it. */
const ROOMY = 1280

export interface SheetTaste {
  readonly isShown: boolean
  readonly share: number
  readonly toggle: () => void
  readonly setShare: (share: number) => void
}

/** Whether the printed page of the open page is shown, and how wide: remembered once somebody has said so. */
export function useSheetTaste(): SheetTaste {
  const { panes, store } = usePreferences()
  const isThere = useDeskState(({ open }) => open?.page.geometry !== undefined)
  const isWanted =
    panes.sheetShown === undefined ? window.innerWidth >= ROOMY : panes.sheetShown === 1
  const set = (change: Record<string, number>) => store.set({ panes: { ...panes, ...change } })
  return {
    isShown: isThere && isWanted,
    share: Math.min(
      SHEET_SHARE.most,
      Math.max(SHEET_SHARE.least, panes.sheet ?? SHEET_SHARE.usual),
    ),
    toggle: () => isThere && set({ sheetShown: isWanted ? 0 : 1 }),
    setShare: (share) => set({ sheet: share }),
  }
}
