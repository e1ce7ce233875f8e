import { useEffect, useSyncExternalStore } from 'react'
import type { PreferenceStore, Preferences } from '../platform'
import { wordsIn } from '../ui/words'
import { useServices } from './services'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Puts language and theme on the document: before the first paint, and whenever they change. */
export function applyTaste({ language, theme }: Preferences): void {
  const root = document.documentElement
  root.lang = language === 'zh' ? 'zh-Hans' : 'en'
  root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  document.title = language === 'zh' ? `${wordsIn('zh').app} Galley` : wordsIn('en').app
}

export function usePreferences(): Preferences & { store: PreferenceStore } {
  const { preferences } = useServices()
  const taste = useSyncExternalStore(preferences.subscribe, preferences.get)
  useEffect(() => {
    const apply = () => applyTaste(taste)
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [taste])
  return { ...taste, store: preferences }
}
