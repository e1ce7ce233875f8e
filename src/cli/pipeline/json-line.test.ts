import { expect, test } from 'vitest'
import { parseJsonLine } from './json-line'

const parse = (line: string | Uint8Array) => parseJsonLine(Buffer.from(line))

test.each([
  ['{"page":"永康-01","text":"要闻\\n正文"}', '永康-01', '要闻\n正文'],
  ['\ufeff {"text":"x","page":7} \r', 7, 'x'],
  ['{"text":"","page":null}', null, ''],
  ['{"text":"x"}', null, 'x'],
  ['{"page":"a","text":"😀","date":{"text":1}}', 'a', '😀'],
  ['{"page":"\\ud800","text":"x"}', '\ud800', 'x'],
  ['{"page":-0.5,"text":"x"}', -0.5, 'x'],
])('%s is a page', (line, page, text) => {
  expect(parse(line)).toEqual({ ok: true, value: { page, text } })
})

test.each(['', ' \t', '\r', '\ufeff'])('%j is a blank line', (line) => {
  expect(parse(line)).toBeNull()
})

test.each([
  ['{"page":"a","text":"x"', 'notJson'],
  ['page,text', 'notJson'],
  [Uint8Array.of(0x22, 0xb0, 0xa1, 0x22), 'notUtf8'],
  ['[{"text":"x"}]', 'notObject'],
  ['null', 'notObject'],
  ['"x"', 'notObject'],
  ['{"page":["a"],"text":"x"}', 'wrongPage'],
  ['{"page":true,"text":"x"}', 'wrongPage'],
  ['{"page":12345678901234567890,"text":"x"}', 'wrongPage'],
  ['{"page":"a"}', 'noText'],
  ['{"page":"a","__proto__":{"text":"x"}}', 'noText'],
  ['{"page":"a","text":null}', 'wrongText'],
  ['{"page":"a","text":["x"]}', 'wrongText'],
  ['{"page":"a","text":"x\\udc00y"}', 'brokenText'],
])('%s is refused: %s', (line, problem) => {
  expect(parse(line)).toEqual({ ok: false, refusal: problem })
})
