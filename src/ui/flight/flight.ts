import { createContext, type PointerEvent, useContext } from 'react'
import { createStore, useStore } from 'zustand'
import type { ArticleId, Stretch } from '../../document'
import type { Landing } from '../../session'

/** A stretch of text in the air. */
export interface Flight {
  readonly stretch: Stretch | null
  /** What letting go now would make of the page; null where it would change nothing. */
  readonly landing: Landing | null
  /** Height in pixels of the card that it is over, without what is shown to come into it: it gets no smaller. */
  readonly height: number
  /** The card over which it has hung for a while: it unfolds its body, so that every place in it can be had. */
  readonly opened: ArticleId | null
}

export const ON_THE_GROUND: Flight = { stretch: null, landing: null, height: 0, opened: null }

export const createFlight = () => createStore<Flight>(() => ON_THE_GROUND)

export const FlightContext = createContext(createFlight())

export const useFlight = <T>(select: (flight: Flight) => T): T =>
  useStore(useContext(FlightContext), select)

type Grab = (event: PointerEvent, stretch: Stretch) => void

export const GrabContext = createContext<Grab>(() => {})

/** What a handle calls on pointer down to start dragging a stretch of the raw text. */
export const useGrab = () => useContext(GrabContext)
