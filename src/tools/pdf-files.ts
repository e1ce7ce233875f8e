import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import type { Plugin } from 'vite'
import { WHEN_USED } from '../platform/offline/kept-files'

const PACKAGE = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
/** Maps of characters, stand-ins for fonts that a file does not hold, and readers of rarer kinds of pictures. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm']
/** It would run a PDF's scripts. */
const LEFT_OUT = /quickjs/i
const BESIDE_THE_APP = `${WHEN_USED}${version}/`

/**
 * Puts what pdf.js reads for some PDFs beside the app, in a folder named by its version: nothing is asked of another server, and
 * what a browser has kept of it never gets old.
 */
export const pdfFiles = (): Plugin => ({
  name: 'pdf-files',
  generateBundle() {
    for (const folder of FOLDERS)
      for (const name of readdirSync(join(dirname(PACKAGE), folder)))
        if (!LEFT_OUT.test(name))
          this.emitFile({
            type: 'asset',
            fileName: `${BESIDE_THE_APP}${folder}/${name}`,
            source: readFileSync(join(dirname(PACKAGE), folder, name)),
          })
  },
  configureServer({ middlewares }) {
    middlewares.use(`/${BESIDE_THE_APP}`, ({ url = '' }, response, next) => {
      const [, folder, name] = url.split('/')
      const file = join(dirname(PACKAGE), folder ?? '', name ?? '')
      if (!FOLDERS.includes(folder) || !existsSync(file)) return next()
      if (extname(file) === '.js') response.setHeader('Content-Type', 'text/javascript')
      response.end(readFileSync(file))
    })
  },
})
