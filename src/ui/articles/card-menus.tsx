import { DropdownMenu } from 'radix-ui'
import {
  type Article,
  articlesOf,
  articleText,
  attach,
  clearCorrections,
  mergeArticles,
  nextArticleId,
  orderArticle,
  PARTS,
  type SuppliedField,
} from '../../document'
import { isHead } from '../../engine'
import { groupOf } from '../../session'
import { useDesk, useOpenPage } from '../desk-context'
import { letterOf, tintOf } from '../palette'
import { useWords } from '../words'

interface CardMenusProps {
  readonly article: Article
  readonly missing: readonly SuppliedField[]
  readonly onAdd: (part: SuppliedField | 'note') => void
}

/** The card's two menus: merging, and whatever is done seldom. */
export function CardMenus({ article, missing, onAdd }: CardMenusProps) {
  const words = useWords()
  const letter = letterOf(article.id)
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button button-quiet" aria-label={words.mergeMenu(letter)}>
          {words.mergeInto}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end">
            <MergeItems article={article} />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button button-quiet" aria-label={words.moreMenu(letter)}>
          ⋯
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className="menu"
            align="end"
            onCloseAutoFocus={(event) => event.preventDefault()}
          >
            <MoreItems article={article} missing={missing} onAdd={onAdd} />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  )
}

function useOthers(article: Article) {
  const { open } = useOpenPage()
  return articlesOf(open.page, open.review)
    .filter(({ id }) => id !== article.id)
    .map((other) => ({
      other,
      title: articleText(open.page, open.review, other).headline.text.replaceAll('\n', ' '),
    }))
}

function ArticleLabel({ id, title }: { id: string; title: string }) {
  const words = useWords()
  return (
    <>
      <span className={`chip ${tintOf(id)}`}>{letterOf(id)}</span>
      <span className="max-w-72 truncate">{title || words.untitledArticle}</span>
    </>
  )
}

function MergeItems({ article }: { article: Article }) {
  const words = useWords()
  const desk = useDesk()
  const others = useOthers(article)
  return (
    <>
      <DropdownMenu.Label className="menu-label">
        {words.mergeMenu(letterOf(article.id))}
      </DropdownMenu.Label>
      {others.map(({ other, title }) => (
        <DropdownMenu.Item
          key={other.id}
          className="menu-item"
          onSelect={() => {
            const input = { into: other.id, from: article.id }
            const result = desk.dispatch((page, review) => mergeArticles(page, review, input))
            if (result.ok) desk.focus('card', 0, other.id)
          }}
        >
          <ArticleLabel id={other.id} title={title} />
        </DropdownMenu.Item>
      ))}
    </>
  )
}

function MoreItems({ article, missing, onAdd }: CardMenusProps) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const others = useOthers(article)
  const head = article.blocks.find(({ cut }) => isHead(cut.role))
  const articles = articlesOf(open.page, open.review)
  const index = articles.findIndex(({ id }) => id === article.id)
  const corrected = correctedParts(article)

  const give = (target: string | null) => {
    if (!head) return
    const group = groupOf(open.page, open.review, head)
    const stretch = { from: group[0].start, to: group[group.length - 1].end }
    desk.dispatch((page, review) =>
      attach(page, review, { ...stretch, article: target, newArticle: nextArticleId(review) }),
    )
  }
  const order = (before: string | null) =>
    desk.dispatch((page, review) => orderArticle(page, review, { article: article.id, before }))

  return (
    <>
      {head && (
        <DropdownMenu.Sub>
          <DropdownMenu.SubTrigger className="menu-item">
            <span className="flex-1">{words.giveHeadline}</span>
            <span aria-hidden>›</span>
          </DropdownMenu.SubTrigger>
          <DropdownMenu.Portal>
            <DropdownMenu.SubContent className="menu">
              {others.map(({ other, title }) => (
                <DropdownMenu.Item
                  key={other.id}
                  className="menu-item"
                  onSelect={() => give(other.id)}
                >
                  <ArticleLabel id={other.id} title={title} />
                </DropdownMenu.Item>
              ))}
              <DropdownMenu.Item className="menu-item" onSelect={() => give(null)}>
                {words.ownArticle}
              </DropdownMenu.Item>
            </DropdownMenu.SubContent>
          </DropdownMenu.Portal>
        </DropdownMenu.Sub>
      )}
      {missing.map((part) => (
        <DropdownMenu.Item
          key={part}
          className="menu-item"
          onSelect={() => later(() => onAdd(part))}
        >
          {words.addPart(words.roles[part])}
        </DropdownMenu.Item>
      ))}
      {corrected.map((part) => (
        <DropdownMenu.Item
          key={part}
          className="menu-item"
          onSelect={() =>
            desk.dispatch((page, review) =>
              clearCorrections(page, review, { article: article.id, part }),
            )
          }
        >
          {words.takeBackCorrections(words.roles[part])}
        </DropdownMenu.Item>
      ))}
      {article.fields.note === undefined && (
        <DropdownMenu.Item className="menu-item" onSelect={() => later(() => onAdd('note'))}>
          {words.addNote}
        </DropdownMenu.Item>
      )}
      <DropdownMenu.Separator className="menu-line" />
      <DropdownMenu.Item
        className="menu-item"
        disabled={index <= 0}
        onSelect={() => order(articles[index - 1].id)}
      >
        {words.moveEarlier}
      </DropdownMenu.Item>
      <DropdownMenu.Item
        className="menu-item"
        disabled={index < 0 || index === articles.length - 1}
        onSelect={() => order(articles[index + 2]?.id ?? null)}
      >
        {words.moveLater}
      </DropdownMenu.Item>
    </>
  )

  function correctedParts(of: Article) {
    const text = articleText(open.page, open.review, of)
    return PARTS.filter((part) => text[part].runs.some((run) => run.kind === 'correction'))
  }
}

/** A field that appears takes the keyboard, which the closing menu would take back in the same turn. */
const later = (act: () => void) => setTimeout(act, 0)
