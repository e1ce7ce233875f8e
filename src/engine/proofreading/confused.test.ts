import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '.'
import { misread } from './misread'
import { context } from './test-findings'

const knowledge = await loadKnowledge()

const find = (headline: string, body = '') =>
  misread(headline, context({ body }), knowledge).filter(({ kind }) => kind === 'confused')

describe('characters that are confused', () => {
  it.each([
    ['为人民服务的好千部', '千', '干'],
    ['全市经济发屣形势良好', '屣', '展'],
    ['坚持改草开放', '草', '革'],
    ['全國經濟發屣形勢', '屣', '展'],
  ])('%s', (headline, text, fix) => {
    const [finding] = find(headline)
    expect(finding?.text).toBe(text)
    expect(finding?.fixes[0]).toBe(fix)
  })

  it.each([
    '为人民服务的好干部',
    '坚持改革开放',
    '章旭升调研五金产业',
    '林望舒、陈安澜采访柳渡队',
    '國民政府召開會議',
    '夕陽紅檻錄',
    'News',
    '',
  ])('%s is as it should be', (headline) => {
    expect(find(headline)).toEqual([])
  })

  it('leaves alone what the body has, too', () => {
    expect(find('坚持改草开放', '他名叫改草，今年八岁。')).toEqual([])
  })

  it('says what is there and what is usual', () => {
    expect(find('坚持改草开放')[0].evidence).toEqual({ written: '改草开', word: '改革开' })
  })
})
