import { type ReactNode, useMemo } from 'react'
import { useWords, type Words } from '../words'
import { tip } from './tip'
import { controlName, hasUnseen, hexOf, isHalf, unseenIn, unseenLabel, unseenName } from './unseen'

/** What a person calls a character that cannot be seen. */
export function unseenCalled(words: Words, code: number): string {
  const name = unseenName(code)
  const control = controlName(code)
  const says = name
    ? words.unseenNames[name]
    : control !== null
      ? words.unseenControl(control)
      : isHalf(code)
        ? words.unseenHalf
        : words.unseenOther
  return words.unseenCalled(says, hexOf(code))
}

/**
 * Text in which what cannot be seen has a mark with its label. The characters stay in the text, each within its mark,
 * beyond which it moves nothing; the label is drawn only, so that places in the text stay what they are.
 */
export const withUnseen = (text: string): ReactNode =>
  hasUnseen(text) ? <UnseenText text={text} /> : text

function UnseenText({ text }: { text: string }) {
  const words = useWords()
  const found = useMemo(() => unseenIn(text), [text])
  const pieces: ReactNode[] = []
  let at = 0
  for (const unseen of found) {
    const { from, to, code } = unseen
    const name = unseenCalled(words, code)
    pieces.push(
      text.slice(at, from),
      <span
        key={from}
        role="img"
        aria-label={name}
        className="unseen"
        data-label={unseenLabel(unseen)}
        {...tip(name)}
      >
        {text.slice(from, to)}
      </span>,
    )
    at = to
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}

/** Kinds that a note names; of more it says how many. */
const NAMED = 6

/** Under a field, which cannot show marks: what is in it that cannot be seen. */
export function UnseenNote({ text, id }: { text: string; id?: string }) {
  const words = useWords()
  const codes = useMemo(() => [...new Set(unseenIn(text).map(({ code }) => code))], [text])
  if (codes.length === 0) return null
  const names = codes.slice(0, NAMED).map((code) => unseenCalled(words, code))
  return (
    <p id={id} className="font-sans text-[11.5px] font-normal text-faint">
      {words.unseenNote(names.join(words.unseenBetween), codes.length - names.length)}
    </p>
  )
}
