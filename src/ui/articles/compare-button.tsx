import { useEffect, useRef } from 'react'
import type { ArticleId } from '../../document'
import { actionById } from '../../session'
import { useDesk } from '../desk-context'
import { useSpeak } from '../parts/live'
import { actionTip } from '../parts/tip'
import { useWords } from '../words'
import { useIsCompared } from './use-comparison'

/** How much of an article is corrected; pressed, the card shows it against the raw text. */
export function CompareButton({ article, count }: { article: ArticleId; count: number }) {
  const words = useWords()
  const desk = useDesk()
  const speak = useSpeak()
  const isCompared = useIsCompared(article)
  const action = actionById('text.compare')

  const wasCompared = useRef(isCompared)
  useEffect(() => {
    if (wasCompared.current === isCompared) return
    wasCompared.current = isCompared
    speak(isCompared ? words.comparing(count) : words.comparedNoMore)
  }, [isCompared, count, speak, words])

  if (count === 0) return null
  return (
    <button
      type="button"
      className="button toggle"
      aria-pressed={isCompared}
      aria-label={words.corrections(count)}
      {...actionTip(words, action.id)}
      onClick={() => desk.compare(isCompared ? null : article)}
    >
      {words.correctionsMark(count)}
    </button>
  )
}
