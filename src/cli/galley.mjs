// `npm run galley`: the command line, bundled from its sources.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundled } from './bundle.mjs'

// Stack traces name the sources' lines.
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(await bundled(), 'main.mjs')).href)
