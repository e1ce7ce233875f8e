import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { isProgram, withImports } from './built-chunks'

const MARKUP = fileURLToPath(new URL('./opening-markup.tsx', import.meta.url))
const ROOT = '<div id="root"></div>'

/**
 * Writes the opening into the page: what a browser can paint before the first script has come, and which files `main.ts` asks
 * for when it is painted. The program puts itself in its place.
 */
export const openingPage = (): Plugin => ({
  name: 'opening-page',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle }) {
      if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}`)
      const { module } = await runnerImport<typeof import('./opening-markup')>(MARKUP)
      const files = withImports(Object.values(bundle ?? {}), isProgram)
      if (bundle && files.length === 0) throw new Error('the program was not built')
      const links = files.map(
        ({ fileName }) => `<link rel="modulepreload" crossorigin href="./${fileName}">`,
      )
      return html.replace(
        ROOT,
        () =>
          `<div id="root">${module.openings}${module.unscripted}</div>
    <template id="program">${links.join('')}</template>`,
      )
    },
  },
})
