import { describe, expect, test } from 'vitest'
import { decodeAs, decodeBytes, decodeWith, type Encoding } from './encoding'

const decode = decodeWith(TextDecoder)

/** Encodes by the platform's own decoder, turned round: every two bytes that stand for one character. */
function encoderFor(encoding: 'gb18030' | 'big5') {
  const bytesOf = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const char = decode(Uint8Array.of(first, second), encoding)
      if (char && [...char].length === 1 && !bytesOf.has(char)) bytesOf.set(char, [first, second])
    }
  return (text: string) =>
    Uint8Array.from(
      [...text].flatMap((char) => {
        const bytes = char < '\x80' ? [char.charCodeAt(0)] : bytesOf.get(char)
        if (!bytes) throw new Error(`${char} is not in ${encoding}`)
        return bytes
      }),
    )
}

const utf16 = (bigEndian: boolean) => (text: string) =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => {
      const unit = text.charCodeAt(i)
      return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]
    }),
  )

const ENCODERS: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  gb18030: encoderFor('gb18030'),
  big5: encoderFor('big5'),
  'utf-16le': utf16(false),
  'utf-16be': utf16(true),
}

const SIMPLIFIED = [
  '联通',
  '我市召开会议',
  '一座老桥的新生',
  '六月的雨落在湖上',
  '本报讯（记者 江一帆）昨日上午，市图书馆延长了开放时间。',
  '责任编辑：王小明\n第3版',
]
const TRADITIONAL = [
  '國民大會今日開幕',
  '上海各界籌備歡迎',
  '本報訊：昨日上午，圖書館延長了開放時間，讀者稱便。',
  '戲院廣告\n今晚開演',
]
const OTHERS = ['오늘의 신문', '今日は雨でした', 'Сегодня дождь']
const ENGLISH = ['Harbour works begin', 'The Council met on Tuesday.\r\nIt rose at four.']

describe('the encoding of a file', () => {
  test.each([
    ['utf-8', [...SIMPLIFIED, ...TRADITIONAL, ...ENGLISH, ...OTHERS]],
    ['gb18030', SIMPLIFIED],
    ['big5', TRADITIONAL],
    ['utf-16le', [...SIMPLIFIED, ...TRADITIONAL, ...ENGLISH]],
    ['utf-16be', [...SIMPLIFIED, ...TRADITIONAL, ...ENGLISH]],
  ] as const)('%s is found without a mark, in short texts too', (encoding, texts) => {
    for (const text of texts) {
      const decoded = decodeBytes(ENCODERS[encoding](text), decode)
      expect([decoded?.encoding, decoded?.text]).toEqual([encoding, text])
    }
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'a byte order mark says %s and is left out of the text',
    (encoding) => {
      const decoded = decodeBytes(ENCODERS[encoding]('\ufeff会议'), decode)
      expect(decoded).toEqual({ text: '会议', encoding, possible: [encoding] })
    },
  )

  test('a second byte order mark is text', () => {
    expect(decodeBytes(ENCODERS['utf-8']('\ufeff\ufeffx'), decode)?.text).toBe('\ufeffx')
  })

  test('nothing is normalised: newlines, full-width forms and odd characters stay', () => {
    const text = 'ＡＢ\r\n\r\u2028é\u0301 \0 \u202e，\f\u200b𠮷\n'
    const long = '会议召开。'.repeat(40) + text
    expect(decodeBytes(ENCODERS['utf-8'](long), decode)?.text).toBe(long)
  })

  test('a long file is judged by its head even where that ends inside a character', {
    timeout: 30_000,
  }, () => {
    for (const lead of ['', 'a', 'ab', 'abc']) {
      const text = lead + '会议在礼堂召开，与会者很多。'.repeat(20_000)
      expect(decodeBytes(ENCODERS['utf-8'](text), decode)?.text).toBe(text)
      const gb = decodeBytes(ENCODERS.gb18030(text), decode)
      expect([gb?.encoding, gb?.text === text]).toEqual(['gb18030', true])
    }
  })

  test('noise is no encoding', () => {
    let state = 7
    const noise = Uint8Array.from({ length: 4096 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return (state >> 16) & 255
    })
    expect(decodeBytes(noise, decode)).toBeNull()
  })

  test('a person may choose another one; what cannot be read is null', () => {
    const bytes = ENCODERS.gb18030('会议')
    expect(decodeAs(bytes, 'gb18030', decode)).toBe('会议')
    expect(decodeAs(bytes, 'utf-8', decode)).toBeNull()
  })
})
