/**
 * A choice among a few named values. The engine's loops know a value by its place in the list, an integer; the names
 * are there to write it down: `FULLNESS.wide` is 4, `FULLNESS.names[4]` is `wide`.
 */
export type Kinds<Name extends string> = { readonly [K in Name]: number } & {
  readonly names: readonly Name[]
}

export function kinds<const Name extends string>(...names: readonly Name[]): Kinds<Name> {
  const places = Object.fromEntries(names.map((name, place) => [name, place]))
  return Object.freeze({ ...places, names }) as unknown as Kinds<Name>
}
