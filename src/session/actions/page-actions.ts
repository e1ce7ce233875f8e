import { revisitFinding } from '../proofreading'
import type { Action } from './action'

/** What is done to the page as a whole. */
export const PAGE_ACTIONS: readonly Action[] = [
  {
    id: 'page.undo',
    keys: ['Mod+Z'],
    scope: 'anywhere',
    needs: 'somethingDone',
    run: (desk) => revisitFinding(desk, () => desk.undo()),
  },
  {
    id: 'page.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    scope: 'anywhere',
    needs: 'somethingUndone',
    run: (desk) => revisitFinding(desk, () => desk.redo()),
  },
  {
    id: 'page.export',
    keys: ['Mod+E'],
    scope: 'always',
    needs: 'page',
    run: (desk) => desk.showPanel('export'),
  },
  {
    id: 'page.details',
    keys: ['P'],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => desk.showPanel('details'),
  },
  {
    id: 'page.sheet',
    keys: ['V'],
    scope: 'anywhere',
    needs: 'sheet',
    run: (desk) => desk.ask({ kind: 'sheet' }),
  },
  {
    id: 'page.repropose',
    keys: ['Shift+P'],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => desk.showPanel('repropose'),
  },
  {
    id: 'page.archive',
    keys: [],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => desk.ask({ kind: 'archivePage' }),
  },
  {
    id: 'page.remove',
    keys: [],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => desk.ask({ kind: 'removePage' }),
  },
]
