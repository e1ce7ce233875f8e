import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import type { PreferenceStore } from '../platform'
import { App } from './app'
import { startServices } from './services'

/** The program itself, in the place of the opening. */
export async function begin(place: HTMLElement, preferences: PreferenceStore): Promise<void> {
  const services = await startServices(preferences)
  // In slices: until it is all there, the opening stands.
  startTransition(() =>
    createRoot(place).render(
      <StrictMode>
        <App services={services} />
      </StrictMode>,
    ),
  )
}
