import { atOnce, done, type Metadata, type OpenPage, type Result } from '../document'
import { propose } from '../engine'
import {
  type Decode,
  type FileBytes,
  type ImportOptions,
  importFile,
  importPasted,
  makeOpenPage,
  type Problem,
} from '../formats'
import { type StorablePage, storable } from './stored-page'

/** A file, or text that was pasted or dropped under what stands for a file's name. */
export type Arrival = FileBytes | { readonly name: string; readonly text: string }

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
  const open = openArrival(arrival, choices, decode)
  return open.ok ? done(atOnce(storable(open.value, choices.at))) : open
}

function openArrival(
  arrival: Arrival,
  { metadata: known, at: _, ...options }: ArrivalChoices,
  decode: Decode,
): Result<OpenPage, Problem> {
  const read =
    'text' in arrival
      ? importPasted(arrival.text, { id: options.id, name: arrival.name })
      : importFile(arrival, { ...options, decode })
  if (!read.ok) return read
  if ('open' in read.value) return done(read.value.open)
  const { page, metadata } = read.value
  return done(makeOpenPage(page, propose(page.text), { ...metadata, ...known }))
}
