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

/** So many of the program's files are asked for in one task. */
const AT_ONCE = 4

const place = document.getElementById('root')
if (place)
  try {
    await painted()
    const files = document.querySelector<HTMLTemplateElement>('#program')
    if (files) await askFor(files.content)
    // One after the other, each in a task of its own: on a slow machine the window answers between them. The database is
    // asked first, and reads while what draws it comes.
    const { startServices } = await import('./app/services')
    const services = startServices(preferences)
    await import('react-dom/client')
    const { begin } = await import('./app/begin')
    begin(place, await services)
  } catch (error) {
    dataset.opening = 'failed'
    for (const button of place.querySelectorAll('[data-reload]'))
      button.addEventListener('click', () => window.location.reload())
    throw error
  }

/** Asks for the program's files, a few at a time: on a slow machine to ask for all of them takes long. */
async function askFor(files: DocumentFragment): Promise<void> {
  while (files.firstChild) {
    for (let count = 0; count < AT_ONCE && files.firstChild; count++)
      document.head.append(files.firstChild)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/**
 * Resolves when the opening is on the screen, as the browser tells a frame or two later; at once in a window that nobody
 * sees, and where a browser has just been started and shows nothing yet, after a while.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') return resolve()
    const watch = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return
      watch.disconnect()
      resolve()
    })
    watch.observe({ type: 'paint', buffered: true })
    setTimeout(resolve, 1500)
  })
}
