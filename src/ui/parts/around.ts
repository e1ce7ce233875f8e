/** Of a long list no more than `most`: those around the place, in the list's order. */
export function around<T>(list: readonly T[], place: number, most: number): readonly T[] {
  const from = Math.max(0, Math.min(place - Math.floor(most / 2), list.length - most))
  return list.slice(from, from + most)
}
