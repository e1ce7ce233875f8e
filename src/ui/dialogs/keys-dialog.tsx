import { useContext, useState } from 'react'
import { LanguageContext, useWords, wordsIn } from '../words'
import { Dialog } from './dialog'
import { type KeyRow, keySections, sectionsFor } from './key-sections'

/** Every key, as the actions themselves have it, looked for by its name or by what it does. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const other = wordsIn(useContext(LanguageContext) === 'zh' ? 'en' : 'zh')
  const [query, setQuery] = useState('')
  const sections = sectionsFor(keySections(words, other), query)
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <Dialog title={words.keysTitle} hint={words.keysHint} width={900} onClose={onClose}>
      <div className="px-[22px] pt-1 pb-2">
        <input
          type="search"
          data-first
          className="field text-[13px]"
          aria-label={words.keysSearch}
          placeholder={words.keysSearch}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className="sr-only">
          {query.trim() !== '' && words.commandsCount(count)}
        </p>
      </div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        tabIndex={0}
        className="h-[66vh] min-h-0 overflow-y-auto px-[22px] pt-1 pb-5"
      >
        {count === 0 && (
          <p className="py-6 text-center text-[13px] text-soft">
            {words.commandsNone(query.trim())}
          </p>
        )}
        <div className="columns-2 gap-9 max-md:columns-1">
          {sections.map(({ title, rows }) => (
            <section key={title} className="mb-4 break-inside-avoid">
              <h3 className="mb-1 break-after-avoid text-xs font-semibold text-soft">{title}</h3>
              {rows.map((row) => (
                <Row key={row.text} {...row} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

function Row({ keys, text }: KeyRow) {
  return (
    <div className="flex break-inside-avoid items-baseline justify-between gap-4 border-b border-rule py-1 text-[13px]">
      <span>{text}</span>
      <span className="flex gap-1.5 whitespace-nowrap">
        {keys.map((key) => (
          <kbd
            key={key}
            className="rounded border border-rule bg-paper px-1.5 font-mono text-[11px]"
          >
            {key}
          </kbd>
        ))}
      </span>
    </div>
  )
}
