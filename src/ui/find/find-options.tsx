import type { Search } from '../../session'
import { useDesk, useDeskState, useFinder } from '../desk-context'
import { letterOf } from '../palette'
import { tip } from '../parts/tip'
import { useWords } from '../words'

const SCOPES: readonly Search['scope'][] = ['headlines', 'article', 'page']

/** Where to look, and what counts as the same. */
export function FindOptions() {
  const words = useWords()
  const { finder } = useDesk()
  const search = useFinder((state) => state.search)
  const article = useDeskState((state) => state.article)
  const scopeName = (scope: Search['scope']) =>
    scope === 'article' && article !== null
      ? words.findScopeArticle(letterOf(article))
      : words.findScopes[scope]
  const toggle = (option: 'matchCase' | 'foldWidth' | 'foldScript', mark: string) => (
    <button
      type="button"
      className="button toggle"
      aria-label={words[option]}
      {...tip(words[option])}
      aria-pressed={search[option]}
      onClick={() => finder.ask({ [option]: !search[option] })}
    >
      {mark}
    </button>
  )
  return (
    <>
      <div role="radiogroup" aria-label={words.findIn} className="toggles flex">
        {SCOPES.map((scope) => (
          <label
            key={scope}
            className="button toggle relative"
            {...tip(words.findScopeHints[scope])}
          >
            <input
              type="radio"
              className="absolute inset-0 cursor-pointer opacity-0"
              name="find-scope"
              checked={search.scope === scope}
              onChange={() => finder.ask({ scope })}
            />
            {scopeName(scope)}
          </label>
        ))}
      </div>
      <div className="toggles flex">
        {toggle('matchCase', 'Aa')}
        {toggle('foldWidth', words.foldWidthMark)}
        {toggle('foldScript', words.foldScriptMark)}
      </div>
    </>
  )
}
