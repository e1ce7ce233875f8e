import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useDesk, useDeskState } from '../desk-context'
import { useWords } from '../words'
import { newsText } from './news-text'

/** Milliseconds for which something said can be read by who goes to look for it; whoever hears it was told at once. */
const LASTING = 4000

const SpeakContext = createContext<(text: string) => void>(() => {})

/** Says something to a screen reader. The last word said in a turn is the one that is heard. */
export const useSpeak = () => useContext(SpeakContext)

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
  }, [news, words, desk])
  useEffect(() => {
    if (spoken === '') return
    const clear = setTimeout(() => setSpoken(''), LASTING)
    return () => clearTimeout(clear)
  }, [spoken])
  return (
    <SpeakContext value={speak}>
      {children}
      <div className="sr-only" role="status" aria-live="polite">
        {spoken}
      </div>
    </SpeakContext>
  )
}
