import { expose } from 'comlink'
import { propose } from '../engine'
import { decodeWith, type FileBytes, importFile } from '../formats'
import type { ImportChoices } from './engine-client'

const decode = decodeWith(TextDecoder)

/** What runs off the main thread. Pure functions only: the worker keeps nothing between calls. */
const work = {
  propose,
  name: () => propose('').engine,
  importFile: (file: FileBytes, choices: ImportChoices) => importFile(file, { ...choices, decode }),
}

export type EngineWork = typeof work

expose(work)
