import { memo, useState } from 'react'
import {
  type ArticleText,
  annotate,
  articleById,
  articleText,
  type Doubt,
  type Part,
  type Review,
  type SuppliedField,
} from '../../document'
import type { Landing } from '../../session'
import { useDesk } from '../desk-context'
import { MakesRoom } from '../flight/makes-room'
import { GrowField } from '../parts/grow-field'
import { useWords } from '../words'
import { Body } from './body'
import { CardHeader, type CardHeaderProps } from './card-header'
import { ComingPart } from './coming'
import { DoubtNote } from './doubt-note'
import { PartField } from './part-field'

export interface CardTextProps
  extends Pick<CardHeaderProps, 'page' | 'article' | 'confidence' | 'corrections'> {
  readonly ignored: Review['ignored']
  readonly text: ArticleText
  readonly doubts: readonly Doubt[]
  /** What a drop of what hangs over the card would make of the article. */
  readonly landing: Landing | null
}

const OPTIONAL_HEADS: readonly SuppliedField[] = ['kicker', 'deck', 'byline']

/** What stands on a card: the article set as a paper would set it, each field corrected where it stands. */
export const CardText = memo(function CardText(props: CardTextProps) {
  const { page, ignored, article, text, doubts, confidence, corrections, landing } = props
  const words = useWords()
  const desk = useDesk()
  const next = landing && articleById(page, landing.review, article.id)
  const coming = landing && next && articleText(page, landing.review, next)
  const [fresh, setFresh] = useState<SuppliedField | 'note' | null>(null)

  const shows = (part: SuppliedField) =>
    text[part].runs.length > 0 || article.fields[part] !== undefined || fresh === part
  const changes = (part: Part) => coming && coming[part].text !== text[part].text
  const own = (part: SuppliedField | 'caption' | 'jump') => (
    <PartField
      key={part}
      page={page}
      ignored={ignored}
      article={article}
      text={text}
      part={part}
      fresh={fresh === part}
      onLeave={() => setFresh(null)}
    />
  )
  const field = (part: SuppliedField) =>
    landing && coming && changes(part) ? (
      <ComingPart key={part} part={part} flow={coming[part]} landing={landing} />
    ) : (
      (part === 'headline' || shows(part)) && own(part)
    )

  return (
    <>
      <CardHeader
        page={page}
        article={article}
        confidence={confidence}
        corrections={corrections}
        missing={OPTIONAL_HEADS.filter((part) => !shows(part))}
        onAdd={setFresh}
      />
      {doubts.map((doubt) => (
        <DoubtNote key={doubt.at} doubt={doubt} />
      ))}
      {field('kicker')}
      {field('headline')}
      {landing && <MakesRoom landing={landing} />}
      {field('deck')}
      {field('byline')}
      <Body article={article} text={text} />
      {text.caption.runs.length > 0 && (
        <div className="mt-1.5 border-l-2 border-rule pl-2.5 text-[12.5px] text-soft">
          {own('caption')}
        </div>
      )}
      {text.jump.runs.length > 0 && (
        <div className="mt-1 text-[12.5px] text-soft">{own('jump')}</div>
      )}
      {(article.fields.note !== undefined || fresh === 'note') && (
        <div className="mt-2 rounded-md bg-sel px-2.5 py-1 text-[12.5px]">
          <GrowField
            value={article.fields.note ?? ''}
            label={words.note}
            className=""
            placeholder={words.notePlaceholder}
            enter="commits"
            autoFocusAt={fresh === 'note' ? 0 : undefined}
            onLeave={() => setFresh(null)}
            onCommit={(note, was) =>
              desk.takeText((page, review) =>
                annotate(page, review, { article: article.id, note, was }),
              )
            }
          />
        </div>
      )}
    </>
  )
})
