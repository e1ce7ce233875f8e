import { bytesToHex, randomBytes } from '@noble/hashes/utils.js'
import { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import {
  type Engine,
  inSlicesAfterwards,
  Offline,
  openPageStore,
  type PageStore,
  type PreferenceStore,
  startEngine,
} from '../platform'
import { Desk } from '../session'
import { followOtherTabs } from './following'
import { Journal } from './journal'
import { storeAll } from './new-version'
import { PageList, pageList } from './page-list'

/** Everything that lives as long as the tab. */
export interface Services {
  readonly store: PageStore
  readonly journal: Journal
  readonly engine: Engine
  /** Reads long pages that are opened, while the engine may be busy with others. */
  readonly reader: Pick<Engine, 'read'>
  readonly preferences: PreferenceStore
  readonly queries: QueryClient
  readonly list: PageList
  readonly desk: Desk
  readonly offline: Offline
  readonly newId: () => string
}

/** How long a removed page can be taken back, in milliseconds: a week. */
const REMOVED_KEPT = 7 * 24 * 60 * 60 * 1000

/** Milliseconds for which the first screen waits for the list. */
const PATIENCE = 3000

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

export async function startServices(preferences: PreferenceStore): Promise<Services> {
  const store = await openPageStore()
  const queries = new QueryClient({
    defaultOptions: {
      // Nothing here comes over a network that may fail and heal by itself.
      queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  const listed = queries.prefetchQuery(pageList(store))
  const list = new PageList(store, queries)
  // What cannot be purged now is purged another day.
  void listed.then(() => store.purge(Date.now() - REMOVED_KEPT)).catch(() => {})
  const journal = new Journal(store)
  const desk = new Desk(Date.now, inSlicesAfterwards)
  followOtherTabs(store, journal, desk, list)
  const offline = new Offline(() => storeAll(store, journal, queries))
  // The first screen waits for the list, so that it is drawn once and nobody sees a start that gives way to pages.
  await Promise.race([listed, pause(PATIENCE)])
  return {
    store,
    journal,
    queries,
    list,
    engine: startEngine(),
    reader: startEngine(),
    preferences,
    desk,
    offline,
    // `crypto.randomUUID` is there only where the app came over HTTPS.
    newId: () => bytesToHex(randomBytes(16)),
  }
}

export const ServicesContext = createContext<Services | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('services are not started')
  return services
}
