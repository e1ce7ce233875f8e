import { useContext, useState } from 'react'
import { ledgerOf } from '../../document'
import { type ExportStamp, exportNotes, fileNameFor, formatsFor, sentence } from '../../formats'
import { findingsInOrder, type Runner } from '../../session'
import { useDeskState, useOpenPage } from '../desk-context'
import { LanguageContext, useWords } from '../words'
import { Dialog } from './dialog'
import { FileText } from './file-text'
import { FolderButtons } from './folder-buttons'
import { FormatChoice } from './format-choice'
import { useDraft } from './use-draft'

interface ExportDialogProps {
  readonly stamp: () => ExportStamp
  /** Runs what is long in slices. */
  readonly run: Runner
  readonly onDownload: (name: string, pieces: readonly string[], mime: string) => Promise<void>
  /** The folder that files were saved into last, by its name; null where the browser writes into none. */
  readonly folder: { readonly name: string | null } | null
  /** Whether it was saved: whoever is asked for a folder may give up. */
  readonly onSave: (
    name: string,
    pieces: readonly string[],
    isElsewhere: boolean,
  ) => Promise<boolean>
  readonly isFailed: boolean
  readonly onClose: () => void
}

/** What leaves, in which form, and everything that should be known before it does. */
export function ExportDialog(props: ExportDialogProps) {
  const { stamp, run, folder, isFailed, onDownload, onSave, onClose } = props
  const words = useWords()
  const language = useContext(LanguageContext)
  const { open } = useOpenPage()
  const proofread = useDeskState((state) => state.proofread)
  const formats = formatsFor(open.page)
  const [formatId, setFormatId] = useState(formats[0].id)
  const format = formats.find(({ id }) => id === formatId) ?? formats[0]
  const draft = useDraft(format, open, stamp, run)
  const ledger = ledgerOf(open.page, open.review)
  const notes = exportNotes(open)
  const findings = findingsInOrder({ proofread }).open.length
  const name = fileNameFor(open.page, format)
  const warnings = [
    notes.articles === 0 && words.exportNoArticles,
    notes.notApproved > 0 && words.exportNotApproved(notes.notApproved),
    notes.doubts > 0 && words.exportDoubts(notes.doubts),
    findings > 0 && words.exportFindings(findings),
    notes.withoutBody > 0 && words.exportOrphans(notes.withoutBody),
  ].filter((warning) => warning !== false)
  const download = async () => {
    if (draft.progress !== null) return
    const pieces = await draft.finish()
    if (!pieces) return
    await onDownload(name, pieces, format.mime)
    onClose()
  }
  const save = async (isElsewhere: boolean) => {
    if (draft.progress !== null) return
    const pieces = await draft.finish()
    if (pieces && (await onSave(name, pieces, isElsewhere))) onClose()
  }

  return (
    <Dialog title={words.exportTitle} width={860} onClose={onClose}>
      <div className="flex min-h-0 gap-6 overflow-y-auto px-[22px] pt-2 pb-5 max-md:flex-col">
        <div className="flex w-64 shrink-0 flex-col gap-4 text-[13px]">
          <FormatChoice formats={formats} chosen={formatId} onChoose={setFormatId} />
          <p className="text-soft">
            {words.exportLedger(
              ledger.lines,
              ledger.inArticles,
              ledger.furniture + ledger.adverts,
              ledger.discarded,
            )}
          </p>
          {warnings.length > 0 ? (
            <ul className="flex flex-col gap-1 rounded-md bg-doubt-ground px-3 py-2 text-doubt">
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          ) : (
            <p className="text-good">{words.exportReady}</p>
          )}
          <div className="mt-auto flex flex-col gap-2">
            {isFailed && (
              <p role="alert" className="text-mark">
                {words.exportFailed}
              </p>
            )}
            <p className="text-xs break-all text-soft">{words.exportFile(name)}</p>
            <button
              type="button"
              data-first
              className="button button-main justify-center py-1"
              disabled={draft.problem !== null}
              aria-disabled={draft.progress !== null}
              onClick={download}
            >
              {words.exportDownload}
            </button>
            {folder && (
              <FolderButtons
                name={folder.name}
                disabled={draft.problem !== null}
                onSave={(isElsewhere) => void save(isElsewhere)}
              />
            )}
            {draft.progress !== null && (
              <div className="flex items-center gap-2 text-xs text-soft">
                <p role="status" className="flex-1">
                  {words.exportWriting(draft.progress)}
                </p>
                <button type="button" className="button" onClick={draft.stop}>
                  {words.cancel}
                </button>
              </div>
            )}
          </div>
        </div>
        <section aria-label={words.exportPreview} className="flex min-h-0 min-w-0 flex-1 flex-col">
          {draft.problem === null ? (
            <FileText
              text={draft.goesOn ? `${draft.beginning}\n…` : draft.beginning}
              className="h-[52vh] flex-auto"
            />
          ) : (
            <p role="alert" className="rounded-md bg-mark-ground px-3 py-2 text-mark">
              {sentence(draft.problem, language)}
            </p>
          )}
        </section>
      </div>
    </Dialog>
  )
}
