import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Article, articlesOf, articleText, attach, blockAt, evidenceOf } from '../../document'
import { isHead } from '../../engine'
import {
  currentStretch,
  groupOf,
  plainKey,
  selectedRows,
  sourceRows,
  standAtRow,
} from '../../session'
import { useDesk, useDeskState, useOpenPage } from '../desk-context'
import { letterOf, tintOf } from '../palette'
import { around } from '../parts/around'
import { useWords } from '../words'
import { Dialog } from './dialog'

/** Of more articles than this the nearest are listed; a letter still gives to any of them. */
const MOST_LISTED = 60

/** The first articles of the list have a digit each. */
const MOST_DIGITS = 3

/** How long (milliseconds) a letter waits for a second one where an article has such a name. */
const LETTER_PAUSE = 700

/** Which article to give the selected text to: the engine's own suggestions first. */
export function AttachDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const state = useDeskState((all) => all)
  const list = useRef<HTMLUListElement>(null)
  const typed = useRef({ name: '', timer: 0 })
  const [answer, setAnswer] = useState('')
  const { page, review, proposal } = open
  const rows = sourceRows(page, review)
  const chosen = state.selection ? selectedRows(rows, state.selection) : []
  const stretch = wholeGroup()
  const current = chosen[0]?.block.cut.article ?? null
  const group = chosen[0] && evidenceOf(proposal).attachments.get(chosen[0].block.start)
  const rank = new Map(
    group?.alternatives.flatMap(({ article }, i) => (article === null ? [] : [[article, i]])),
  )
  const all = articlesOf(page, review)
  const articles = all
    .filter(({ id }) => id !== current)
    .sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity))
  const near = new Set(around(all, all.findIndex(isHere), MOST_LISTED))
  const listed = articles.filter((article) => near.has(article) || rank.has(article.id))
  const isLeftOut = listed.length < articles.length

  /** The article that the text is in; the first one below it for text that is in none. */
  function isHere({ id, blocks }: Article) {
    return current === null ? blocks[0].start >= (stretch?.from ?? 0) : id === current
  }

  /** A caret in a headline group stands for the whole group; selected lines stand for themselves. */
  function wholeGroup() {
    const rowsOnly = currentStretch(state)
    if (!rowsOnly || chosen.length !== 1) return rowsOnly
    const block = blockAt(page, review, rowsOnly.from)
    if (!block || !isHead(block.cut.role)) return rowsOnly
    const own = groupOf(page, review, block)
    return { from: own[0].start, to: own[own.length - 1].end }
  }

  const give = (article: string | null) => {
    onClose()
    if (!stretch) return
    const result = desk.dispatch((of, under, newArticle) =>
      attach(of, under, { ...stretch, article, newArticle }),
    )
    if (result.ok) standAtRow(desk, result.value.place)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) {
      event.preventDefault()
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
      const index = buttons.indexOf(document.activeElement as HTMLButtonElement)
      buttons[Math.max(0, Math.min(buttons.length - 1, index + step))]?.focus()
      return
    }
    const key = plainKey(event).toUpperCase()
    if (/^\d$/.test(key)) {
      event.preventDefault()
      const suggested = Number(key) <= MOST_DIGITS ? articles[Number(key) - 1] : undefined
      if (key === '0') give(null)
      else if (suggested) give(suggested.id)
      else setAnswer(words.noArticleAt(key))
    } else if (/^[A-Z]$/.test(key)) {
      event.preventDefault()
      typeLetter(key)
    }
  }

  /** Letters name an article as soon as no longer name can follow; else after a pause. */
  const typeLetter = (letter: string) => {
    clearTimeout(typed.current.timer)
    const begins = (name: string) => articles.some(({ id }) => letterOf(id).startsWith(name))
    const longer = typed.current.name + letter
    const name = begins(longer) ? longer : letter
    const named = articles.find(({ id }) => letterOf(id) === name)
    const mayGoOn = articles.some(
      ({ id }) => letterOf(id) !== name && letterOf(id).startsWith(name),
    )
    const settle = () => {
      typed.current = { name: '', timer: 0 }
      const isOwn = current !== null && letterOf(current) === name
      if (named) give(named.id)
      else setAnswer(isOwn ? words.attachedAlready(name) : words.noArticleOf(name))
    }
    if (!mayGoOn) return settle()
    const timer = setTimeout(settle, LETTER_PAUSE)
    typed.current = { name, timer: Number(timer) }
  }
  useEffect(() => () => clearTimeout(typed.current.timer), [])

  return (
    <Dialog title={words.attachTitle} hint={words.attachHint} width={560} onClose={onClose}>
      <p className="mx-[22px] my-1 truncate border-l-2 border-accent pl-2.5 font-serif font-bold">
        {stretch && page.text.slice(stretch.from, stretch.to).trim().split('\n')[0]}
      </p>
      <p role="status" className="px-[22px] text-xs text-doubt">
        {answer}
      </p>
      <ul ref={list} data-first className="overflow-y-auto px-3 pt-1 pb-4" onKeyDown={onKeyDown}>
        {listed.map((article) => {
          const place = rank.get(article.id)
          const why = place === undefined ? [] : (group?.alternatives[place]?.reasons ?? [])
          return (
            <li key={article.id}>
              <button
                type="button"
                className="flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left hover:bg-sel focus-visible:bg-sel"
                onClick={() => give(article.id)}
              >
                <span className={`chip ${tintOf(article.id)}`}>{letterOf(article.id)}</span>
                <span className="min-w-0 flex-1">
                  <span className="block truncate">
                    {articleText(page, review, article).headline.text.replaceAll('\n', ' ') ||
                      articleText(page, review, article).body.text.slice(0, 40) ||
                      words.untitledArticle}
                  </span>
                  {why.length > 0 && (
                    <span className="block truncate text-[11.5px] text-doubt">
                      {why.map(words.reason).join(words.listMark)}
                    </span>
                  )}
                </span>
                {place !== undefined && (
                  <span className="font-mono text-[11.5px] text-doubt">
                    {words.sure(Math.round((group?.alternatives[place]?.confidence ?? 0) * 100))}
                  </span>
                )}
              </button>
            </li>
          )
        })}
        <li>
          <button
            type="button"
            className="flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left hover:bg-sel focus-visible:bg-sel"
            onClick={() => give(null)}
          >
            <span className="chip border border-dashed border-edge">0</span>
            {words.ownArticle}
          </button>
        </li>
        {isLeftOut && (
          <li className="px-2.5 pt-1.5 text-xs text-soft">
            {words.othersByLetter(articles.length - listed.length)}
          </li>
        )}
      </ul>
    </Dialog>
  )
}
