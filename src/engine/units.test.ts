import { describe, expect, it } from 'vitest'
import { readPrinted } from './page'
import { readUnits } from './units'

const cuts = (text: string) => readUnits(readPrinted(text)).map((u) => [u.text, u.fixed])

describe('readUnits', () => {
  it('cuts a byline from the sentence it was run into', () => {
    expect(cuts('本报讯（记者 林望舒） 3月19日，\n市委书记')).toEqual([
      ['本报讯（记者 林望舒）', 'byline'],
      ['3月19日，', 'opening'],
      ['市委书记', null],
    ])
  })

  it('follows a byline over the line’s end', () => {
    expect(cuts('本报讯（记者 林望\n\n舒） 3月19日，')).toEqual([
      ['本报讯（记者 林望', 'byline'],
      ['舒）', 'byline'],
      ['3月19日，', 'opening'],
    ])
  })

  it('leaves a bracket alone that names nobody or never closes', () => {
    expect(cuts('本报讯（见第3版）今天')[0][1]).toBeNull()
    expect(cuts('本报讯（记者\n一\n二\n三\n四').every(([, fixed]) => fixed === null)).toBe(true)
  })
})
