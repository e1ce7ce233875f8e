import type { Preferences } from '../platform'

export const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Puts language and theme on the document: before the first paint, and whenever they change. */
export function applyTaste({ language, theme }: Preferences): void {
  const root = document.documentElement
  root.lang = language === 'zh' ? 'zh-Hans' : 'en'
  root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  document.title = language === 'zh' ? '校样 Galley' : 'Galley'
}
