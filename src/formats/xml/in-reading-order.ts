/** Things in the order in which they are named, each once; what nobody names follows as it stood. */
export const inNamedOrder = <T>(named: Iterable<T>, all: Iterable<T>): readonly T[] => [
  ...new Set([...named, ...all]),
]

/** The same in stretches that belong together. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => unknown): readonly T[][] {
  const groups: T[][] = []
  things.forEach((thing, i) => {
    if (i > 0 && keyOf(things[i - 1]) === keyOf(thing)) groups.at(-1)?.push(thing)
    else groups.push([thing])
  })
  return groups
}
