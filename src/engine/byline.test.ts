import { describe, expect, it } from 'vitest'
import { parseByline } from './byline'

const read = (text: string) => {
  const { persons, dateline } = parseByline(text)
  return [dateline, ...persons.map((p) => `${p.role}:${p.name}`)]
}

describe('parseByline', () => {
  it.each([
    ['本报讯（融媒首席记者 陈晓苏）', ['本报讯', '融媒首席记者:陈晓苏']],
    ['本报讯（记者 许清和 通讯员 邱明月）', ['本报讯', '记者:许清和', '通讯员:邱明月']],
    ['本报记者 林望舒 陈安澜', [null, '本报记者:林望舒', '本报记者:陈安澜']],
    ['新华社北京6月27日电（记者张三、李四）', ['新华社北京6月27日电', '记者:张三', '记者:李四']],
    ['本报记者 唐小满 文/摄', [null, '本报记者:唐小满']],
    ['记者 张三/文 李四/摄', [null, '记者:张三', '记者:李四']],
    ['文/图 王 强', [null, '文/图:王强']],
    ['□宁河生', [null, ':宁河生']],
    ['（丹翁）', [null, ':丹翁']],
    ['By John Smith', [null, ':John Smith']],
    [
      'By JANE DOE and John Smith, Staff Writer',
      [null, 'Staff Writer:JANE DOE', 'Staff Writer:John Smith'],
    ],
    ['……', [null]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('keeps the text as it stands', () => {
    expect(parseByline(' 本报记者　林望舒 ').text).toBe('本报记者　林望舒')
  })
})
