import { ledgerOf } from '../document'
import { actionById } from '../session'
import { useDesk, useDeskState } from './desk-context'
import { FOOT } from './frame'
import { newsText } from './parts/news-text'
import { tip } from './parts/tip'
import { useWords } from './words'

export type SaveProblem = 'quota' | 'gone' | 'evicted' | 'outdated' | 'other'

/** How the stored copy stands to what is on the screen. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** Milliseconds since 1970. */
  | { readonly kind: 'saved'; readonly at: number }
  /** `act` is what helps: to try again, to put back what another tab took away, or to save it elsewhere. */
  | {
      readonly kind: 'failed'
      readonly problem: SaveProblem
      readonly act: () => void
    }

interface StatusBarProps {
  readonly save: SaveState
  /** Why nothing can be stored here at all. */
  readonly notKept: 'newer' | 'unavailable' | null
  /** Whether the browser has promised not to clear by itself what is stored; null when it was not asked. */
  readonly kept: boolean | null
}

/** The ledger, what was done last, and the truth about saving. */
export function StatusBar({ save, notKept, kept }: StatusBarProps) {
  const words = useWords()
  const open = useDeskState((state) => state.open)
  const shown = useDeskState((state) => state.shown)
  const news = useDeskState((state) => state.news)
  const ledger = open && shown && ledgerOf(open.page, shown)
  return (
    <footer data-save={save.kind} className={FOOT}>
      {ledger &&
        (ledger.balanced ? (
          <>
            <span className={`truncate ${news ? 'max-sm:hidden' : ''}`}>
              {words.ledger(
                ledger.inArticles + ledger.furniture + ledger.adverts + ledger.discarded,
                ledger.lines,
              )}
            </span>
            <span className="max-sm:hidden">
              {words.furnitureCount(ledger.furniture)}
              {ledger.adverts > 0 && ` · ${words.advertCount(ledger.adverts)}`} ·{' '}
              {words.discardedCount(ledger.discarded)}
            </span>
          </>
        ) : (
          <span className="truncate font-semibold text-mark" {...tip(words.ledgerBroken)}>
            {words.ledgerBroken}
          </span>
        ))}
      <span className="flex-1" />
      {news && (
        <span
          className={`truncate ${news.kind === 'refused' || news.kind === 'lacking' ? 'text-doubt' : ''}`}
        >
          {newsText(words, news, open)}
        </span>
      )}
      {notKept ? (
        <span className="flex min-w-0 items-center gap-2 text-doubt">
          <span className="truncate" {...tip(words.notKept[notKept])}>
            {words.notKept[notKept]}
          </span>
          <BackupButton />
        </span>
      ) : (
        open && (
          <span
            className={save.kind === 'failed' ? 'flex min-w-0' : 'shrink-0'}
            {...tip(kept === null || save.kind === 'failed' ? undefined : words.kept(kept))}
          >
            <SaveNote save={save} />
          </span>
        )
      )}
    </footer>
  )
}

/** By the clock on the wall, to the second; `Intl` would take a part of a frame at each save. */
const timeOfDay = (at: number): string => new Date(at).toTimeString().slice(0, '00:00:00'.length)

/** Where something cannot be stored, everything can still leave. */
function BackupButton() {
  const words = useWords()
  const desk = useDesk()
  const action = actionById('file.backup')
  return (
    <button type="button" className="button" onClick={() => action.run(desk)}>
      {words.backupShort}
    </button>
  )
}

function SaveNote({ save }: { save: SaveState }) {
  const words = useWords()
  switch (save.kind) {
    case 'idle':
      return <span className="shrink-0 text-good">● {words.savedYet}</span>
    case 'saving':
      return <span className="shrink-0">○ {words.saving}</span>
    case 'saved':
      return <span className="shrink-0 text-good">● {words.savedAt(timeOfDay(save.at))}</span>
    case 'failed':
      return (
        <span className="flex min-w-0 items-center gap-2 text-mark" role="alert">
          <span className="truncate" {...tip(words.saveFailures[save.problem])}>
            {words.saveFailures[save.problem]}
          </span>
          <button type="button" className="button" onClick={save.act}>
            {save.problem === 'gone' || save.problem === 'evicted'
              ? words.putBack
              : save.problem === 'outdated'
                ? words.downloadProject
                : words.retry}
          </button>
          <BackupButton />
        </span>
      )
  }
}
