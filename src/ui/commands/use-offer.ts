import { useContext, useMemo } from 'react'
import { actionGroups } from '../../session'
import { useDesk, useDeskState } from '../desk-context'
import { LanguageContext, useWords, wordsIn } from '../words'
import { actionEntry, articleEntries, lineEntry } from './entries'
import type { Offer } from './sections'

/** A page of the queue that may be gone to. */
export interface OtherPage {
  readonly id: string
  /** Paper, date and page as far as they are known. */
  readonly name: string
  /** What the page is called in the program, usually its file's name. */
  readonly title: string
}

/** What there is to choose from, as things are now. */
export function useOffer(pages: readonly OtherPage[], onPage: (id: string) => void): Offer {
  const words = useWords()
  const other = wordsIn(useContext(LanguageContext) === 'zh' ? 'en' : 'zh')
  const desk = useDesk()
  const state = useDeskState((all) => all)
  const { open } = state
  const articles = useMemo(
    () => (open ? articleEntries(open, words, desk) : []),
    [open, words, desk],
  )
  return {
    actions: [...actionGroups()].map(([group, actions]) => ({
      title: words.keyGroups[group],
      entries: actions.map((action) => actionEntry(action, { words, other, state, desk })),
    })),
    articles: { title: words.articles, entries: articles },
    pages: {
      title: words.queue,
      entries: pages.map(({ id, name, title }) => ({
        key: `page ${id}`,
        name,
        also: [title, words.queue],
        group: words.queue,
        run: () => onPage(id),
      })),
    },
    recently: words.recently,
    line: (line) => (open ? lineEntry(open, line, words, desk) : null),
  }
}
