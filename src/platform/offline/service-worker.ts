import { allStored } from './agreement'
import { KeptFiles, type Version } from './kept-files'
import type { Hearer, Order, Question, Standing, TakeAnswer } from './messages'

/** Put in when the app is built. */
declare const VERSION: Version

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetching extends Lasting {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

interface Told extends Lasting {
  readonly data: Question
  readonly ports: readonly MessagePort[]
}

interface Tab extends Hearer {
  readonly url: string
  postMessage(message: Order, transfer?: Transferable[]): void
}

/** What a service worker has that the window's types do not know. */
interface ServiceWorkerScope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly Tab[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: Told) => void): void
}

/** Milliseconds for a tab to store what it holds. */
const PATIENCE = 10_000

const worker = globalThis as unknown as ServiceWorkerScope
const { scope } = worker.registration
const files = new KeptFiles(scope, VERSION, caches, (address, how) => fetch(address, how))

// A new worker serves the version in force like the one before it: it takes its place at once, and the version it came
// with stays aside until somebody takes that.
worker.addEventListener('install', (event) =>
  event.waitUntil(files.fill().then(() => worker.skipWaiting())),
)
worker.addEventListener('activate', (event) =>
  event.waitUntil(files.tidy().then(() => worker.clients.claim())),
)

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  const kept = files.file(request).catch(() => undefined)
  const fetched = () =>
    files.isKeptWhenUsed(request.url) ? files.use(request.url) : fetch(request)
  event.respondWith(kept.then((response) => response ?? fetched()))
})

worker.addEventListener('message', (event) => {
  const { data, ports } = event
  event.waitUntil(answer(data).then((says) => ports[0]?.postMessage(says)))
})

async function answer(question: Question): Promise<Standing | TakeAnswer> {
  return question.kind === 'take' ? take() : standing(question.script)
}

async function standing(script: string): Promise<Standing> {
  await files.refill().catch(() => {})
  const says = await files.standing(script)
  // No other tab needs what is no longer in force.
  if (!says.isNewer && (await tabs()).length <= 1) await files.forgetPast()
  return says
}

async function take(): Promise<TakeAnswer> {
  const all = await tabs()
  const says = await allStored(all, PATIENCE)
  if (says !== 'stored') return says
  await files.take()
  for (const tab of all) tab.postMessage({ kind: 'reload' })
  return 'taken'
}

/** The app's own: other apps may lie in folders below. */
async function tabs(): Promise<readonly Tab[]> {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const pages = [scope, new URL('index.html', scope).href]
  return all.filter(({ url }) => pages.includes(url.split(/[?#]/)[0]))
}
