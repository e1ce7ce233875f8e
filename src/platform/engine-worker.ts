import { expose, transfer } from 'comlink'
import { atOnce } from '../document'
import { type Geometry, propose, readPage } from '../engine'
import { decodeWith, type FileBytes, sha256OfBytes } from '../formats'
import { type Arrival, type ArrivalChoices, bringIn } from './bring-in'
import { packProposal, packReading } from './packed'
import { keptPicture, pictureOf } from './picture'
import { takeApart } from './take-apart'

const decode = decodeWith(TextDecoder)

/** What runs off the main thread. Pure functions only: the worker keeps nothing between calls. */
const work = {
  name: () => propose('').engine,
  propose: (text: string, geometry?: Geometry) => atOnce(packProposal(propose(text, geometry))),
  takeApart: (file: FileBytes) => takeApart(file, decode),
  draw: (file: Blob) => pictureOf(file),
  keep: (file: Blob) => keptPicture(file),
  hash: (bytes: Uint8Array) => sha256OfBytes(bytes),
  bringIn: (arrival: Arrival, choices: ArrivalChoices) => bringIn(arrival, choices, decode),
  read(text: string) {
    const reading = packReading(readPage(text))
    return transfer(reading, [reading.lines.buffer])
  },
}

export type EngineWork = typeof work

expose(work)
