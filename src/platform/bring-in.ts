import { atOnce, done, type Metadata, type OpenPage, type Result } from '../document'
import { propose } from '../engine'
import {
  type Decode,
  type FileBytes,
  type ImportOptions,
  importFile,
  importPasted,
  importPrinted,
  makeOpenPage,
  type PrintedArrival,
  type Problem,
} from '../formats'
import { type StorablePage, storable } from './stored-page'

/** A file, a page of a PDF as it was read, or text that was pasted or dropped under what stands for a file's name. */
export type Arrival = FileBytes | PrintedArrival | { readonly name: string; readonly text: string }

export interface ArrivalChoices extends Omit<ImportOptions, 'decode'> {
  /** What is known of the page beforehand: it goes before what the text or the file's name says. */
  readonly metadata?: Metadata
  /** When the page came, in milliseconds since 1970. */
  readonly at: number
}

/** Makes a page of what came: read, proposed, and ready to be stored. One that cannot be read is a refusal. */
export function bringIn(
  arrival: Arrival,
  choices: ArrivalChoices,
  decode: Decode,
): Result<StorablePage, Problem> {
  const read = readArrival(arrival, choices, decode)
  if (!read.ok) return read
  const { open, isGuess, picture: pictureName } = read.value
  const page = { ...atOnce(storable(open, choices.at)), ...(pictureName && { pictureName }) }
  return done(isGuess && 'bytes' in arrival ? { ...page, original: copyOf(arrival.bytes) } : page)
}

const copyOf = (bytes: Uint8Array) => new Uint8Array(bytes)

function readArrival(
  arrival: Arrival,
  { metadata: known, at: _, ...options }: ArrivalChoices,
  decode: Decode,
): Result<{ open: OpenPage; isGuess: boolean; picture?: string }, Problem> {
  const read =
    'text' in arrival
      ? importPasted(arrival.text, { id: options.id, name: arrival.name })
      : 'printed' in arrival
        ? importPrinted(arrival, options)
        : importFile(arrival, { ...options, decode })
  if (!read.ok) return read
  if ('open' in read.value) return done({ open: read.value.open, isGuess: false })
  const { page, metadata, isGuess, picture } = read.value
  return done({
    open: makeOpenPage(page, propose(page.text, page.geometry), { ...metadata, ...known }),
    isGuess,
    picture,
  })
}
