import type { Said } from '../../engine'

/** What PAGE calls regions, and what programs write into tags and blocks of ALTO. What means nothing here is not in it. */
const WORDS: readonly (readonly [RegExp, Said])[] = [
  [/^(?:heading|headline|head|title|sub-?title|sub-?heading|标题|標題)$/i, 'heading'],
  [/^(?:caption|legend|图注|圖註|图片说明)$/i, 'caption'],
  [/^(?:advert|advertisement|ad|广告|廣告)$/i, 'advert'],
  [
    /^(?:header|footer|page-?number|running-?(?:head|title)|masthead|folio|marginalia|signature-mark|catch-word|报头|報頭|页码|頁碼)$/i,
    'furniture',
  ],
  [/^(?:paragraph|text|body|正文)$/i, 'text'],
]

/** What a file calls a line or what it stands in; undefined for any other word. */
export const saidBy = (word: string | undefined): Said | undefined =>
  word === undefined ? undefined : WORDS.find(([form]) => form.test(word.trim()))?.[1]
