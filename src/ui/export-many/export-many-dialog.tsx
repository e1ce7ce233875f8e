import { useLayoutEffect, useRef, useState } from 'react'
import type { ExportFormat } from '../../formats'
import { Working } from '../backup/working'
import { Dialog } from '../dialogs/dialog'
import { FileText } from '../dialogs/file-text'
import { FolderButtons } from '../dialogs/folder-buttons'
import { FormatChoice } from '../dialogs/format-choice'
import { useWords } from '../words'
import { isApproved, isUnfinished, type LeavingPage } from './leaving-page'

export type ExportManyState =
  | { readonly kind: 'looking' | 'writing'; readonly done: number; readonly all: number }
  | { readonly kind: 'ready'; readonly pages: readonly LeavingPage[] }

interface Ways {
  readonly format: ExportFormat
  readonly formats: readonly ExportFormat[]
  readonly onFormat: (id: ExportFormat['id']) => void
  /** How the first of the pages begins in that format; null until it is known. */
  readonly preview: {
    readonly title: string
    readonly beginning: string
    readonly problem: string | null
  } | null
  readonly fileName: string
  /** The folder that files were saved into last, by its name; null where the browser writes into none. */
  readonly folder: { readonly name: string | null } | null
  readonly onDownload: (pages: readonly LeavingPage[]) => void
  readonly onSave: (pages: readonly LeavingPage[], isElsewhere: boolean) => void
}

interface ExportManyDialogProps extends Ways {
  readonly state: ExportManyState
  readonly isFailed: boolean
  /** Gives the writing up. */
  readonly onStop: () => void
  readonly onClose: () => void
}

/** Which of many pages leave, in which form and where to, and everything that should be known before they do. */
export function ExportManyDialog(props: ExportManyDialogProps) {
  const { state, isFailed, onStop, onClose, ...ways } = props
  const words = useWords()
  return (
    <Dialog title={words.exportTitle} width={860} onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto px-[22px] pt-2 pb-5 text-[13px]">
        {isFailed && (
          <p role="alert" className="text-mark">
            {words.exportManyFailed}
          </p>
        )}
        {state.kind === 'ready' ? (
          <Choice pages={state.pages} onClose={onClose} {...ways} />
        ) : (
          <>
            <Working
              says={(state.kind === 'looking' ? words.exportManyLooking : words.exportManyWriting)(
                state.done,
                state.all,
              )}
              done={state.done}
              all={state.all}
            />
            <div className="flex justify-end">
              <button
                type="button"
                data-first
                className="button"
                onClick={state.kind === 'looking' ? onClose : onStop}
              >
                {words.cancel}
              </button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

interface ChoiceProps extends Ways {
  readonly pages: readonly LeavingPage[]
  readonly onClose: () => void
}

function Choice({ pages, onClose, ...ways }: ChoiceProps) {
  const { format, formats, onFormat, preview, fileName, folder, onDownload, onSave } = ways
  const words = useWords()
  const [which, setWhich] = useState<'all' | 'approved'>('all')
  const download = useRef<HTMLButtonElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  // The button that had the keyboard went with the progress.
  useLayoutEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (!isFree) return
    if (download.current?.disabled) cancel.current?.focus()
    else download.current?.focus()
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
      <div className="flex min-h-0 gap-6 max-md:flex-col">
        <div className="flex w-64 shrink-0 flex-col gap-3">
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
          <FormatChoice formats={formats} chosen={format.id} onChoose={onFormat} />
          <p role="status" className="text-soft">
            {chosen.length > 0
              ? words.exportManyHolds(chosen.length, articles)
              : words.exportManyNothing}
          </p>
          <p className="text-xs break-all text-soft">{words.exportFile(fileName)}</p>
        </div>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-3">
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
          {preview && (
            <section
              aria-label={words.exportPreview}
              className="flex min-h-0 min-w-0 flex-col gap-1"
            >
              <h3 className="text-xs font-normal text-soft">
                {words.exportManyPreview(preview.title)}
              </h3>
              {preview.problem === null ? (
                <FileText text={preview.beginning} className="h-[34vh]" />
              ) : (
                <p role="alert" className="rounded-md bg-mark-ground px-3 py-2 text-mark">
                  {preview.problem}
                </p>
              )}
            </section>
          )}
        </div>
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <button ref={cancel} type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        {folder && (
          <FolderButtons
            name={folder.name}
            disabled={chosen.length === 0}
            onSave={(isElsewhere) => onSave(chosen, isElsewhere)}
          />
        )}
        <button
          ref={download}
          type="button"
          data-first
          className="button button-main"
          disabled={chosen.length === 0}
          onClick={() => onDownload(chosen)}
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
