import type { Standing } from './messages'

/** A file of the build. */
export interface KeptFile {
  /** Below the app's own folder. */
  readonly path: string
  /** Its hash, as subresource integrity has it. */
  readonly integrity: string
}

export interface Version {
  readonly name: string
  readonly files: readonly KeptFile[]
}

const PAGE = 'index.html'
/** The folder of files that are not kept until they are used: large ones, of which most people need none. */
export const WHEN_USED = 'pdf/'

/**
 * The files of the app's versions, each version in a cache of its own. One of them is in force, and all tabs are served
 * from it; a newer one lies beside it, whole, until somebody takes it. Caches of other apps on the same origin have names
 * that do not begin with this app's folder, and are not looked at.
 */
export class KeptFiles {
  private readonly prefix: string
  private readonly own: string
  /** The entry that the cache in force has, and the one of caches that were; no file has such an address. */
  private readonly mark: string
  private readonly pastMark: string
  private known: Promise<string | null> | null = null

  /** `scope` is the address of the app's folder; `version` is what this worker came with. */
  constructor(
    private readonly scope: string,
    private readonly version: Version,
    private readonly caches: CacheStorage,
    private readonly fetch: (address: string, how: RequestInit) => Promise<Response>,
  ) {
    this.prefix = `galley ${scope} `
    this.own = this.prefix + version.name
    this.mark = `${scope}?in-force`
    this.pastMark = `${scope}?past`
  }

  /** Fetches all files of the own version; rejects, and leaves nothing behind, unless each is what was built. */
  async fill(): Promise<void> {
    const before = await this.inForce()
    if (before === this.own) return
    try {
      const cache = await this.caches.open(this.own)
      // Deployed again, it is not past any more.
      await cache.delete(this.pastMark)
      await Promise.all(this.version.files.map((file) => this.keep(file, cache)))
      if (!(await this.caches.has(this.own))) throw new Error(`${this.own} was cleared`)
      if (before === null) await cache.put(this.mark, new Response())
    } catch (error) {
      await this.caches.delete(this.own)
      throw error
    } finally {
      this.known = null
    }
  }

  /** Fetches them again where the browser has cleared what was in force. */
  async refill(): Promise<void> {
    if ((await this.inForce()) === null) await this.fill()
  }

  /** How it stands for a tab that runs the script of this address. */
  async standing(script: string): Promise<Standing> {
    const inForce = await this.inForce()
    const isNewer = inForce !== this.own || !(await this.find(script, this.own))
    return { isKept: inForce !== null, isNewer: inForce !== null && isNewer }
  }

  /** Puts the own version in force. What came before is past, and stays for tabs that are still of it. */
  async take(): Promise<void> {
    const before = await this.inForce()
    if (before === this.own) return
    this.known = null
    await (await this.caches.open(this.own)).put(this.mark, new Response())
    if (before === null) return
    const past = await this.caches.open(before)
    await past.put(this.pastMark, new Response())
    await past.delete(this.mark)
  }

  /** Throws away what is past. Another worker may be fetching a newer version. */
  async forgetPast(): Promise<void> {
    for (const name of await this.names())
      if (await this.find(this.pastMark, name)) await this.caches.delete(name)
  }

  /** Throws away what is neither in force nor of the own version. */
  async tidy(): Promise<void> {
    const inForce = await this.inForce()
    for (const name of await this.names())
      if (name !== inForce && name !== this.own) await this.caches.delete(name)
  }

  /**
   * The file from the version in force; from another where only that has it, for a tab that is of another version;
   * undefined where none has it.
   */
  async file({ url, mode }: Pick<Request, 'url' | 'mode'>): Promise<Response | undefined> {
    const address = mode === 'navigate' ? this.page(url) : url
    const inForce = await this.inForce()
    const found = inForce === null ? undefined : await this.find(address, inForce)
    if (found) return found
    for (const name of await this.names()) {
      const other = await this.find(address, name)
      if (other) return other
    }
  }

  isKeptWhenUsed(url: string): boolean {
    return url.startsWith(this.address(WHEN_USED))
  }

  /**
   * Fetches a file that is kept when it is used, into the cache in force: its address names its version, so that what was once
   * fetched is right as long as the app asks for it.
   */
  async use(url: string): Promise<Response> {
    const response = await this.fetch(url, {})
    const inForce = await this.inForce()
    if (response.ok && inForce !== null)
      await this.caches
        .open(inForce)
        .then((cache) => cache.put(url, direct(response.clone())))
        // Without room for it, it is fetched again.
        .catch(() => {})
    return response
  }

  private async keep({ path, integrity }: KeptFile, cache: Cache): Promise<void> {
    const address = this.address(path)
    const response = await this.fetch(address, { cache: 'no-cache', integrity })
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    await cache.put(address, direct(response))
  }

  private address(path: string): string {
    return new URL(path, this.scope).href
  }

  /** The app has one page, whatever stands behind its address. */
  private page(address: string): string {
    const [bare] = address.split(/[?#]/)
    return bare === this.scope ? this.address(PAGE) : bare
  }

  private find(address: string, cacheName: string): Promise<Response | undefined> {
    // Each address has one answer, whoever asks.
    return this.caches.match(address, { cacheName, ignoreVary: true })
  }

  private async names(): Promise<readonly string[]> {
    return (await this.caches.keys()).filter((name) => name.startsWith(this.prefix))
  }

  private inForce(): Promise<string | null> {
    this.known ??= this.findInForce()
    return this.known
  }

  private async findInForce(): Promise<string | null> {
    let found: string | null = null
    for (const name of await this.names())
      if ((found === null || name === this.own) && (await this.find(this.mark, name))) found = name
    return found
  }
}

/** Where a server redirects to the page, what it sent is no answer to who opens the page, unless it forgets about that. */
function direct(response: Response): Response {
  if (!response.redirected) return response
  const { body, headers, status } = response
  return new Response(body, { headers, status })
}
