import { type ReactNode, type Ref, useEffect } from 'react'
import { FindField } from '../find/find-field'
import { later } from '../parts/later'
import { useSpeak } from '../parts/live'
import { MenuButton } from '../parts/menu-button'
import { tip } from '../parts/tip'
import { useWords } from '../words'
import { grouped } from '../words/grouped'
import type { QueueModel } from './use-queue-model'

const QueueMenu = later(async () => (await import('./queue-menu')).QueueMenu)

interface QueueHeadProps {
  /** Stands in the place of what is looked at while there is one. */
  readonly bar?: ReactNode
  readonly model: QueueModel
  readonly isWide: boolean
  readonly search: Ref<HTMLInputElement>
  /** From the field down into the list. */
  readonly onEnterList: () => void
}

/** What of the queue is looked at, and the field in which it is searched. */
export function QueueHead({ bar, model, isWide, search, onEnterList }: QueueHeadProps) {
  const words = useWords()
  const { look, show, searching } = model
  return (
    <div className={isWide ? 'flex items-center gap-3 pb-2' : 'pb-1'}>
      {bar || <LookedAt model={model} isWide={isWide} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the field in it */}
      <div
        className={`relative ${isWide ? `w-72 ${bar ? 'max-xl:w-40' : ''}` : ''}`}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') onEnterList()
          else if (event.key === 'Escape' && look.query) show({ query: '' })
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <FindField
          ref={search}
          label={words.searchPages}
          className="field py-0.5 pr-6 text-xs"
          value={look.query}
          onText={(query) => show({ query })}
          onEnter={onEnterList}
        />
        {look.query !== '' && (
          <button
            type="button"
            className="absolute top-1/2 right-1 -translate-y-1/2 px-1.5 text-[11px] text-soft"
            aria-label={words.clearSearch}
            onClick={() => show({ query: '' })}
          >
            ✕
          </button>
        )}
      </div>
      {searching === 'failed' && (
        <p className="px-2 text-[11px] text-doubt">{words.searchFailed}</p>
      )}
      <SayFound model={model} />
    </div>
  )
}

/** Which pages are looked at and how many they are, and the way to others. */
function LookedAt({ model, isWide }: Pick<QueueHeadProps, 'model' | 'isWide'>) {
  const words = useWords()
  const { look, show, pages } = model
  return (
    <div className="flex min-h-7 flex-1 items-center gap-1">
      {look.place !== 'queue' && (
        <button
          type="button"
          className="button button-quiet px-1.5"
          aria-label={words.backToQueue}
          {...tip(words.backToQueue)}
          onClick={() => show({ place: 'queue', status: null })}
        >
          ←
        </button>
      )}
      <h2
        className={`min-w-0 truncate px-1.5 font-normal text-soft ${isWide ? 'text-sm' : 'text-xs'}`}
      >
        {words.places[look.place]}{' '}
        <span className="text-faint tabular-nums">{grouped(pages.length)}</span>
      </h2>
      {look.status !== null && (
        <button
          type="button"
          className="button min-w-0 shrink gap-1 rounded-full px-2"
          {...tip(words.showAllPages)}
          onClick={() => show({ status: null })}
        >
          <span className="truncate">{words.pageStatuses[look.status]}</span>
          <span aria-hidden>✕</span>
          <span className="sr-only">{words.showAllPages}</span>
        </button>
      )}
      <span className={isWide ? '' : 'flex-1'} />
      <MenuButton
        label={words.queueMenu}
        className="button button-quiet px-1.5"
        menu={(place) => <QueueMenu {...place} model={model} />}
      >
        <Lines />
      </MenuButton>
    </div>
  )
}

/** Tells a screen reader how many pages were found, once they are. */
function SayFound({ model: { look, pages, searching } }: { model: QueueModel }) {
  const words = useWords()
  const speak = useSpeak()
  const isDone = look.query.trim() !== '' && searching === 'done'
  useEffect(() => {
    if (isDone) speak(words.foundPages(pages.length))
  }, [isDone, pages.length, speak, words])
  return null
}

const Lines = () => (
  <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden>
    <path d="M2 4h12M4 8h8M6.5 12h3" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
)
