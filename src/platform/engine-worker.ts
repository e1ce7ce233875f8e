import { expose } from 'comlink'
import { propose } from '../engine'

/** What runs off the main thread. Pure functions only: the worker keeps nothing between calls. */
const work = { propose }

export type EngineWork = typeof work

expose(work)
