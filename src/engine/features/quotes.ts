import { CLOSER, QUOTE } from '../characters'
import { NEAR } from '../ink'
import type { PrintedPage } from '../page'
import type { Unit } from '../units'
import type { Sight } from './sight'
import { feature, type Seen } from './vocabulary'

const OPEN_ABOVE = feature('quotation open above')
const CLOSES = feature('quotation of above closes')
const LEFT_OPEN = feature('quotation left open')

/** Somebody's speech that runs over several lines: no heading stands inside it. */
export function seeQuotes({ speech }: Sight, i: number, seen: Seen): void {
  const own = speech[i]
  if ((own & SPEECH_ABOVE) !== 0) seen.add((own & SPEECH_CLOSES) !== 0 ? CLOSES : OPEN_ABOVE)
  if ((own & SPEECH_OPENS) !== 0) seen.add(LEFT_OPEN)
}

const SPEECH_OPENS = 1
const SPEECH_CLOSES = 2
const SPEECH_ABOVE = 4

/** Speech is believed to go on for so many lines without a mark of it. */
const REACH = 8

/** For each unit in bits: whether speech is open above it, whether it closes some of above, and whether it leaves some open. */
export function findSpeech(page: PrintedPage, units: readonly Unit[]): Uint8Array {
  const speech = new Uint8Array(units.length)
  let openedAt = Number.NEGATIVE_INFINITY
  for (let i = 0; i < units.length; i++) {
    const { ink, inkStart, end } = units[i]
    if (i - openedAt <= REACH) speech[i] |= SPEECH_ABOVE
    if ((ink.near & (QUOTE | CLOSER)) === 0) continue
    const own = balanceOf(page.codes, inkStart, Math.min(end, inkStart + NEAR))
    speech[i] |= own
    if ((own & SPEECH_OPENS) !== 0) openedAt = i
    else if ((own & SPEECH_CLOSES) !== 0) openedAt = Number.NEGATIVE_INFINITY
  }
  return speech
}

/** What of a stretch's quotations does not open and close in it. */
function balanceOf(codes: Uint16Array, start: number, end: number): number {
  let depth = 0
  let closes = 0
  for (let k = start; k < end; k++) {
    const code = codes[k]
    if (code === OPENING || code === OPENING_CORNER) depth++
    else if (code === CLOSING || code === CLOSING_CORNER) {
      if (depth === 0) closes = SPEECH_CLOSES
      else depth--
    }
  }
  return depth > 0 ? closes | SPEECH_OPENS : closes
}

const [OPENING, CLOSING, OPENING_CORNER, CLOSING_CORNER] = ['“', '”', '「', '」'].map((mark) =>
  mark.charCodeAt(0),
)
