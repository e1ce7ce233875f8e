import { useLayoutEffect, useRef, useState } from 'react'
import { Working } from '../backup/working'
import { Dialog } from '../dialogs/dialog'
import { useWords } from '../words'
import { isApproved, isUnfinished, type LeavingPage } from './leaving-page'

export type ExportManyState =
  | { readonly kind: 'looking'; readonly done: number; readonly all: number }
  | { readonly kind: 'ready'; readonly pages: readonly LeavingPage[] }

interface ExportManyDialogProps {
  readonly state: ExportManyState
  readonly fileName: string
  readonly isFailed: boolean
  readonly onDownload: (ids: readonly string[]) => void
  readonly onClose: () => void
}

/** Which of many pages leave, and everything that should be known before they do. */
export function ExportManyDialog(props: ExportManyDialogProps) {
  const { state, fileName, isFailed, onDownload, onClose } = props
  const words = useWords()
  return (
    <Dialog title={words.exportTitle} hint={words.exportManyHint} width={560} onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 px-[22px] pt-2 pb-5 text-[13px]">
        {isFailed && (
          <p role="alert" className="text-mark">
            {words.exportManyFailed}
          </p>
        )}
        {state.kind === 'ready' ? (
          <Choice
            pages={state.pages}
            fileName={fileName}
            onDownload={onDownload}
            onClose={onClose}
          />
        ) : (
          <>
            <Working
              says={words.exportManyLooking(state.done, state.all)}
              done={state.done}
              all={state.all}
            />
            <div className="flex justify-end">
              <button type="button" data-first className="button" onClick={onClose}>
                {words.cancel}
              </button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly pages: readonly LeavingPage[]
  readonly fileName: string
  readonly onDownload: (ids: readonly string[]) => void
  readonly onClose: () => void
}

function Choice({ pages, fileName, onDownload, onClose }: ChoiceProps) {
  const words = useWords()
  const [which, setWhich] = useState<'all' | 'approved'>('all')
  const buttons = useRef<HTMLDivElement>(null)
  // The button that had the keyboard went with the progress.
  useLayoutEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (!isFree) return
    const [cancel, download] = buttons.current?.querySelectorAll('button') ?? []
    if (download?.disabled) cancel?.focus()
    else download?.focus()
  }, [])
  const refused = pages.filter(({ refusal }) => refusal !== null)
  const able = pages.filter(({ refusal }) => refusal === null)
  const approved = able.filter(isApproved)
  const chosen = which === 'all' ? able : approved
  const unfinished = chosen.filter(isUnfinished)
  const articles = chosen.reduce((sum, { notes }) => sum + (notes?.articles ?? 0), 0)
  const kinds = [
    { kind: 'all', says: words.exportManyAll(able.length), count: able.length },
    { kind: 'approved', says: words.exportManyApproved(approved.length), count: approved.length },
  ] as const
  return (
    <>
      <fieldset>
        <legend className="mb-1 text-xs text-soft">{words.exportManyWhich}</legend>
        {kinds.map(({ kind, says, count }) => (
          <label key={kind} className="flex items-baseline gap-2 py-0.5">
            <input
              type="radio"
              name="which"
              checked={kind === which}
              disabled={count === 0}
              onChange={() => setWhich(kind)}
            />
            {says}
          </label>
        ))}
      </fieldset>
      <p role="status" className="text-soft">
        {chosen.length > 0
          ? words.exportManyHolds(chosen.length, articles)
          : words.exportManyNothing}
      </p>
      {refused.length > 0 && (
        <Pages
          says={words.exportManyRefused(refused.length)}
          pages={refused}
          className="bg-mark-ground text-mark"
        />
      )}
      {unfinished.length > 0 && (
        <Pages
          says={words.exportManyOpen(unfinished.length)}
          pages={unfinished}
          className="bg-doubt-ground text-doubt"
        />
      )}
      {chosen.length > 0 && unfinished.length === 0 && (
        <p className="text-good">{words.exportManyReady}</p>
      )}
      <p className="text-xs break-all text-soft">{words.exportFile(fileName)}</p>
      <div ref={buttons} className="flex justify-end gap-2">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button
          type="button"
          data-first
          className="button button-main"
          disabled={chosen.length === 0}
          onClick={() => onDownload(chosen.map(({ id }) => id))}
        >
          {words.exportDownload}
        </button>
      </div>
    </>
  )
}

interface PagesProps {
  readonly says: string
  readonly pages: readonly LeavingPage[]
  readonly className: string
}

/** Pages one by one, each with what there is to know of it. */
function Pages({ says, pages, className }: PagesProps) {
  const words = useWords()
  const knownOf = ({ notes, refusal }: LeavingPage) => {
    if (refusal !== null || notes === null) return [refusal]
    return [
      notes.articles === 0 && words.exportManyNoArticles,
      notes.notApproved > 0 && words.exportManyNotApproved(notes.notApproved),
      notes.doubts > 0 && words.exportManyDoubts(notes.doubts),
      notes.withoutBody > 0 && words.exportManyWithoutBody(notes.withoutBody),
    ].filter((known) => known !== false)
  }
  return (
    <section aria-label={says} className={`rounded-md px-3 py-2 ${className}`}>
      <p>{says}</p>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        tabIndex={0}
        className="mt-1 max-h-40 overflow-y-auto"
      >
        {pages.map((page) => (
          <li key={page.id} className="flex flex-wrap gap-x-3 py-0.5">
            <span className="text-ink">{page.title}</span>
            <span>{knownOf(page).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
