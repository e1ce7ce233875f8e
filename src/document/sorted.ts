/** How many items of a list stand before the first that `isBefore` denies: it must deny all after that, too. */
export function countBefore<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(list[middle])) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the item at a place, in a list that is in the order of places, all different; −1 when there is none. */
export function indexAtPlace<T>(
  list: readonly T[],
  place: number,
  placeOf: (item: T) => number,
): number {
  const index = countBefore(list, (item) => placeOf(item) < place)
  return index < list.length && placeOf(list[index]) === place ? index : -1
}

/** Items that take the place of those from index `from` up to `to`. */
export interface Splice<T> {
  readonly from: number
  readonly to: number
  readonly items: readonly T[]
}

/** The list with stretches of it replaced; they stand in its order. The same list when there are none. */
export function spliced<T>(list: readonly T[], splices: readonly Splice<T>[]): readonly T[] {
  if (splices.length === 0) return list
  const pieces = splices.flatMap(({ from, items }, i) => [
    list.slice(splices[i - 1]?.to ?? 0, from),
    items,
  ])
  return pieces[0].concat(...pieces.slice(1), list.slice(splices[splices.length - 1].to))
}

/** The list without what stood at the places of `gone`, and with what has come; the same list when nothing has changed. */
export function exchanged<T>(
  list: readonly T[],
  gone: Iterable<number>,
  come: Iterable<T>,
  placeOf: (item: T) => number,
): readonly T[] {
  let now: T[] | null = null
  for (const place of gone) {
    const index = indexAtPlace(now ?? list, place, placeOf)
    if (index < 0) continue
    now ??= list.slice()
    now.splice(index, 1)
  }
  for (const item of come) {
    now ??= list.slice()
    const place = placeOf(item)
    now.splice(
      countBefore(now, (other) => placeOf(other) < place),
      0,
      item,
    )
  }
  return now ?? list
}
