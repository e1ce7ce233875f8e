import type { PageStore } from '../platform'
import type { Desk } from '../session'
import type { Journal } from './journal'
import type { PageList } from './page-list'

/** Milliseconds out of sight after which a browser may have put a tab to sleep, and a message with it. */
const ASLEEP = 60_000

/**
 * Keeps the open page and the list as all tabs together have made them. Other tabs tell of what they stored; as a message
 * may be missed, whoever comes back to this tab has it look as well: for the page each time, for the list after a while.
 */
export function followOtherTabs(
  store: PageStore,
  journal: Journal,
  desk: Desk,
  list: PageList,
): void {
  journal.onArrival((arrival) => desk.receive(arrival))
  const look = (id: string | undefined) => {
    // What cannot be read now is looked for again at the next occasion, and before anything is stored.
    if (id !== undefined && id === desk.state.open?.page.id) journal.follow(id).catch(() => {})
  }
  store.watch((ids, where) => {
    if (where === 'elsewhere') for (const id of ids) look(id)
  })
  let leftAt = Date.now()
  const lookAgain = () => {
    if (document.visibilityState === 'visible') look(desk.state.open?.page.id)
  }
  document.addEventListener('visibilitychange', () => {
    lookAgain()
    if (document.visibilityState !== 'visible') leftAt = Date.now()
    else if (Date.now() - leftAt > ASLEEP) void list.readAnew()
  })
  // Come back to by the browser's arrows, as it was left.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    lookAgain()
    void list.readAnew()
  })
  window.addEventListener('focus', lookAgain)
}
