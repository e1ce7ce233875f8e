import type { ExportedArticle } from '../articles-format'

/** So much of a text tells its language, in UTF-16 code units. */
const SAMPLE = 2000

/** Chinese where most letters are Han and there is no kana among them; otherwise it is not known. */
export function languageOf(text: string): 'zh' | null {
  const sample = text.slice(0, SAMPLE)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return han > letters / 2 && !/\p{Script=Hiragana}/u.test(sample) ? 'zh' : null
}

export const articleLanguage = ({ kicker, headline, deck, paragraphs }: ExportedArticle) =>
  languageOf([kicker, headline, deck, ...paragraphs.slice(0, 3)].join('\n'))
