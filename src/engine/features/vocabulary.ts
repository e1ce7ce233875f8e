/**
 * The names of all features and the numbers that stand for them. A feature is declared where it is observed, as the
 * name that its weights have in the table:
 *
 *   const FIRST = feature('first')
 *   const IS = features`is ${FULLNESS.names}`
 *   const HEADS = features`${KIND.names}, gaps ${GAP.names}/${GAP.names}`
 *
 * The second is a family: one feature for each fullness, `IS(FULLNESS.wide)` is the number of `is wide`. The third is
 * one for each combination. Numbers run from 0 in the order of declaration and are never stored: names are.
 */
const names: string[] = []

/** Maps places on a family's axes to the number of a feature. Places outside of the axes are not caught. */
export type Family<Axes extends readonly (readonly string[])[]> = (
  ...places: { [K in keyof Axes]: number }
) => number

export function feature(name: string): number {
  return names.push(name) - 1
}

/** A family of features: the text between its axes as it is, the axes in all combinations. At most three. */
export function features<Axes extends readonly (readonly string[])[]>(
  texts: TemplateStringsArray,
  ...axes: Axes
): Family<Axes> {
  const first = names.length
  combine(texts, axes, texts[0])
  const [, second, third] = axes.map((axis) => axis.length)
  // Calls of one of these are inlined; a loop over the axes would not be.
  if (axes.length === 1) return ((a: number) => first + a) as Family<Axes>
  if (axes.length === 2) return ((a: number, b: number) => first + a * second + b) as Family<Axes>
  if (axes.length === 3)
    return ((a: number, b: number, c: number) =>
      first + (a * second + b) * third + c) as Family<Axes>
  throw new Error('A family of features has one to three axes')
}

/** Declares `begun` with everything that the axes left can add to it: the first axis varies slowest. */
function combine(
  texts: readonly string[],
  axes: readonly (readonly string[])[],
  begun: string,
): void {
  if (axes.length === 0) names.push(begun)
  else
    for (const value of axes[0])
      combine(texts.slice(1), axes.slice(1), `${begun}${value}${texts[1]}`)
}

/** All names, each in the place of its number; complete once `observer.ts` is loaded. */
export const FEATURE_NAMES: readonly string[] = names

/** More features than ever hold for one unit. */
const ROOM = 256

/** The features that hold for one unit, each with weight 1, in the order in which they were seen. */
export class Seen {
  readonly ids = new Uint16Array(ROOM)
  count = 0

  add(feature: number): void {
    this.ids[this.count++] = feature
  }

  names(): string[] {
    return Array.from(this.ids.subarray(0, this.count), (id) => names[id])
  }
}
