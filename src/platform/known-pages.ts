import { browserStorage } from './key-value'

const KEY = 'galley.pages'

/** Whether there were pages when this was last said; known at once, where the database answers later. */
export const hadPages = (): boolean => browserStorage()?.getItem(KEY) === 'some'

export function rememberPages(areThere: boolean): void {
  try {
    browserStorage()?.setItem(KEY, areThere ? 'some' : 'none')
  } catch {
    // Full or forbidden: the next opening takes it that there are none.
  }
}
