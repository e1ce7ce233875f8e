import type { Wish } from '../wish'
import type { Action, ActionId } from './action'

/** What the program around the desk does for whoever asks. */
const asking = (
  id: ActionId,
  keys: readonly string[],
  wish: Wish,
  { scope, needs }: Pick<Action, 'scope' | 'needs'> = { scope: 'anywhere', needs: 'nothing' },
): Action => ({ id, keys, scope, needs, run: (desk) => desk.ask(wish) })

const fromFields = { scope: 'always', needs: 'nothing' } as const
const betweenPages = { scope: 'always', needs: 'page' } as const

/** Going about, bringing pages in, the look of things, and help: most of it is there without a page, too. */
export const PROGRAM_ACTIONS: readonly Action[] = [
  {
    id: 'go.to',
    keys: ['G'],
    scope: 'anywhere',
    needs: 'page',
    run: (desk) => desk.showPanel('go'),
  },
  asking('go.nextPane', ['F6'], { kind: 'pane', step: 1 }, fromFields),
  asking('go.previousPane', ['Shift+F6'], { kind: 'pane', step: -1 }, fromFields),
  asking('go.nextPage', ['Alt+PageDown'], { kind: 'page', step: 1 }, betweenPages),
  asking('go.previousPage', ['Alt+PageUp'], { kind: 'page', step: -1 }, betweenPages),
  asking('go.start', [], { kind: 'start' }),
  asking('go.searchPages', [], { kind: 'searchPages' }),
  asking('file.open', ['Mod+O'], { kind: 'openFiles' }, fromFields),
  asking('file.openFolder', [], { kind: 'openFolder' }),
  asking('file.openList', [], { kind: 'openList' }),
  asking('file.paste', [], { kind: 'paste' }),
  {
    id: 'file.backup',
    keys: [],
    scope: 'anywhere',
    needs: 'nothing',
    run: (desk) => desk.showPanel('backup'),
  },
  {
    id: 'file.restore',
    keys: [],
    scope: 'anywhere',
    needs: 'nothing',
    run: (desk) => desk.showPanel('restore'),
  },
  asking('look.system', [], { kind: 'theme', theme: 'system' }),
  asking('look.light', [], { kind: 'theme', theme: 'light' }),
  asking('look.dark', [], { kind: 'theme', theme: 'dark' }),
  asking('look.language', [], { kind: 'otherLanguage' }),
  {
    id: 'help.commands',
    keys: ['Mod+K'],
    scope: 'always',
    needs: 'nothing',
    run: (desk) => desk.showPanel('commands'),
  },
  {
    id: 'help.keys',
    keys: ['?'],
    scope: 'anywhere',
    needs: 'nothing',
    run: (desk) => desk.showPanel('keys'),
  },
]
