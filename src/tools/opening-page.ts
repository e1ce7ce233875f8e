import { fileURLToPath } from 'node:url'
import { type Plugin, type Rolldown, runnerImport } from 'vite'

const MARKUP = fileURLToPath(new URL('./opening-markup.tsx', import.meta.url))
const ROOT = '<div id="root"></div>'

/** The module that `main.ts` brings: with all that it needs, it is asked for while the opening is painted. */
const PROGRAM = '/src/app/begin.tsx'

/**
 * Writes the opening into the page: what a browser can paint before the first script has come. The program puts itself in its
 * place.
 */
export const openingPage = (): Plugin => ({
  name: 'opening-page',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle }) {
      if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}`)
      const { module } = await runnerImport<typeof import('./opening-markup')>(MARKUP)
      const files = bundle ? neededBy(PROGRAM, bundle) : []
      const links = files.map((name) => `<link rel="modulepreload" crossorigin href="./${name}">`)
      return html.replace(
        ROOT,
        () =>
          `<div id="root">${module.openings}${module.unscripted}</div>
    <template id="program">${links.join('')}</template>`,
      )
    },
  },
})

/** The files of a module and of all that it imports. */
function neededBy(module: string, bundle: Rolldown.OutputBundle): string[] {
  const needed = new Set<string>()
  const need = (name: string) => {
    const file = bundle[name]
    if (file?.type !== 'chunk' || needed.has(name)) return
    needed.add(name)
    for (const imported of file.imports) need(imported)
  }
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.facadeModuleId?.endsWith(module)) need(file.fileName)
  if (needed.size === 0) throw new Error(`nothing was built of ${module}`)
  return [...needed]
}
