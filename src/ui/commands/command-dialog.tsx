import { Command } from 'cmdk'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { flushSync } from 'react-dom'
import { Dialog, useGiveBack } from '../dialogs/dialog'
import { letterOf, tintOf } from '../palette'
import { useWords } from '../words'
import type { Entry } from './entry'
import { type Section, sectionsOf } from './sections'
import { type OtherPage, useOffer } from './use-offer'

interface CommandDialogProps {
  /** `go` is about places alone. */
  readonly about: 'commands' | 'go'
  /** What was chosen before, the latest first: it is listed first. */
  readonly recent: readonly string[]
  readonly pages: readonly OtherPage[]
  readonly onPage: (id: string) => void
  readonly onChosen: (key: string) => void
  readonly onClose: () => void
}

/** Everything that can be done, and every place to go to, by its name. */
export function CommandDialog(props: CommandDialogProps) {
  const { about, recent, onChosen, onClose } = props
  const words = useWords()
  const offer = useOffer(props.pages, props.onPage)
  const [query, setQuery] = useState('')
  // The answers on a page of thousands of articles may come a moment after the letter.
  const answered = useDeferredValue(query)
  const sections = sectionsOf(offer, { about, query: answered, recent })
  const [marked, setMarked] = useState('')
  const possible = possibleIn(sections)
  const count = sections.reduce((sum, { entries }) => sum + entries.length, 0)
  const giveBack = useGiveBack()
  const choose = (entry: Entry) => {
    onChosen(entry.key)
    // Done before the next key is heard, which may be meant for what follows; and where the keyboard was, which is what
    // it is about.
    flushSync(onClose)
    giveBack()
    entry.run()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that comes before its answers means the first of them.
    if (event.key === 'Enter' && answered !== query && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const [first] = possibleIn(sectionsOf(offer, { about, query, recent }))
      if (first) choose(first.entry)
    }
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
    event.preventDefault()
    onClose()
  }
  return (
    <Dialog
      title={about === 'go' ? words.goTitle : words.commandsTitle}
      width={620}
      bare
      onClose={onClose}
    >
      <Command
        label={about === 'go' ? words.goTitle : words.commandsTitle}
        value={(possible.find(({ value }) => value === marked) ?? possible[0])?.value ?? ''}
        onValueChange={setMarked}
        shouldFilter={false}
        vimBindings={false}
        loop
        className="flex min-h-0 flex-col"
        onKeyDown={onKeyDown}
      >
        <Command.Input
          data-first
          className="commands-input"
          placeholder={about === 'go' ? words.goHint : words.commandsHint}
          value={query}
          onValueChange={(typed) => {
            setQuery(typed)
            setMarked('')
          }}
        />
        {/* A list without an option is none: what is said instead stands beside it. */}
        {count === 0 && (
          <p className="px-3 py-6 text-center text-[13px] text-soft">
            {words.commandsNone(query.trim())}
          </p>
        )}
        <Command.List
          className="min-h-0 overflow-y-auto p-1.5"
          label={words.commandsAnswers}
          hidden={count === 0}
        >
          {sections.map((section) => (
            <Command.Group
              key={section.title}
              value={section.title ?? 'all'}
              heading={section.title ?? undefined}
              className="commands-group"
            >
              {section.entries.map((entry) => (
                <Answer
                  key={entry.key}
                  entry={entry}
                  value={placeOf(section, entry)}
                  showsGroup={section.title === null}
                  onChoose={() => choose(entry)}
                />
              ))}
            </Command.Group>
          ))}
        </Command.List>
        <p role="status" className="sr-only">
          {query.trim() !== '' && words.commandsCount(count)}
        </p>
      </Command>
    </Dialog>
  )
}

/** What can be chosen, under the name by which the list knows it. */
const possibleIn = (sections: readonly Section[]) =>
  sections.flatMap((section) =>
    section.entries
      .filter(({ lacking }) => lacking === undefined)
      .map((entry) => ({ entry, value: placeOf(section, entry) })),
  )

/** An entry may stand in two sections: what was chosen before, and its own. */
const placeOf = ({ title }: Section, { key }: Entry) => `${title ?? 'all'} ${key}`

interface AnswerProps {
  readonly entry: Entry
  readonly value: string
  readonly showsGroup: boolean
  readonly onChoose: () => void
}

function Answer({ entry, value, showsGroup, onChoose }: AnswerProps) {
  const { article, name, group, lacking, keyName } = entry
  return (
    <Command.Item
      value={value}
      disabled={lacking !== undefined}
      className="commands-item"
      onSelect={onChoose}
    >
      {article && <span className={`chip ${tintOf(article)}`}>{letterOf(article)}</span>}
      <span className="min-w-0 flex-1 truncate">
        {name}
        {showsGroup && group && <span className="ml-2 text-xs text-faint">{group}</span>}
      </span>
      {lacking && <span className="max-w-[55%] truncate text-xs">{lacking}</span>}
      {keyName && (
        <span className="key shrink-0" aria-hidden>
          {keyName}
        </span>
      )}
    </Command.Item>
  )
}
