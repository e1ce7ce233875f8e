import type { PageSummary } from '../platform'
import { later } from '../ui/parts/later'
import { useWords } from '../ui/words'
import { usePages } from './pages'
import { goToPage } from './route'
import { usePreferences } from './taste'

const CommandDialog = later(
  async () => (await import('../ui/commands/command-dialog')).CommandDialog,
)

/** So many of the commands that were chosen are remembered. */
const MOST_RECENT = 6

/** The list of commands over what the program knows: the pages in hand, and what was chosen before. */
export function Commands({ about, onClose }: { about: 'commands' | 'go'; onClose: () => void }) {
  const { recentCommands, store } = usePreferences()
  const words = useWords()
  const pages = (usePages().data ?? []).filter(({ removedAt }) => removedAt === null)
  const nameOf = ({ publication, title, date, pageNumber }: PageSummary) =>
    [publication ?? title, date, pageNumber && words.pageNumber(pageNumber)]
      .filter(Boolean)
      .join(' · ')
  return (
    <CommandDialog
      about={about}
      recent={recentCommands}
      pages={pages.map((page) => ({ id: page.id, title: page.title, name: nameOf(page) }))}
      onPage={goToPage}
      onChosen={(key) => {
        const others = recentCommands.filter((name) => name !== key)
        store.set({ recentCommands: [key, ...others].slice(0, MOST_RECENT) })
      }}
      onClose={onClose}
    />
  )
}
