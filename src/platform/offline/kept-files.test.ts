import { beforeEach, expect, test } from 'vitest'
import { KeptFiles } from './kept-files'

const SCOPE = 'https://host.test/papers/galley/'

/** As much of the browser's caches as is used, in memory. */
class MemoryCaches {
  readonly all = new Map<string, Map<string, Response>>()

  keys = async () => [...this.all.keys()]
  delete = async (name: string) => this.all.delete(name)
  has = async (name: string) => this.all.has(name)

  async open(name: string) {
    const entries = this.all.get(name) ?? new Map<string, Response>()
    this.all.set(name, entries)
    return {
      put: async (address: string, response: Response) => void entries.set(address, response),
      delete: async (address: string) => entries.delete(address),
    }
  }

  match = async (address: string, { cacheName }: { cacheName: string }) =>
    this.all.get(cacheName)?.get(address)?.clone()
}

let caches: MemoryCaches
/** What the host has, by path. */
let host: Record<string, string>

beforeEach(() => {
  caches = new MemoryCaches()
  host = {}
})

/** Deploys a version whose page names its script, and returns what its worker has. */
function deploy(version: string, scope = SCOPE): KeptFiles {
  const script = `script-${version}.js`
  host = { 'index.html': `page ${version}`, [script]: `script ${version}` }
  const files = Object.keys(host).map((path) => ({ path, integrity: `hash of ${path}` }))
  const fetch = async (address: string) => {
    const found = host[address.slice(scope.length)]
    return found === undefined ? new Response('', { status: 404 }) : new Response(found)
  }
  return new KeptFiles(scope, { name: version, files }, caches as unknown as CacheStorage, fetch)
}

/** The same, with all its files fetched. */
async function install(version: string): Promise<KeptFiles> {
  const files = deploy(version)
  await files.fill()
  return files
}

const textAt = async (files: KeptFiles, path: string, mode: RequestMode = 'cors') =>
  (await files.file({ url: SCOPE + path, mode }))?.text()

const script = (version: string) => `${SCOPE}script-${version}.js`

test('the first version is in force as soon as all of it is there', async () => {
  const files = deploy('1')
  expect(await files.standing(script('1'))).toEqual({ isKept: false, isNewer: false })
  await files.fill()
  expect(await files.standing(script('1'))).toEqual({ isKept: true, isNewer: false })
  expect(await textAt(files, 'script-1.js')).toBe('script 1')
  expect(await textAt(files, 'not-of-the-build.txt')).toBeUndefined()
})

test('the page is found by its folder, whatever stands behind the address', async () => {
  const files = await install('1')
  for (const address of ['', 'index.html', '?from=mail', 'index.html?a#/page/1'])
    expect(await textAt(files, address, 'navigate'), address).toBe('page 1')
  expect(await textAt(files, 'other/', 'navigate')).toBeUndefined()
})

test('a version of which a file is missing leaves nothing behind', async () => {
  const first = await install('1')
  const second = deploy('2')
  host = { 'index.html': 'page 2' }
  await expect(second.fill()).rejects.toThrow('404')
  expect(await caches.keys()).toEqual([`galley ${SCOPE} 1`])
  expect(await textAt(first, '', 'navigate')).toBe('page 1')
})

test('a newer version lies aside until it is taken; the scripts of the older stay for its tabs', async () => {
  await install('1')
  const second = await install('2')
  await second.tidy()
  expect(await second.standing(script('1'))).toEqual({ isKept: true, isNewer: true })
  expect(await textAt(second, '', 'navigate')).toBe('page 1')

  await second.take()
  expect(await second.standing(script('2'))).toEqual({ isKept: true, isNewer: false })
  expect(await second.standing(script('1'))).toEqual({ isKept: true, isNewer: true })
  expect(await textAt(second, '', 'navigate')).toBe('page 2')
  expect(await textAt(second, 'script-1.js')).toBe('script 1')

  await second.forgetPast()
  expect(await textAt(second, 'script-1.js')).toBeUndefined()
  expect(await caches.keys()).toEqual([`galley ${SCOPE} 2`])
})

