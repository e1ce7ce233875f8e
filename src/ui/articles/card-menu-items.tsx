import {
  type Article,
  articlesOf,
  articleText,
  attach,
  clearCorrections,
  mergeArticles,
  orderArticle,
  PARTS,
  type SuppliedField,
} from '../../document'
import { isHead } from '../../engine'
import { actionById, cardGroups, groupOf, isPossible } from '../../session'
import { useDesk, useOpenPage } from '../desk-context'
import { letterOf, tintOf } from '../palette'
import { around } from '../parts/around'
import { firstKey } from '../parts/key-name'
import { Menu, MenuItem, MenuLabel, MenuLine, SubMenu } from '../parts/menu'
import type { MenuPlace } from '../parts/menu-button'
import { useWords } from '../words'

/** Of more articles than this the menus list the nearest. */
const MOST_LISTED = 41

export interface CardMenusProps {
  readonly article: Article
  /** Parts that the card has no field for yet. */
  readonly missing: readonly SuppliedField[]
  readonly onAdd: (part: SuppliedField | 'note') => void
}

/** Which article to merge this one into. */
export function MergeMenu({ article, ...place }: MenuPlace & { article: Article }) {
  const words = useWords()
  const desk = useDesk()
  const label = words.mergeMenu(letterOf(article.id))
  return (
    <Menu {...place} label={label} align="end">
      <MenuLabel>{label}</MenuLabel>
      <OtherArticles
        article={article}
        onChoose={(into) => {
          const result = desk.dispatch((page, review) =>
            mergeArticles(page, review, { into, from: article.id }),
          )
          if (result.ok) desk.focus('card', 0, into)
        }}
      />
    </Menu>
  )
}

/** Everything about a card that is done now and then. */
export function MoreMenu({ article, missing, onAdd, ...place }: MenuPlace & CardMenusProps) {
  const words = useWords()
  const desk = useDesk()
  const { open } = useOpenPage()
  const head = article.blocks.find(({ cut }) => isHead(cut.role))
  const articles = articlesOf(open.page, open.review)
  const group = Object.values(cardGroups(articles)).find((own) => own.includes(article)) ?? []
  const [previous, next] = [-1, 1].map((step) => group[group.indexOf(article) + step])
  const text = articleText(open.page, open.review, article)
  const corrected = PARTS.filter((part) => text[part].runs.some((run) => run.kind === 'correction'))

  const give = (target: string | null) => {
    if (!head) return
    const heads = groupOf(open.page, open.review, head)
    const stretch = { from: heads[0].start, to: heads[heads.length - 1].end }
    const result = desk.dispatch((page, review, newArticle) =>
      attach(page, review, { ...stretch, article: target, newArticle }),
    )
    if (result.ok) desk.stand(stretch.from)
  }
  const order = (before: string | null) =>
    desk.dispatch((page, review) => orderArticle(page, review, { article: article.id, before }))

  // Where the text of the card was pressed, the caret stands in the raw text.
  const inside = actionById('block.splitInside')
  const split = isPossible(inside, desk.state) ? inside : actionById('block.split')

  return (
    <Menu {...place} label={words.moreMenu(letterOf(article.id))} align="end">
      <MenuItem keyName={firstKey(split)} onSelect={() => split.run(desk)}>
        {words.actions[split.id]}
      </MenuItem>
      <MenuLine />
      {head && (
        <SubMenu label={words.giveHeadline}>
          <OtherArticles article={article} onChoose={give} />
          <MenuItem onSelect={() => give(null)}>{words.ownArticle}</MenuItem>
        </SubMenu>
      )}
      {missing.map((part) => (
        <MenuItem key={part} onSelect={() => onAdd(part)}>
          {words.addPart(words.roles[part])}
        </MenuItem>
      ))}
      {corrected.map((part) => (
        <MenuItem
          key={part}
          onSelect={() =>
            desk.dispatch((page, review) =>
              clearCorrections(page, review, { article: article.id, which: part }),
            )
          }
        >
          {words.takeBackCorrections(words.roles[part])}
        </MenuItem>
      ))}
      {article.fields.note === undefined && (
        <MenuItem onSelect={() => onAdd('note')}>{words.addNote}</MenuItem>
      )}
      <MenuLine />
      <MenuItem disabled={!previous} onSelect={() => order(previous.id)}>
        {words.moveEarlier}
      </MenuItem>
      <MenuItem
        disabled={!next}
        onSelect={() => order(articles[articles.indexOf(next) + 1]?.id ?? null)}
      >
        {words.moveLater}
      </MenuItem>
    </Menu>
  )
}

function OtherArticles({
  article,
  onChoose,
}: {
  article: Article
  onChoose: (id: string) => void
}) {
  const words = useWords()
  const { open } = useOpenPage()
  const all = articlesOf(open.page, open.review)
  const listed = around(all, all.indexOf(article), MOST_LISTED)
  return (
    <>
      {listed
        .filter(({ id }) => id !== article.id)
        .map((other) => {
          const { headline } = articleText(open.page, open.review, other)
          return (
            <MenuItem key={other.id} onSelect={() => onChoose(other.id)}>
              <span className={`chip ${tintOf(other.id)}`}>{letterOf(other.id)}</span>
              <span className="max-w-72 truncate">
                {headline.text.replaceAll('\n', ' ') || words.untitledArticle}
              </span>
            </MenuItem>
          )
        })}
      {listed.length < all.length && <MenuLabel>{words.nearestOnly(listed.length - 1)}</MenuLabel>}
    </>
  )
}
