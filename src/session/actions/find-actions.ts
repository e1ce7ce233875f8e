import type { Desk } from '../desk'
import type { Action } from './action'

/** Goes on with the last query; without one the bar is opened to ask for it. */
function step(desk: Desk, step: 1 | -1) {
  const { finder } = desk
  if (!finder.state.isOpen || finder.state.search.text === '') finder.open(false)
  finder.step(step)
}

/** Finding words on the page, and replacing them. They work while a field is typed in, too. */
export const FIND_ACTIONS: readonly Action[] = [
  {
    id: 'find.open',
    keys: ['Mod+F'],
    scope: 'always',
    needs: 'page',
    run: (desk) => desk.finder.open(false),
  },
  {
    id: 'find.replace',
    // ⌘H hides the program on a Mac.
    keys: ['Mod+H', 'Mod+Alt+F'],
    scope: 'always',
    needs: 'page',
    run: (desk) => desk.finder.open(true),
  },
  {
    id: 'find.next',
    keys: ['F3', 'Mod+G'],
    scope: 'always',
    needs: 'page',
    run: (desk) => step(desk, 1),
  },
  {
    id: 'find.previous',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    scope: 'always',
    needs: 'page',
    run: (desk) => step(desk, -1),
  },
]
