import { type ActionId, actionById } from '../session'
import { useDesk, useDeskState } from './desk-context'
import { keyName } from './parts/key-name'
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuLine } from './parts/menu'
import type { MenuPlace } from './parts/menu-button'
import { useWords } from './words'

type ThemeChoice = 'system' | 'light' | 'dark'

export interface TasteProps {
  readonly theme: ThemeChoice
  readonly onTheme: (theme: ThemeChoice) => void
  readonly onOtherLanguage: () => void
}

const PAGE_ACTIONS: readonly ActionId[] = [
  'article.approveNext',
  'article.mergeNext',
  'block.split',
  'block.attach',
  'block.role',
  'block.discard',
  'page.details',
  'page.repropose',
]

/** What has no button of its own, the look of things, and the language. */
export function MainMenu({ theme, onTheme, onOtherLanguage, ...place }: MenuPlace & TasteProps) {
  const words = useWords()
  const desk = useDesk()
  const state = useDeskState((all) => all)
  const ids: readonly ActionId[] = state.open ? [...PAGE_ACTIONS, 'help.keys'] : ['help.keys']
  return (
    <Menu {...place} label={words.menu} align="end">
      {ids.map(actionById).map((action) => (
        <MenuItem
          key={action.id}
          disabled={!action.isEnabled(state)}
          keyName={keyName(action.keys[0])}
          onSelect={() => action.run(desk)}
        >
          {words.actions[action.id]}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuLabel>{words.theme}</MenuLabel>
      <MenuChoices
        value={theme}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          name: words.themes[value],
        }))}
        onChoose={onTheme}
      />
      <MenuLine />
      <MenuItem onSelect={onOtherLanguage}>
        <span lang={words.otherLanguage === 'English' ? 'en' : 'zh-Hans'}>
          {words.otherLanguage}
        </span>
      </MenuItem>
    </Menu>
  )
}
