import { ownScript } from '../own-script'
import { atRest } from './at-rest'
import { ask, type Order, type Standing, type TabWord, type TakeAnswer } from './messages'

/** Whether the app works without a network: not known yet, its files are being fetched, it does, or why it does not. */
export type Keeping =
  | 'unknown'
  | 'fetching'
  | 'kept'
  /** Served without encryption: browsers keep nothing that came so. */
  | 'insecure'
  /** The browser has no means, or has them switched off. */
  | 'refused'
  /** Not all files came, or there was no room for them. */
  | 'failed'

export interface OfflineState {
  readonly keeping: Keeping
  /** A version lies ready that this tab does not run. */
  readonly isNewer: boolean
}

/** Between one look for a newer version and the next, in milliseconds. */
const LOOK = 60 * 60 * 1000
/** Milliseconds. The worker itself waits for tabs, which is the longest that it does. */
const PATIENCE = 30_000

/** The tab's side of the service worker. Without one the app goes on as it would have. */
export class Offline {
  private state: OfflineState = { keeping: 'unknown', isNewer: false }
  private readonly listeners = new Set<() => void>()
  private registration: ServiceWorkerRegistration | null = null
  private lastLook = Date.now()

  /** `store` stores all that the tab holds, and says how it stands afterwards. */
  constructor(private readonly store: () => Promise<TabWord>) {
    navigator.serviceWorker?.addEventListener('message', (event) => this.heed(event))
  }

  /** The same object until something changes. */
  get = (): OfflineState => this.state

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * Has the browser keep the app's files, and looks for newer ones from time to time. To be called once; it waits till the
   * page has loaded and the editor rests.
   */
  async start(): Promise<void> {
    const { serviceWorker } = navigator
    if (!window.isSecureContext) return this.set({ keeping: 'insecure' })
    if (!serviceWorker) return this.set({ keeping: 'refused' })
    await atRest()
    serviceWorker.addEventListener('controllerchange', () => void this.update())
    try {
      this.registration = await serviceWorker.register(ownScript('service-worker.js'))
      const { active, installing } = this.registration
      if (!active && installing) this.follow(installing)
    } catch (error) {
      // It could not be fetched, or else it must not run.
      return this.set({ keeping: error instanceof TypeError ? 'failed' : 'refused' })
    }
    await this.update()
    setInterval(() => this.look(), LOOK)
    document.addEventListener('visibilitychange', () => {
      // A computer that sleeps counts no time.
      const isDue = Date.now() - this.lastLook >= LOOK
      if (document.visibilityState === 'visible' && isDue) this.look()
    })
  }

  /** Looks whether there is a newer version. Without a network there is none to be had. */
  look(): void {
    this.lastLook = Date.now()
    this.registration?.update().catch(() => {})
  }

  /** Puts the newer version in force and loads all tabs anew, if none of them holds anything that is not stored. */
  async take(): Promise<TakeAnswer> {
    const worker = this.registration?.active
    return (worker && (await ask<TakeAnswer>(worker, { kind: 'take' }, PATIENCE))) ?? 'silent'
  }

  /** The first of all: nothing is kept before it is done. */
  private follow(first: ServiceWorker): void {
    this.set({ keeping: 'fetching' })
    first.addEventListener('statechange', () => {
      if (first.state === 'redundant' && !this.registration?.active) this.set({ keeping: 'failed' })
    })
  }

  private async update(): Promise<void> {
    const worker = this.registration?.active
    if (!worker) return
    const script = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? ''
    const standing = await ask<Standing>(worker, { kind: 'standing', script }, PATIENCE)
    if (!standing) return
    const { isKept, isNewer } = standing
    this.set({ keeping: isKept ? 'kept' : 'failed', isNewer })
  }

  private async heed({ data, ports }: MessageEvent<Order>): Promise<void> {
    if (data.kind === 'store') ports[0]?.postMessage(await this.store())
    // Something may have come in since it was asked.
    if (data.kind === 'reload' && (await this.store()) === 'stored') window.location.reload()
  }

  private set(change: Partial<OfflineState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}
