import { isSurnameOfTwo } from './names'
import { isWork, titleIn } from './titles'

/** A stretch of letters, or a single mark. */
export interface Chunk {
  readonly text: string
  /** White space and 、，； between it and the chunk before. */
  readonly gap: string
}

/** A class's number in brackets is part of its word: 实验小学四（2）班. */
const CHUNK =
  /(?:[\p{L}\p{M}\p{N}○×·•・．.'’\-－]|[（(]\d{1,2}[）)](?=[\p{Script=Han}]))+|[^\s、，,；;]/gu
const ONE_HAN = /^\p{Script=Han}$/u
const LATIN_WORD = /^\p{Lu}[\p{L}.'’-]*$/u

/** Cuts a Chinese byline into chunks, what was spaced out to fill its line joined again. */
export function bylineChunks(line: string): Chunk[] {
  const chunks: Chunk[] = []
  let reached = 0
  for (const { 0: text, index } of line.matchAll(CHUNK)) {
    chunks.push({ text, gap: line.slice(reached, index) })
    reached = index + text.length
  }
  return joinLatin(joinSpaced(chunks))
}

/** Joins what was spaced out to fill its line: 王 明, 记 者 王 明 and 欧阳 明. */
function joinSpaced(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (let i = 0; i < chunks.length; ) {
    let end = i
    while (
      end < chunks.length &&
      ONE_HAN.test(chunks[end].text) &&
      (end === i || isSpaced(chunks[end]))
    )
      end++
    if (end === i) {
      joined.push(chunks[i++])
      continue
    }
    const surname = joined[joined.length - 1]
    if (end === i + 1 && surname && isSpaced(chunks[i]) && isSurnameOfTwo(surname.text))
      joined[joined.length - 1] = { ...surname, text: surname.text + chunks[i].text }
    else joined.push(...namesOf(chunks.slice(i, end)))
    i = end
  }
  return joined
}

const isSpaced = ({ gap }: Chunk): boolean => gap !== '' && gap.trim() === ''

/** Single characters as words: a title and a name, names of two, or one of three; a work may stand at either end. */
function namesOf(chars: readonly Chunk[]): readonly Chunk[] {
  const all = join(chars)
  if (titleIn(all.text)) return [all]
  if (chars.every(({ text }) => isWork(text))) return chars
  if (chars.length % 2 === 0) return pairs(chars)
  if (isWork(chars[0].text)) return [chars[0], ...pairs(chars.slice(1))]
  const last = chars[chars.length - 1]
  if (isWork(last.text)) return [...pairs(chars.slice(0, -1)), last]
  return chars.length === 3 ? [all] : chars
}

const join = (chunks: readonly Chunk[], glue = ''): Chunk => ({
  text: chunks.map(({ text }) => text).join(glue),
  gap: chunks[0].gap,
})

const pairs = (chars: readonly Chunk[]): Chunk[] =>
  chars.flatMap((_, i) => (i % 2 === 0 ? [join(chars.slice(i, i + 2))] : []))

/** Joins the words of a Latin name. */
function joinLatin(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[][] = []
  for (const chunk of chunks) {
    const last = joined[joined.length - 1]
    const goesOn =
      last !== undefined &&
      isSpaced(chunk) &&
      LATIN_WORD.test(chunk.text) &&
      LATIN_WORD.test(last[last.length - 1].text)
    if (goesOn) last.push(chunk)
    else joined.push([chunk])
  }
  return joined.map((words) => (words.length === 1 ? words[0] : join(words, ' ')))
}
