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
  return familyFrom(first, axes)
}

function familyFrom<Axes extends readonly (readonly string[])[]>(
  first: number,
  axes: Axes,
): Family<Axes> {
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

/** All names but those of characters, each in the place of its number; complete once `observer.ts` is loaded. */
export const FEATURE_NAMES: readonly string[] = names

/** Features of characters are numbered from here on: so many for each family. */
const CHARACTERS = 1 << 14
const FIRST_HAN = 0x4e00
const HAN_COUNT = 0xa000 - FIRST_HAN

/** There is room for two families of characters. */
const FIRST_BUNDLE = CHARACTERS + 2 * HAN_COUNT

/** One more than the highest number that a feature or a bundle may have: they are kept as sixteen bits. */
export const NUMBER_LIMIT = 1 << 16

const characterTexts: string[] = []

/**
 * One feature for each of the characters that Unicode has as its first Chinese ones: `ENDS(code)` is the number of
 * `ends in 声`, −1 for any other code unit. They are too many to be named before they are met.
 */
export function characterFeatures(text: string): (code: number) => number {
  const first = CHARACTERS + (characterTexts.push(text) - 1) * HAN_COUNT - FIRST_HAN
  if (first + FIRST_HAN + HAN_COUNT > FIRST_BUNDLE)
    throw new Error('Too many families of characters')
  return (code) => (code >= FIRST_HAN && code < FIRST_HAN + HAN_COUNT ? first + code : -1)
}

/** The features of each bundle. */
const bundles: (readonly number[])[] = []

/**
 * A family of bundles: a bundle stands for several features that are seen together, because all follow from the same few
 * places, and is one number to the decoding. Its weights are added up once, when the weights are read:
 *
 *   const GAPS = together([GAP.names, GAP.names], (above, below) => [GAP_ABOVE(above), GAP_BELOW(below)])
 */
export function together<Axes extends readonly (readonly string[])[]>(
  axes: Axes,
  members: (...places: { [K in keyof Axes]: number }) => readonly number[],
): Family<Axes> {
  const first = FIRST_BUNDLE + bundles.length
  let places: number[][] = [[]]
  for (const axis of axes) places = places.flatMap((begun) => axis.map((_, at) => [...begun, at]))
  for (const at of places) bundles.push(members(...(at as { [K in keyof Axes]: number })))
  if (FIRST_BUNDLE + bundles.length > NUMBER_LIMIT) throw new Error('Too many bundles')
  return familyFrom(first, axes)
}

/** Each bundle's number and its features; complete once `observer.ts` is loaded. */
export const bundlesOfFeatures = (): (readonly [bundle: number, features: readonly number[]])[] =>
  bundles.map((members, place) => [FIRST_BUNDLE + place, members])

/** Is a feature one of a character's? */
export const isOfCharacter = (name: string): boolean =>
  characterTexts.some((text) => name.length === text.length + 2 && name.startsWith(text))

export function featureName(feature: number): string {
  if (feature < CHARACTERS) return names[feature]
  const family = Math.floor((feature - CHARACTERS) / HAN_COUNT)
  const code = FIRST_HAN + ((feature - CHARACTERS) % HAN_COUNT)
  return `${characterTexts[family]} ${String.fromCharCode(code)}`
}

/** The number of each name that was declared; none for any other. */
export function featureNumbers(): (name: string) => number | undefined {
  const numbers = new Map(names.map((name, number) => [name, number]))
  return (name) => {
    const number = numbers.get(name)
    if (number !== undefined) return number
    const family = characterTexts.indexOf(name.slice(0, -2))
    if (family < 0) return undefined
    const place = name.charCodeAt(name.length - 1) - FIRST_HAN
    return place >= 0 && place < HAN_COUNT ? CHARACTERS + family * HAN_COUNT + place : undefined
  }
}

/** More features than ever hold for one unit. */
export const MOST_SEEN = 256

/** The features that hold for one unit, each with weight 1, by themselves or in bundles, in the order in which they were seen. */
export class Seen {
  readonly ids = new Uint16Array(MOST_SEEN)
  count = 0

  add(feature: number): void {
    this.ids[this.count++] = feature
  }

  names(): string[] {
    return Array.from(this.ids.subarray(0, this.count)).flatMap((id) =>
      (bundles[id - FIRST_BUNDLE] ?? [id]).map(featureName),
    )
  }
}
