import { useEffect } from 'react'
import type { Notice } from '../ui/notices'
import { newsText } from '../ui/parts/news-text'
import { useWords } from '../ui/words'
import { useServices } from './services'

const KINDS = { do: 'done', undo: 'undone', redo: 'redone' } as const

/**
 * Says what was done here and could not stand beside what other tabs did first, and why; and without a page to say it
 * of, that a newer version of the program has taken over.
 */
export function useTabNotices(tell: (notice: Omit<Notice, 'id'>) => void): void {
  const words = useWords()
  const { store, journal, desk } = useServices()
  useEffect(
    () =>
      journal.onArrival(({ lost }) => {
        const texts = lost.map(({ kind, change, after, why }) => {
          const news = { kind: KINDS[kind], transaction: change, settlesAll: false, serial: 0 }
          return words.lostChange(newsText(words, news, after), words.lostReasons[why])
        })
        if (texts.length === 1) tell({ tone: 'problem', text: texts[0] })
        else if (texts.length > 1)
          tell({ tone: 'problem', text: words.lostChanges(texts.length), details: texts })
      }),
    [journal, words, tell],
  )
  useEffect(
    () =>
      store.onOutdated(() => {
        if (desk.state.open) return
        const action = { label: words.reload, run: () => window.location.reload() }
        tell({ tone: 'problem', text: words.saveFailures.outdated, action })
      }),
    [store, desk, words, tell],
  )
}
