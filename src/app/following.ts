import type { PageStore } from '../platform'
import type { Desk } from '../session'
import type { Journal } from './journal'

/**
 * Keeps the open page as all tabs together have made it. Other tabs tell of what they stored; as a message may be missed,
 * whoever comes back to this tab has it look as well.
 */
export function followOtherTabs(store: PageStore, journal: Journal, desk: Desk): void {
  journal.onArrival((arrival) => desk.receive(arrival))
  const look = (id: string | undefined) => {
    // What cannot be read now is looked for again at the next occasion, and before anything is stored.
    if (id !== undefined && id === desk.state.open?.page.id) journal.follow(id).catch(() => {})
  }
  store.watch((ids, where) => {
    if (where === 'elsewhere') for (const id of ids) look(id)
  })
  const lookAgain = () => {
    if (document.visibilityState === 'visible') look(desk.state.open?.page.id)
  }
  document.addEventListener('visibilitychange', lookAgain)
  window.addEventListener('focus', lookAgain)
}
