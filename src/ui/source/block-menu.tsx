import { DropdownMenu } from 'radix-ui'
import type { KeyboardEvent } from 'react'
import { blockAt, changeRole, nextArticleId } from '../../document'
import { ROLES, type Role } from '../../engine'
import { type ActionId, actionById, currentStretch } from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
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
  'text.edit',
  'block.up',
  'block.down',
  'block.discard',
  'block.restore',
]

/** What can be done to the selected rows, at the place that was clicked. */
export function BlockMenu({ anchor, onClose }: { anchor: DOMRect; onClose: () => void }) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const state = useDeskState((all) => all)
  const stretch = currentStretch(state)
  const role = stretch && blockAt(open.page, open.review, stretch.from)?.cut.role

  const setRole = (chosen: SetRole) => {
    if (stretch)
      desk.dispatch((page, review) =>
        changeRole(page, review, { ...stretch, role: chosen, newArticle: nextArticleId(review) }),
      )
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = SETTABLE.find((candidate) => ROLE_KEYS[candidate] === event.key.toUpperCase())
    if (!chosen) return
    event.preventDefault()
    event.stopPropagation()
    setRole(chosen)
    onClose()
  }

  return (
    <DropdownMenu.Root open onOpenChange={(isOpen) => !isOpen && onClose()} modal={false}>
      <DropdownMenu.Trigger asChild>
        <span
          aria-hidden
          className="fixed"
          style={{ left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          aria-label={words.roleMenu}
          onKeyDownCapture={onKeyDown}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <DropdownMenu.Label className="menu-label">{words.roleMenu}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={role ?? ''}>
            {SETTABLE.map((candidate) => (
              <DropdownMenu.RadioItem
                key={candidate}
                className="menu-item"
                value={candidate}
                onSelect={() => setRole(candidate)}
              >
                <span className="w-3 text-accent">{candidate === role ? '✓' : ''}</span>
                <span className="flex-1">{words.roles[candidate]}</span>
                <span className="key" aria-hidden>
                  {ROLE_KEYS[candidate]}
                </span>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="menu-line" />
          {BLOCK_ACTIONS.map((id) => actionById(id))
            .filter((action) => action.isEnabled(state))
            .map((action) => (
              <DropdownMenu.Item
                key={action.id}
                className="menu-item"
                onSelect={() => {
                  onClose()
                  action.run(desk)
                }}
              >
                <span className="w-3" />
                <span className="flex-1">{words.actions[action.id]}</span>
                <span className="key" aria-hidden>
                  {action.keys[0]}
                </span>
              </DropdownMenu.Item>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
