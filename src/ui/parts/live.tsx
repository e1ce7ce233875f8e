import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import type { News } from '../../session'
import { useDeskState } from '../desk-context'
import { useWords, type Words } from '../words'

const SpeakContext = createContext<(text: string) => void>(() => {})

/** Says something to a screen reader. The last word said in a turn is the one that is heard. */
export const useSpeak = () => useContext(SpeakContext)

export function newsText(words: Words, news: News): string {
  switch (news.kind) {
    case 'done':
      return words.newsDone(words.gestures[news.transaction.gesture])
    case 'undone':
      return words.newsUndone(words.gestures[news.transaction.gesture])
    case 'redone':
      return words.newsRedone(words.gestures[news.transaction.gesture])
    case 'refused':
      return words.refusals[news.refusal]
    case 'noDoubtLeft':
      return words.noDoubtLeft
  }
}

/** The page's one live region. What the desk reports is spoken by itself. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const words = useWords()
  const news = useDeskState((state) => state.news)
  const [spoken, setSpoken] = useState('')
  const speak = useCallback((text: string) => setSpoken(text), [])
  useEffect(() => {
    if (news)
      setSpoken((before) => (news.kind === 'done' && before ? before : newsText(words, news)))
    const clear = setTimeout(() => setSpoken(''), 4000)
    return () => clearTimeout(clear)
  }, [news, words])
  return (
    <SpeakContext value={speak}>
      {children}
      <div className="sr-only" role="status" aria-live="polite">
        {spoken}
      </div>
    </SpeakContext>
  )
}
