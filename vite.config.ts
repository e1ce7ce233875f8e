import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './src/tools/content-security-policy.ts'
import { openingPage } from './src/tools/opening-page.ts'
import { pdfFiles } from './src/tools/pdf-files.ts'
import { serviceWorker } from './src/tools/service-worker.ts'

export default defineConfig({
  // Addresses in the build are relative, so that it runs from any folder of any static server.
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    contentSecurityPolicy(),
    openingPage(),
    pdfFiles(),
    serviceWorker(),
  ],
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Property tests run thousands of sequences.
    testTimeout: 120_000,
    // Every core, and each module read once: a file of its own process and imports took twice as long. A test leaves
    // nothing behind for the next, as it would not in an app that runs all day.
    pool: 'threads',
    maxWorkers: '100%',
    isolate: false,
    setupFiles: ['src/testing/equality.ts'],
  },
})
