import type { KeyboardEvent } from 'react'
import { blockAt, changeRole } from '../../document'
import { ROLES, type Role } from '../../engine'
import { type ActionId, actionById, currentStretch, isPossible, plainKey } from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { firstKey } from '../parts/key-name'
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuLine } from '../parts/menu'
import type { MenuPlace } from '../parts/menu-button'
import { useWords } from '../words'

type SetRole = Exclude<Role, 'discarded'>

const SETTABLE = ROLES.filter((role): role is SetRole => role !== 'discarded')

/** R, then one of these. */
const ROLE_KEYS: Readonly<Record<SetRole, string>> = {
  kicker: 'K',
  headline: 'H',
  deck: 'D',
  byline: 'B',
  subhead: 'S',
  body: 'T',
  caption: 'C',
  jump: 'J',
  furniture: 'F',
  advert: 'V',
}

const BLOCK_ACTIONS: readonly ActionId[] = [
  'block.attach',
  'block.split',
  'block.splitInside',
  'text.edit',
  'block.up',
  'block.down',
  'block.discard',
  'block.restore',
]

/** What can be done to the selected rows. */
export function BlockMenu({ anchor, onClose }: MenuPlace) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const state = useDeskState((all) => all)
  const stretch = currentStretch(state)
  const role = stretch && blockAt(open.page, open.review, stretch.from)?.cut.role

  const setRole = (chosen: SetRole) => {
    if (!stretch) return
    const result = desk.dispatch((page, review, newArticle) =>
      changeRole(page, review, { ...stretch, role: chosen, newArticle }),
    )
    if (result.ok) desk.stand(stretch.from)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const letter = plainKey(event).toUpperCase()
    const chosen = SETTABLE.find((candidate) => ROLE_KEYS[candidate] === letter)
    if (!chosen) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
    setRole(chosen)
  }

  return (
    <Menu
      anchor={anchor}
      onClose={onClose}
      label={words.roleMenu}
      align="start"
      onKeyDown={onKeyDown}
    >
      <MenuLabel>{words.roleMenu}</MenuLabel>
      <MenuChoices
        value={SETTABLE.find((candidate) => candidate === role) ?? null}
        choices={SETTABLE.map((value) => ({
          value,
          name: words.roles[value],
          keyName: ROLE_KEYS[value],
        }))}
        onChoose={setRole}
      />
      <MenuLine />
      {BLOCK_ACTIONS.map(actionById)
        .filter((action) => isPossible(action, state))
        .map((action) => (
          <MenuItem key={action.id} keyName={firstKey(action)} onSelect={() => action.run(desk)}>
            {words.actions[action.id]}
          </MenuItem>
        ))}
    </Menu>
  )
}
