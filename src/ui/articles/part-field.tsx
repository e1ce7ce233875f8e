import { useId, useMemo, useRef } from 'react'
import {
  type Article,
  type ArticleText,
  correct,
  type Page,
  type Review,
  rawRangesOf,
  refused,
  type SuppliedField,
  supply,
} from '../../document'
import { parseByline } from '../../engine'
import { useDesk, useDeskState } from '../desk-context'
import { MarkedText } from '../find/marked-text'
import { usePartMarks } from '../find/use-marks'
import { GrowField, type GrowFieldHandle } from '../parts/grow-field'
import { withUnseen } from '../parts/unseen-text'
import { FindingNotes } from '../proofreading/finding-notes'
import { FoundText } from '../proofreading/found-text'
import { useFindingRequest, useHeadFindings } from '../proofreading/head-findings'
import { useWords } from '../words'
import { PartGrips } from './block-grip'
import { ComparedText } from './compared-text'
import { useComparison } from './use-comparison'
import { useHere, useSelectedHere } from './use-here'
import { usePartRequest } from './use-part-request'

interface PartFieldProps {
  readonly page: Page
  readonly ignored: Review['ignored']
  readonly article: Article
  readonly text: ArticleText
  readonly part: SuppliedField | 'caption' | 'jump'
  readonly onLeave?: () => void
  /** The field was asked for a moment ago and takes the keyboard. */
  readonly fresh?: boolean
}

/** A part of a card other than the body: what the page says, corrected in place, or what an editor wrote. */
export function PartField(props: PartFieldProps) {
  const { page, ignored, article, text, part, onLeave, fresh } = props
  const words = useWords()
  const desk = useDesk()
  const noteId = useId()
  const flow = text[part]
  const onPage = flow.runs.length > 0
  const supplied = part === 'caption' || part === 'jump' ? null : part
  const value = onPage || !supplied ? flow.text : (article.fields[supplied] ?? '')
  const field = useRef<GrowFieldHandle>(null)
  const raw =
    onPage && flow.runs.some((run) => run.kind === 'correction') ? rawOf(page, flow) : null

  const unread = useMemo(
    () => part === 'byline' && value !== '' && !value.split('\n').some(saysSomething),
    [part, value],
  )
  const readId = useId()

  const ranges = useMemo(() => rawRangesOf(flow, [{ from: 0, to: flow.text.length }])[0], [flow])
  const here = useHere(article.id, ranges)
  const selected = useSelectedHere(article.id, ranges)
  const marks = usePartMarks(article.id, part, value)
  const findings = useHeadFindings(article.id, part, value, ignored)
  const inHand = useDeskState((state) => state.finding)
  const findingsId = useId()
  useFindingRequest('findingText', findings, ({ finding }) =>
    field.current?.edit(finding.start, finding.end),
  )
  const compared = useComparison(article, flow)

  usePartRequest(article.id, flow, (caret) => field.current?.edit(caret))

  const commit = (typed: string, was: string): boolean => {
    const { id } = article
    const next = linesOf(typed)
    if (next === value) return true
    return desk.takeText((now, review) => {
      if (now.id !== page.id) return refused('textMoved')
      if (!onPage && supplied)
        return supply(now, review, { article: id, field: supplied, text: next, was })
      const to = flow.text.length
      return correct(now, review, { article: id, part, from: 0, to, text: next, was })
    })
  }

  return (
    <>
      <div
        className="relative"
        data-flow={part}
        data-selected={selected ? '' : undefined}
        {...here}
      >
        <PartGrips flow={flow} />
        <GrowField
          ref={field}
          value={value}
          label={words.roles[part]}
          className={part}
          placeholder={part === 'headline' ? words.emptyHeadline : words.addPart(words.roles[part])}
          enter="commits"
          onCommit={commit}
          onLeave={onLeave}
          autoFocusAt={fresh ? value.length : undefined}
          layers={[
            marks.length > 0 && <MarkedText text={value} start={0} marks={marks} />,
            findings.length > 0 && <FoundText text={value} findings={findings} inHand={inHand} />,
          ]}
          describedBy={
            [
              findings.length > 0 && findingsId,
              ((raw !== null && !compared) || (!onPage && value)) && noteId,
              unread && readId,
            ]
              .filter(Boolean)
              .join(' ') || undefined
          }
        />
      </div>
      <FindingNotes id={findingsId} findings={findings} />
      {unread && (
        <p id={readId} className="text-[11.5px] text-faint">
          {words.bylineUnread}
        </p>
      )}
      {compared && (
        <p className="compared">
          <span className="font-sans text-[11.5px] text-faint">{words.rawRead}</span>{' '}
          <ComparedText article={article.id} compared={compared} />
        </p>
      )}
      {raw !== null && !compared && (
        <p id={noteId} className="text-[11.5px] text-faint">
          {withUnseen(words.rawWas(raw))}
        </p>
      )}
      {!onPage && value && (
        <p id={noteId} className="text-[11.5px] text-faint">
          {words.supplied}
        </p>
      )}
    </>
  )
}

/** The lines of a part: what surrounds them in a pasted text is not part of them. */
const linesOf = (typed: string): string =>
  typed
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')

/** Was anybody, a house or a place made out in a byline's line. */
function saysSomething(line: string): boolean {
  const { persons, agency, dateline } = parseByline(line)
  return persons.length > 0 || agency !== null || dateline !== null
}

/** The raw text that a part was read from. */
function rawOf({ text }: Page, flow: ArticleText['headline']): string {
  const start = Math.min(...flow.runs.map((run) => run.start))
  const end = Math.max(...flow.runs.map((run) => run.end))
  return text
    .slice(start, end)
    .trim()
    .replace(/\s*\n\s*/g, ' / ')
}
