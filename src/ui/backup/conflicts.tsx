import { useWords } from '../words'

/** What is done with a page that the queue has otherwise; the first is what nobody can regret. */
export const CHOICES = ['both', 'theirs', 'mine'] as const
export type ConflictChoice = (typeof CHOICES)[number]

/** More than so many nobody goes through one by one. */
const SHOWN = 200

interface ConflictsProps {
  readonly pages: readonly { readonly id: string; readonly title: string }[]
  readonly forAll: ConflictChoice
  /** For pages that are chosen for one by one. */
  readonly own: ReadonlyMap<string, ConflictChoice>
  readonly onForAll: (choice: ConflictChoice) => void
  readonly onOwn: (id: string, choice: ConflictChoice) => void
}

/** Pages that a backup and the queue have with different changes, and what is to become of each. */
export function Conflicts({ pages, forAll, own, onForAll, onOwn }: ConflictsProps) {
  const words = useWords()
  const replaces = [forAll, ...own.values()].includes('theirs')
  return (
    <section className="flex min-h-0 flex-col gap-2 rounded-md bg-doubt-ground px-3 py-2">
      <p className="text-doubt">{words.restoreConflicts(pages.length)}</p>
      <fieldset>
        <legend className="sr-only">{words.restoreForAll}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {CHOICES.map((choice) => (
            <label key={choice} className="flex items-baseline gap-1.5">
              <input
                type="radio"
                name="for-all"
                checked={choice === forAll}
                onChange={() => onForAll(choice)}
              />
              {words.restoreChoices[choice]}
            </label>
          ))}
        </div>
      </fieldset>
      <ul className="flex max-h-56 flex-col gap-1 overflow-y-auto">
        {pages.slice(0, SHOWN).map(({ id, title }) => (
          <li key={id} className="flex items-center gap-3">
            <span className="min-w-0 flex-1 truncate">{title}</span>
            <select
              className="field w-auto py-0.5 text-[12.5px]"
              aria-label={words.restoreFor(title)}
              value={own.get(id) ?? forAll}
              onChange={({ target }) => onOwn(id, target.value as ConflictChoice)}
            >
              {CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {words.restoreChoices[choice]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {pages.length > SHOWN && <p>{words.restoreOthers(pages.length - SHOWN)}</p>}
      {replaces && <p className="text-doubt">{words.restoreReplaces}</p>}
    </section>
  )
}
