/** A run of one character that cannot be seen by itself, or that moves what stands around it. UTF-16 code units. */
export interface Unseen {
  readonly from: number
  readonly to: number
  readonly code: number
}

/** What has a name and a label of its own, in the order of the code points. */
export const UNSEEN_NAMES = {
  SHY: 0xad,
  CGJ: 0x34f,
  ALM: 0x61c,
  MVS: 0x180e,
  ZWSP: 0x200b,
  ZWNJ: 0x200c,
  ZWJ: 0x200d,
  LRM: 0x200e,
  RLM: 0x200f,
  LSEP: 0x2028,
  PSEP: 0x2029,
  LRE: 0x202a,
  RLE: 0x202b,
  PDF: 0x202c,
  LRO: 0x202d,
  RLO: 0x202e,
  WJ: 0x2060,
  LRI: 0x2066,
  RLI: 0x2067,
  FSI: 0x2068,
  PDI: 0x2069,
  BOM: 0xfeff,
} as const

export type UnseenName = keyof typeof UNSEEN_NAMES

const LABELS = new Map<number, UnseenName>(
  (Object.keys(UNSEEN_NAMES) as UnseenName[]).map((name) => [UNSEEN_NAMES[name], name]),
)

/** C0 and C1: the abbreviations that the standards give them. */
const C0 =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'
const C1 =
  'DEL PAD HOP BPH NBH IND NEL SSA ESA HTS HTJ VTS PLD PLU RI SS2 SS3 DCS PU1 PU2 STS CCH MW SPA EPA SOS SGC SCI CSI ST OSC PM APC'
const CONTROLS = new Map<number, string>([
  ...C0.split(' ').map((label, i) => [i, label] as const),
  ...C1.split(' ').map((label, i) => [0x7f + i, label] as const),
])

/**
 * Controls but tab and line ends, format characters (the bidi controls among them), fillers, and halves of surrogate
 * pairs that stand alone. Not variation selectors: what they choose can be seen.
 */
const RUN =
  /((?![\t\n\r])[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]|\u034f)\1*/gu

export const hasUnseen = (text: string): boolean => text.search(RUN) >= 0

/** All of them in a text, in order. */
export function unseenIn(text: string): readonly Unseen[] {
  const found: Unseen[] = []
  for (const { 0: run, 1: char, index } of text.matchAll(RUN))
    found.push({ from: index, to: index + run.length, code: char.codePointAt(0) ?? 0 })
  return found
}

export const unseenName = (code: number): UnseenName | null => LABELS.get(code) ?? null
export const controlName = (code: number): string | null => CONTROLS.get(code) ?? null
export const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff
export const hexOf = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')

/** What stands for it in the text: short, and the same in every language. */
export function unseenLabel({ from, to, code }: Unseen): string {
  const label = unseenName(code) ?? controlName(code) ?? hexOf(code)
  const count = (to - from) / (code > 0xffff ? 2 : 1)
  return count > 1 ? `${label}×${count}` : label
}
