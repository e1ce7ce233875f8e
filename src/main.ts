import { applyTaste } from './app/document-taste'
import { hadPages, openPreferences } from './platform'
import './ui/styles.css'

/**
 * The opening stands in `index.html` (`tools/opening-page.ts`), so that it is seen before any program has come. This shows
 * the one that will do: in the editor's language, and without the start where pages will take its place.
 */
const preferences = openPreferences()
applyTaste(preferences.get())
const { dataset } = document.documentElement
dataset.opening = window.location.hash === '' && !hadPages() ? 'start' : 'frame'

const place = document.getElementById('root')
if (place)
  try {
    const { begin } = await import('./app/begin')
    await begin(place, preferences)
  } catch (error) {
    dataset.opening = 'failed'
    for (const button of place.querySelectorAll('[data-reload]'))
      button.addEventListener('click', () => window.location.reload())
    throw error
  }
