import { describe, expect, it } from 'vitest'
import { codesOf } from './codes'
import { Lexicon } from './lexicon'
import { NumberList } from './number-list'
import { sharedStrings } from './shared'

/** Strings that headline and body share, longer ones weighing more. */
function shared(head: string, body: string): string[] {
  const lexicon = new Lexicon()
  const wordsOf = (text: string) => {
    const list = new NumberList()
    lexicon.read(codesOf(text), 0, text.length, list)
    return new Set(list.numbers)
  }
  const there = wordsOf(body)
  const words = [...wordsOf(head)].filter((word) => there.has(word))
  return sharedStrings(
    head,
    body,
    words.map((word) => [lexicon.text(word), 1]),
  )
}

describe('sharedStrings', () => {
  it('says whole phrases, not pairs of characters', () => {
    expect(
      shared(
        '章旭升在调研五金产业转型升级相关情况时强调',
        '市委书记章旭升就五金产业转型升级开展调研',
      ),
    ).toEqual(['五金产业转型升级', '章旭升', '调研'])
  })

  it('takes function words off the ends', () => {
    expect(shared('湖水的颜色', '看湖水的人')).toEqual(['湖水'])
  })

  it('takes whole Latin words and numbers, as the headline has them', () => {
    expect(shared('The House met in 1824', 'the house of 1824')).toEqual(['House', '1824'])
  })

  it('says at most five, and nothing where nothing is shared', () => {
    const many = '甲乙，丙丁，戊己，庚辛，壬癸，子丑'
    expect(shared(many, many.replaceAll('，', '、'))).toHaveLength(5)
    expect(shared('夜里爆管', '湖水清了')).toEqual([])
  })
})
