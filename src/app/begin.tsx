import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import type { Services } from './services'

/** The program itself, in the place of the opening. */
export function begin(place: HTMLElement, services: Services): void {
  const root = createRoot(place)
  // Drawn in slices, between which a slow machine answers.
  startTransition(() =>
    root.render(
      <StrictMode>
        <App services={services} />
      </StrictMode>,
    ),
  )
}
