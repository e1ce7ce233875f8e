import type { ExportedArticle } from '../articles-format'

const WORDS = {
  zh: {
    notApproved: '尚未核准',
    doubts: (n: number) => `${n} 处存疑`,
    withoutHeadline: '无标题',
    withoutBody: '无正文',
    between: '，',
    end: '。',
  },
  en: {
    notApproved: 'not approved',
    doubts: (n: number) => `${n} doubtful ${n === 1 ? 'place' : 'places'}`,
    withoutHeadline: 'no headline',
    withoutBody: 'no body',
    between: ', ',
    end: '.',
  },
}

/** What an editor should know of an article before it is printed; null when there is nothing. */
export function editorNote(article: ExportedArticle, language: 'zh' | 'en'): string | null {
  const words = WORDS[language]
  const notes = [
    article.status !== 'approved' && words.notApproved,
    article.doubts > 0 && words.doubts(article.doubts),
    article.headline === null && words.withoutHeadline,
    article.paragraphs.length === 0 && words.withoutBody,
  ].filter((note) => note !== false)
  if (notes.length === 0) return null
  const note = notes.join(words.between)
  return `${note[0].toUpperCase()}${note.slice(1)}${words.end}`
}
