import { useId } from 'react'
import { type Action, type ActionGroup, actionById, actionGroups, isPossible } from '../session'
import { useDesk, useDeskState } from './desk-context'
import { firstKey } from './parts/key-name'
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuLine, SubMenu } from './parts/menu'
import type { MenuPlace } from './parts/menu-button'
import { useWords, type Words } from './words'

const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

/** What is known of the version that runs here. */
export interface VersionNote {
  readonly keeping: 'unknown' | keyof Words['keeping']
  /** A newer one lies ready. */
  readonly isNewer: boolean
  readonly take: () => void
}

/** Groups that are shown without a menu of their own. */
const OPEN_GROUPS: readonly ActionGroup[] = ['look', 'help']

/** Everything that can be done, group by group; the look of things, the language and help are one click nearer. */
export function MainMenu({
  theme,
  version: { keeping, isNewer, take },
  ...place
}: MenuPlace & { theme: Theme; version: VersionNote }) {
  const words = useWords()
  const desk = useDesk()
  const state = useDeskState((all) => all)
  const note = useId()
  const item = (action: Action) => (
    <MenuItem
      key={action.id}
      disabled={!isPossible(action, state)}
      keyName={firstKey(action)}
      onSelect={() => action.run(desk)}
    >
      {words.actions[action.id]}
    </MenuItem>
  )
  const groups = [...actionGroups()].filter(
    ([group, actions]) =>
      !OPEN_GROUPS.includes(group) &&
      (state.open !== null || actions.some((action) => isPossible(action, state))),
  )
  return (
    <Menu {...place} label={words.menu} align="end" describedBy={note}>
      {isNewer && (
        <>
          <MenuItem onSelect={take}>{words.takeVersion}</MenuItem>
          <MenuLine />
        </>
      )}
      {item(actionById('help.commands'))}
      <MenuLine />
      {groups.map(([group, actions]) => (
        <SubMenu key={group} label={words.keyGroups[group]}>
          {actions.map(item)}
        </SubMenu>
      ))}
      <MenuLine />
      <MenuLabel>{words.keyGroups.look}</MenuLabel>
      <MenuChoices
        value={theme}
        choices={THEMES.map((value) => ({ value, name: words.actions[`look.${value}`] }))}
        onChoose={(value) => actionById(`look.${value}`).run(desk)}
      />
      <MenuItem onSelect={() => actionById('look.language').run(desk)}>
        <span lang={words.otherLanguageTag}>{words.actions['look.language']}</span>
      </MenuItem>
      <MenuLine />
      {item(actionById('help.keys'))}
      {keeping !== 'unknown' && <MenuLabel id={note}>{words.keeping[keeping]}</MenuLabel>}
    </Menu>
  )
}
