import { useContext } from 'react'
import type { Notice } from '../ui/notices'
import { ImportList } from '../ui/queue/import-list'
import { LanguageContext, useWords } from '../ui/words'
import type { Duplicate, Guessed, ImportProblem, ImportReport, Wanted } from './importing'
import { goToPage } from './route'

type Tell = (notice: Omit<Notice, 'id'>) => void
type Bring = (wanted: Wanted) => void

/** Says how an import went: the first page that came is opened, what did not come is listed and can be tried again. */
export function useImportReport(tell: Tell, bringIn: () => Bring) {
  const words = useWords()
  return ({ opened, from, problems, duplicates, guessed, left }: ImportReport) => {
    const [first] = opened
    const [same] = duplicates
    const isHere = window.location.hash === from
    const again: Bring = (wanted) => bringIn()(wanted)
    if (first && isHere) goToPage(first)
    else if (first)
      tell({
        tone: 'plain',
        text: words.pagesCame(opened.length),
        action: { label: words.openThem, run: () => goToPage(first) },
      })
    // A sample is asked for to be looked at.
    else if (same && 'metadata' in same.arrival && isHere) return goToPage(same.there.id)
    if (problems.length > 0)
      tell({
        tone: 'problem',
        text: words.importFailures(problems.length),
        list: <Problems problems={problems} onAgain={again} />,
      })
    if (duplicates.length > 0)
      tell({
        tone: 'plain',
        text: words.duplicates(duplicates.length),
        list: <Duplicates duplicates={duplicates} onAgain={again} />,
      })
    // Of a page that came alone it is said above the desk.
    if (opened.length > 1 && guessed.length > 0)
      tell({
        tone: 'plain',
        text: words.encodingsGuessed(guessed.length),
        list: <Encodings guessed={guessed} />,
      })
    if (left.length > 0)
      tell({
        tone: 'plain',
        text: problems.some(({ kind }) => kind === 'full')
          ? words.importStopped(left.length)
          : words.importLeft(left.length),
        action: { label: words.readTheRest, run: () => again({ arrivals: left }) },
      })
  }
}

const copy = (text: string) => navigator.clipboard.writeText(text)

function Problems({ problems, onAgain }: { problems: readonly ImportProblem[]; onAgain: Bring }) {
  const words = useWords()
  const language = useContext(LanguageContext)
  const items = problems.map((problem, index) => ({
    key: `${index}`,
    text:
      problem.kind === 'file'
        ? problem.says[language]
        : problem.kind === 'full'
          ? words.importNoRoom(problem.arrival.name)
          : problem.kind === 'notFetched'
            ? words.importNotFetched(problem.arrival.name)
            : words.importFault(problem.arrival.name),
    actions: [],
  }))
  const run = () => onAgain({ arrivals: problems.map(({ arrival }) => arrival) })
  return <ImportList items={items} actions={[{ label: words.retry, run }]} onCopy={copy} />
}

function Encodings({ guessed }: { guessed: readonly Guessed[] }) {
  const words = useWords()
  const items = guessed.map(({ id, name, encoding }) => ({
    key: id,
    text: words.encodingOf(name, words.encodings[encoding]),
    actions: [{ label: words.encodingLook, run: () => goToPage(id) }],
  }))
  return <ImportList items={items} actions={[]} onCopy={copy} />
}

function Duplicates({ duplicates, onAgain }: { duplicates: readonly Duplicate[]; onAgain: Bring }) {
  const words = useWords()
  const items = duplicates.map(({ arrival, there }, index) => ({
    key: `${index}`,
    text: words.duplicateOf(arrival.name, there.title),
    actions: [{ label: words.openTheOneThere, run: () => goToPage(there.id) }],
  }))
  const run = () => onAgain({ arrivals: duplicates.map(({ arrival }) => arrival), again: true })
  return <ImportList items={items} actions={[{ label: words.bringInBeside, run }]} onCopy={copy} />
}
