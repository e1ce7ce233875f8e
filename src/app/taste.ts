import { useEffect, useSyncExternalStore } from 'react'
import type { PreferenceStore, Preferences } from '../platform'
import { applyTaste, dark } from './document-taste'
import { useServices } from './services'

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
