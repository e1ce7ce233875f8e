import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'

const MARKUP = fileURLToPath(new URL('./opening-markup.tsx', import.meta.url))
const ROOT = '<div id="root"></div>'

/**
 * Writes the opening into the page: what a browser can paint before the first script has come. The program puts itself in its
 * place.
 */
export const openingPage = (): Plugin => ({
  name: 'opening-page',
  async transformIndexHtml(html) {
    if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}`)
    const { module } = await runnerImport<typeof import('./opening-markup')>(MARKUP)
    return html.replace(ROOT, () => `<div id="root">${module.openings}${module.unscripted}</div>`)
  },
})
