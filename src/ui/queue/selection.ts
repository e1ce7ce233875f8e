/** The pages that are selected, and where selecting on goes from. */
export interface PageSelection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | null
}

export const NOTHING_SELECTED: PageSelection = { ids: new Set(), anchor: null }

export const selectOnly = (id: string): PageSelection => ({ ids: new Set([id]), anchor: id })

export function toggled(
  { ids }: PageSelection,
  all: readonly string[],
  on: boolean,
  anchor: string | null,
) {
  const next = new Set(ids)
  for (const id of all) {
    if (on) next.add(id)
    else next.delete(id)
  }
  return { ids: next, anchor }
}

/** From the anchor to this page, whichever comes first in the list. */
export function selectedTo(
  selection: PageSelection,
  id: string,
  order: readonly string[],
): PageSelection {
  const to = order.indexOf(id)
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
  if (to < 0) return selection
  if (from < 0) return selectOnly(id)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set(range), anchor: selection.anchor }
}

/** What of it is still there: the same object when all is. The order is asked for only where something is selected. */
export function stillThere(
  selection: PageSelection,
  order: () => readonly string[],
): PageSelection {
  if (selection.ids.size === 0) return selection
  const there = new Set(order())
  const ids = [...selection.ids].filter((id) => there.has(id))
  if (ids.length === selection.ids.size) return selection
  return { ids: new Set(ids), anchor: selection.anchor }
}
