import { bylineChunks, type Chunk } from './chunks'
import { type Dateline, readSignOff } from './dateline'
import { houseAt, isLatinAgency } from './houses'
import { isName, isNameBeforeTitle, isNameInside, twoNames } from './names'
import { isKnownPlace, isPlace } from './places'
import { isWork, titleIn, workAtEnd, workAtStart } from './titles'

/** A word of a Chinese byline, and what kind of word it is. */
export type BylineWord =
  | { readonly kind: 'house'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string }
  /** `leads`: what follows it is named by it, as in 摄影：林望舒. */
  | { readonly kind: 'work'; readonly text: string; readonly leads: boolean }
  | { readonly kind: 'dateline'; readonly dateline: Dateline }
  /** `tight`: it follows a word without a space. */
  | { readonly kind: 'open'; readonly tight: boolean }
  | { readonly kind: 'close' }
  | { readonly kind: 'slash' }

const LETTERS = /[\p{L}\p{N}]/u
/** Before a house or a reporter: 据新华社, 由本报记者采写. */
const SOURCE = /^(?:据|據|由|来源|來源|稿源|综合|綜合)(?=.)/u
/** What a house did: 新华社发, 本报讯. Says no more than the house. */
const BY_HOUSE =
  /^(?:[综专專特]?[电電讯訊稿]|消息|发|發|供稿|供图|供本报专稿|专访|照片|综合|综合报道|报道|報導)$/u
/** Behind 作者: says what somebody is, and names nobody. */
const IS_SOMETHING = /^(?:单位|單位|[系係为為是])/u
const AUTHOR_IS = /^(?:作者|编者|編者)(?:单位|單位)/u
const IS = /[系係为為是]/u

/** Reads the words of a Chinese byline, in time that grows with its length. `issued`: see `readDateline`. */
export function bylineWords(line: string, issued: string | null): BylineWord[] {
  const words: BylineWord[] = []
  let titled = false
  const chunks = bylineChunks(line)
  for (const [i, chunk] of chunks.entries()) {
    const mark = readMark(chunk, chunks[i + 1])
    if (mark) words.push(mark)
    else if (LETTERS.test(chunk.text)) {
      const word = chunk.text.replace(/^[○·•・．.'’\-－]+/u, '')
      const read: BylineWord[] =
        (titled && readNameThenTitle(word, issued)) || readWord(word, issued)
      titled ||= read.some(({ kind }) => kind === 'title')
      words.push(...read)
    }
  }
  return words
}

function readMark({ text, gap }: Chunk, next: Chunk | undefined): BylineWord | null {
  if (/^[（([【〔［]$/u.test(text)) return { kind: 'open', tight: gap === '' }
  if (/^[）)\]】〕］]$/u.test(text)) return { kind: 'close' }
  if (/^[/／|｜丨│]$/u.test(text)) return { kind: 'slash' }
  if (isWork(text)) return { kind: 'work', text, leads: /^[:：]$/u.test(next?.text ?? '') }
  return null
}

/** 林望舒通讯员, as a line leaves it that was wrapped between them. */
function readNameThenTitle(word: string, issued: string | null): BylineWord[] | null {
  const at = titleIn(word)?.core ?? 0
  const name = word.slice(0, at)
  if (!isNameBeforeTitle(name) || isPlace(name)) return null
  return [{ kind: 'name', text: name }, ...readWord(word.slice(at), issued)]
}

/** House, title and what is set solid behind them: 本报记者林望舒摄. */
function readWord(word: string, issued: string | null): BylineWord[] {
  if (isLatinAgency(word)) return [{ kind: 'house', text: word }]
  if (AUTHOR_IS.test(word)) return []
  const source = SOURCE.exec(word)?.[0] ?? ''
  return (
    readTitled(word.slice(source.length), issued) ??
    readTitled(word, issued) ??
    readNamed(word, isName(word), issued)
  )
}

/** Null for a word which begins with neither a house nor a title. */
function readTitled(word: string, issued: string | null): BylineWord[] | null {
  const house = houseAt(word)
  const behind = word.slice(house.length)
  const end = titleIn(behind)?.end ?? 0
  if (house === '' && end === 0) return null
  const words: BylineWord[] = house === '' ? [] : [{ kind: 'house', text: house }]
  if (end > 0) words.push({ kind: 'title', text: behind.slice(0, end) })
  const rest = behind.slice(end)
  const nobody = end > 0 ? IS_SOMETHING.test(rest) : BY_HOUSE.test(rest)
  if (rest !== '' && !nobody) words.push(...readNamed(rest, isNameInside(rest), issued))
  return words
}

/** A name, with a work, a place or a day run into it, or a word that is none. `named`: the whole is a name. */
function readNamed(word: string, named: boolean, issued: string | null): BylineWord[] {
  const name = (text: string): BylineWord => ({ kind: 'name', text })
  const signOff = readSignOff(word, issued)
  if (signOff) {
    const { before, dateline } = signOff
    return [...(isNameInside(before) ? [name(before)] : []), { kind: 'dateline', dateline }]
  }
  const last = workAtEnd(word)
  const worker = last === null ? '' : word.slice(0, -last.length)
  if (last !== null && isNameInside(worker) && !isKnownPlace(worker))
    return [name(worker), { kind: 'work', text: last, leads: false }]
  const first = workAtStart(word)
  const led = first === null ? '' : word.slice(first.length)
  if (first !== null && isNameInside(led))
    return [{ kind: 'work', text: first, leads: true }, name(led)]
  if (isKnownPlace(word)) return []
  if (named) return [name(word)]
  const two = twoNames(word)
  if (two) return two.map(name)
  const subject = word.split(IS, 1)[0]
  return isNameInside(subject) && subject !== word
    ? [name(subject)]
    : [{ kind: 'other', text: word }]
}
