import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { launchOptions } from '../src/tools/browser.mjs'

// Several checkouts may be tested on one machine at once. Workers read this file, too, and keep the port.
process.env.GALLEY_TEST_PORT ??= String(await freePort())
const port = process.env.GALLEY_TEST_PORT
const address = `http://127.0.0.1:${port}/`

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // On a machine that is lent out piece by piece, a browser may stand still for a minute. What passed only then is said.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  reporter: 'list',
  // Generous, for machines that do other things at the same time: a passing test waits for nothing.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // One spec is about it; elsewhere it would stand between a test and the network.
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Tracing takes half as long again; `npm run e2e -- --trace on` when a failure needs one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
  projects: [{ name: 'desktop' }],
  webServer: {
    // Not through npx, which would leave vite running when it is killed.
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: address,
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const own = server.address()
      server.close(() => resolve(typeof own === 'object' && own ? own.port : 0))
    })
  })
}
