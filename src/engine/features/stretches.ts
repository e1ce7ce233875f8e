/** How many units belong with each one in a row right above it, and right below it. */
export interface Stretches {
  readonly above: Uint8Array
  readonly below: Uint8Array
}

/** No more than `most` are counted on either side. `joins` tells whether unit i belongs with unit i − 1. */
export function stretchesOf(
  length: number,
  most: number,
  joins: (i: number) => boolean,
): Stretches {
  const above = new Uint8Array(length)
  const below = new Uint8Array(length)
  for (let i = 1; i < length; i++) if (joins(i)) above[i] = Math.min(most, above[i - 1] + 1)
  for (let i = length - 2; i >= 0; i--)
    if (above[i + 1] > 0) below[i] = Math.min(most, below[i + 1] + 1)
  return { above, below }
}
