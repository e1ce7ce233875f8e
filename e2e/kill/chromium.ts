import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../../src/tools/browser.mjs'

/** A Chromium with a profile that outlives it, in a process group of its own, so that all of it can be killed at once. */
export class Chromium {
  private constructor(
    private readonly process: ChildProcess,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async start(profile: string): Promise<Chromium> {
    const { executablePath, args } = launchOptions()
    if (!executablePath) throw new Error('there is no Chromium')
    const process = spawn(
      executablePath,
      [
        ...args,
        '--headless',
        '--window-size=1440,900',
        '--accept-lang=zh-CN',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
      ],
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    try {
      const browser = await chromium.connectOverCDP(await addressOf(process))
      const [context] = browser.contexts()
      const page = context.pages()[0] ?? (await context.newPage())
      // Else every browser would begin with fetching the whole app to keep it.
      await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', {}))
      return new Chromium(process, browser, page)
    } catch (error) {
      await kill(process)
      throw error
    }
  }

  /** Without warning, all of its processes. Returns when they are gone. */
  async kill(): Promise<void> {
    await kill(this.process)
    await this.browser.close().catch(() => {})
  }
}

/** Where it can be driven, which it says when it is ready. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr)
    for await (const line of createInterface({ input: stderr })) {
      const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? []
      if (address) {
        stderr.resume()
        return address
      }
    }
  throw new Error('Chromium did not start')
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
  else process.kill(-child.pid, 'SIGKILL')
  await gone
}
