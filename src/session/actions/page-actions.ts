import { isOpen } from '../current'
import type { Action } from './action'

/** What is done to the page as a whole, and help. */
export const PAGE_ACTIONS: readonly Action[] = [
  {
    id: 'page.undo',
    keys: ['Mod+Z'],
    scope: 'anywhere',
    isEnabled: (state) => (state.open?.done.length ?? 0) > 0,
    run: (desk) => desk.undo(),
  },
  {
    id: 'page.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    scope: 'anywhere',
    isEnabled: (state) => (state.open?.undone.length ?? 0) > 0,
    run: (desk) => desk.redo(),
  },
  {
    id: 'page.export',
    keys: ['Mod+E'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => desk.showPanel('export'),
  },
  {
    id: 'page.details',
    keys: ['P'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => desk.showPanel('details'),
  },
  {
    id: 'page.repropose',
    keys: ['Shift+P'],
    scope: 'anywhere',
    isEnabled: isOpen,
    run: (desk) => desk.showPanel('repropose'),
  },
  {
    id: 'help.keys',
    keys: ['?'],
    scope: 'anywhere',
    isEnabled: () => true,
    run: (desk) => desk.showPanel('keys'),
  },
]
