import { Menu, MenuChoices, MenuItem, MenuLabel, MenuLine } from '../parts/menu'
import type { MenuPlace } from '../parts/menu-button'
import { useWords } from '../words'
import { PLACES, STATUSES } from './entry'
import { SORTS } from './order'
import type { QueueModel } from './use-queue-model'

/** How the queue is laid out, what of it is shown, and what is kept elsewhere. */
export function QueueMenu({ model, ...place }: MenuPlace & { model: QueueModel }) {
  const words = useWords()
  const { look, taste, counts, show } = model
  return (
    <Menu {...place} label={words.queueMenu} align="start">
      <MenuLabel>{words.sortBy}</MenuLabel>
      <MenuChoices
        value={taste.sort}
        choices={SORTS.map((value) => ({ value, name: words.sorts[value] }))}
        onChoose={model.sortBy}
      />
      {taste.sort === 'date' && (
        <>
          <MenuItem onSelect={() => model.foldAll(true)}>{words.foldAll}</MenuItem>
          <MenuItem onSelect={() => model.foldAll(false)}>{words.unfoldAll}</MenuItem>
        </>
      )}
      <MenuLine />
      <MenuLabel>{words.showOnly}</MenuLabel>
      <MenuChoices
        value={look.status ?? 'all'}
        choices={[
          { value: 'all', name: words.allStatuses },
          ...STATUSES.map((value) => ({ value, name: words.pageStatuses[value] })),
        ]}
        onChoose={(value) => show({ status: STATUSES.find((status) => status === value) ?? null })}
      />
      <MenuLine />
      {PLACES.filter((other) => other !== look.place).map((other) => (
        <MenuItem key={other} onSelect={() => show({ place: other, status: null })}>
          {words.placeCount(words.places[other], counts[other])}
        </MenuItem>
      ))}
    </Menu>
  )
}
