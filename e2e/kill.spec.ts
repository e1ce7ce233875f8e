import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build, preview } from 'vite'
import { Chromium } from './kill/chromium'
import { NumberedEdits } from './kill/edits'

/** `npm test -- --kills 200` asks for more. */
const KILLS = Number(process.env.GALLEY_KILLS ?? 20)
/** The control loses something by nearly every one. */
const KILLS_OF_CONTROL = 3

/** Milliseconds of editing before a kill. */
const lifetime = () => 100 + 500 * Math.random()

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-kill-'))
  folders.push(folder)
  return folder
}
test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test.describe.configure({ timeout: 60_000 + KILLS * 5_000 })

test(`no edit that was said to be saved is lost by ${KILLS} kills of the browser`, async ({
  baseURL,
}) => {
  const { acknowledged, lost } = await killAndCompare(baseURL ?? '', KILLS)
  console.log(`${KILLS} kills: ${acknowledged} edits acknowledged, ${lost.length} of them lost`)
  // On a busy machine a browser may be killed before it has saved anything.
  expect(acknowledged).toBeGreaterThan(KILLS / 2)
  expect(lost).toEqual([])
})

test('a program that saves the whole page once a second loses some in the same way', async () => {
  const outDir = newFolder()
  await build({
    logLevel: 'error',
    build: { outDir, emptyOutDir: false },
    plugins: [{ name: 'store-of-control', enforce: 'pre', load: storeOfControl }],
  })
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  try {
    const address = server.resolvedUrls?.local[0] ?? ''
    const { acknowledged, lost } = await killAndCompare(address, KILLS_OF_CONTROL)
    console.log(
      `control, ${KILLS_OF_CONTROL} kills: ${acknowledged} edits acknowledged, ${lost.length} of them lost`,
    )
    expect(lost.length).toBeGreaterThan(0)
  } finally {
    await server.close()
  }
})

function storeOfControl(id: string): string | undefined {
  if (!id.endsWith('/src/platform/storage.ts')) return
  const control = fileURLToPath(new URL('./kill/interval-store.ts', import.meta.url))
  return `export { openPageStore } from ${JSON.stringify(control)}`
}

/** Edits without a pause, kills the browser in the middle, and looks what the next one finds: as often as asked for. */
async function killAndCompare(address: string, kills: number) {
  const profile = newFolder()
  const acknowledged = new Set<number>()
  const lost = new Set<number>()
  let made = 0
  let browser = await Chromium.start(profile)
  try {
    const first = new NumberedEdits(browser.page)
    const page = await first.begin(address)
    // Whatever was said of it: without the first there is no note to write into.
    await expect.poll(() => first.stored()).toEqual([0])
    for (let kill = 0; kill <= kills; kill++) {
      const edits = new NumberedEdits(browser.page)
      if (kill > 0) {
        await edits.open(page)
        const stored = await edits.stored()
        expect(await edits.shown(), 'what is stored is what is shown').toBe(stored.at(-1))
        for (const edit of acknowledged) if (!stored.includes(edit)) lost.add(edit)
      }
      if (kill === kills) break
      await edits.watch((edit) => acknowledged.add(edit))
      // However slow the machine: a browser that is killed had begun to edit.
      await edits.make(++made)
      let isKilled = false
      const killed = setTimeout(lifetime()).then(() => {
        isKilled = true
        return browser.kill()
      })
      while (!isKilled)
        await edits.make(++made).catch((error) => {
          if (!isKilled) throw error
        })
      await killed
      browser = await Chromium.start(profile)
    }
  } finally {
    await browser.kill()
  }
  return { acknowledged: acknowledged.size, lost: [...lost] }
}