test('what is just being fetched is not thrown away with what is past', async () => {
  const first = await install('1')
  const second = deploy('2')
  const filling = second.fill()
  await first.forgetPast()
  await filling
  await second.take()
  expect(await textAt(second, '', 'navigate')).toBe('page 2')
  await second.forgetPast()
  expect(await caches.keys()).toEqual([`galley ${SCOPE} 2`])
})

test('a version whose cache went while it was being fetched is not there', async () => {
  await install('1')
  const second = deploy('2')
  const filling = second.fill()
  while ((await caches.keys()).length < 2);
  await caches.delete(`galley ${SCOPE} 2`)
  await expect(filling).rejects.toThrow('cleared')
})

test('a version that is past and comes again is not past any more', async () => {
  await install('1')
  const second = await install('2')
  await second.take()
  const again = await install('1')
  await again.forgetPast()
  await again.take()
  expect(await textAt(again, '', 'navigate')).toBe('page 1')
})

test('of several newer versions the last is to be had', async () => {
  await install('1')
  await install('2')
  const third = await install('3')
  await third.tidy()
  expect(await caches.keys()).toEqual([`galley ${SCOPE} 1`, `galley ${SCOPE} 3`])
  await third.take()
  expect(await textAt(third, '', 'navigate')).toBe('page 3')
})

test('a version in force that is deployed again is not fetched again', async () => {
  await install('1')
  await install('2')
  const again = deploy('1')
  host = {}
  await again.fill()
  await again.tidy()
  expect(await again.standing(script('1'))).toEqual({ isKept: true, isNewer: false })
  expect(await caches.keys()).toEqual([`galley ${SCOPE} 1`])
})

test('what the browser cleared is fetched again', async () => {
  await install('1')
  caches.all.clear()
  const files = deploy('1')
  await files.refill()
  expect(await files.standing(script('1'))).toEqual({ isKept: true, isNewer: false })
})

test('what others keep is left alone, also of an app in a folder above or below', async () => {
  const others = ['another app', 'galley https://host.test/ 1', `galley ${SCOPE}inner/ 1`]
  for (const name of others) await caches.open(name)
  await install('1')
  const second = await install('2')
  await second.take()
  await second.tidy()
  expect(await caches.keys()).toEqual([...others, `galley ${SCOPE} 2`])
})

test('each file is fetched as it was built, past what is kept for a while', async () => {
  const asked: [string, RequestInit][] = []
  const files = new KeptFiles(
    SCOPE,
    { name: '1', files: [{ path: '样张/一.txt', integrity: 'sha256-x' }] },
    caches as unknown as CacheStorage,
    async (address, how) => {
      asked.push([address, how])
      return new Response('')
    },
  )
  await files.fill()
  const address = `${SCOPE}%E6%A0%B7%E5%BC%A0/%E4%B8%80.txt`
  expect(asked).toEqual([[address, { cache: 'no-cache', integrity: 'sha256-x' }]])
})

test('what is kept when it is used is fetched once, and only then', async () => {
  const files = await install('1')
  host['pdf/6/cmaps/GB-H'] = 'a map'
  expect(files.isKeptWhenUsed(`${SCOPE}pdf/6/cmaps/GB-H`)).toBe(true)
  expect(files.isKeptWhenUsed(`${SCOPE}script-1.js`)).toBe(false)
  expect(await textAt(files, 'pdf/6/cmaps/GB-H')).toBe(undefined)
  expect(await (await files.use(`${SCOPE}pdf/6/cmaps/GB-H`)).text()).toBe('a map')
  host = {}
  expect(await textAt(files, 'pdf/6/cmaps/GB-H')).toBe('a map')
  expect((await files.use(`${SCOPE}pdf/6/cmaps/Big5-H`)).ok).toBe(false)
  expect(await textAt(files, 'pdf/6/cmaps/Big5-H')).toBe(undefined)
})
