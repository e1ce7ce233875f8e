import { useEffect, useRef } from 'react'
import type { Desk, Wish } from '../session'

type Kind = Wish['kind']

/** What is done about a wish of each kind. */
export type Granting = { readonly [K in Kind]: (wish: Extract<Wish, { kind: K }>) => void }

/** Does what the desk's actions ask of the program around it. */
export function useWishes(desk: Desk, granting: Granting): void {
  const latest = useRef(granting)
  latest.current = granting
  useEffect(
    () => desk.onWish((wish) => (latest.current[wish.kind] as (wish: Wish) => void)(wish)),
    [desk],
  )
}
