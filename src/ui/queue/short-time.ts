import type { Language } from '../words'

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, form: 'time' | 'day' | 'year'): Intl.DateTimeFormat {
  const key = `${language} ${form}`
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(
      LOCALES[language],
      form === 'time'
        ? { hour: '2-digit', minute: '2-digit' }
        : { year: form === 'year' ? 'numeric' : undefined, month: 'short', day: 'numeric' },
    )
  formats.set(key, made)
  return made
}

/** Today the time, this year the day, else the day with its year. */
export function shortTime(at: number, language: Language, now = new Date()): string {
  const then = new Date(at)
  const form =
    then.toDateString() === now.toDateString()
      ? 'time'
      : then.getFullYear() === now.getFullYear()
        ? 'day'
        : 'year'
  return format(language, form).format(then)
}
