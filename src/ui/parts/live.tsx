import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { OpenPage, Transaction } from '../../document'
import { type Change, type News, rowOfBoundary, sourceRows } from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { letterOf } from '../palette'
import { boundaryCounts, boundaryMoved } from '../source/facts'
import { useWords, type Words } from '../words'
import { doubtReasons } from '../words/doubt-reasons'
import { findingText } from '../words/findings'

const SpeakContext = createContext<(text: string) => void>(() => {})

/** Says something to a screen reader. The last word said in a turn is the one that is heard. */
export const useSpeak = () => useContext(SpeakContext)

function changeText(words: Words, change: Change, open: OpenPage | null): string {
  const gesture = words.gestures[change.transaction.gesture]
  const text = {
    done: () => doneText(words, change.transaction, open),
    undone: () => words.newsUndone(gesture),
    redone: () => words.newsRedone(gesture),
  }[change.kind]()
  return withDoubts(words, change, text)
}

/** Of what closed the last doubt it is said that it did. */
const withDoubts = (words: Words, { settlesAll }: Pick<Change, 'settlesAll'>, text: string) =>
  settlesAll ? words.newsAndNoDoubtLeft(text) : text

/** What the desk reports of the open page, in a sentence. */
export function newsText(words: Words, news: News, open: OpenPage | null): string {
  const after = (change: Change | null, text: string) =>
    change ? `${changeText(words, change, open)}${words.listMark}${text}` : text
  switch (news.kind) {
    case 'done':
    case 'undone':
    case 'redone':
      return changeText(words, news, open)
    case 'approvedSeen':
      return withDoubts(words, news, words.approvedSeen(news.approved, news.doubtful, news.unseen))
    case 'refused':
      return words.refusals[news.refusal]
    case 'doubt':
      return words.doubtAt(
        news.line,
        Math.round(news.doubt.confidence * 100),
        doubtReasons(words, news.doubt).join(words.listMark),
      )
    case 'noDoubtLeft':
      return words.noDoubtLeft
    case 'finding': {
      const { article, head, finding } = news.found
      const what = findingText(words, finding)
      const letter = letterOf(article)
      const place = words.findingAt(news.number, news.count, letter, words.roles[head], what)
      return after(news.after, place)
    }
    case 'noFindingLeft':
      return news.after ? after(news.after, words.noFindingLeft) : words.noFindings
  }
}

/** Of a boundary it is said where it came to stand, and how many lines either side has now. */
function doneText(words: Words, { gesture, place }: Transaction, open: OpenPage | null): string {
  const rows = open && gesture === 'moveBoundary' ? sourceRows(open.page, open.review) : []
  const row = rows[rowOfBoundary(rows, place)]
  return open && row?.boundary
    ? boundaryMoved(words, boundaryCounts(words, open.page, open.review, row))
    : words.newsDone(words.gestures[gesture])
}

/** The page's one live region. What the desk reports is spoken by itself. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const words = useWords()
  const news = useDeskState((state) => state.news)
  const [spoken, setSpoken] = useState('')
  const desk = useDesk()
  const told = useRef(0)
  const speak = useCallback(
    (text: string) => {
      told.current = desk.state.news?.serial ?? 0
      setSpoken(text)
    },
    [desk],
  )
  useEffect(() => {
    // What was said of a change in more words than its name is not said again.
    // A region that already says the same would stay silent: every other time there is a space behind.
    if (news && news.serial !== told.current)
      setSpoken(newsText(words, news, desk.state.open) + (news.serial % 2 === 0 ? '' : '\u00a0'))
    const clear = setTimeout(() => setSpoken(''), 4000)
    return () => clearTimeout(clear)
  }, [news, words, desk])
  return (
    <SpeakContext value={speak}>
      {children}
      <div className="sr-only" role="status" aria-live="polite">
        {spoken}
      </div>
    </SpeakContext>
  )
}
