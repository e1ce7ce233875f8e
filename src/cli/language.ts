import type { Language } from '../formats'

/** The language of messages: GALLEY_LANG, else the locale; English unless it is Chinese. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.GALLEY_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
