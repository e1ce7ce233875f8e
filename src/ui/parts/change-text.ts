import {
  type Article,
  type ArticleId,
  articleById,
  articlesOf,
  type Block,
  blockAt,
  type OpenPage,
  type Step,
  type Transaction,
} from '../../document'
import { partOf, rowIndexAt, rowOfBoundary, type SourceRow, sourceRows } from '../../session'
import { letterOf } from '../palette'
import { boundaryCounts, boundaryMoved } from '../source/facts'
import type { Words } from '../words'

/** Where a change can be seen, on the page as it is after it. */
interface Scene {
  readonly open: OpenPage
  readonly block: Block
  readonly article: Article | null
  readonly row: SourceRow
  readonly line: number
}

/** What a change has made of the page, in a sentence without its full stop. */
export function doneText(words: Words, change: Transaction, open: OpenPage | null): string {
  const scene = open && sceneOf(open, change)
  return (
    (scene && sceneText(words, change, scene)) ?? words.newsDone(words.gestures[change.gesture])
  )
}

function sceneOf(open: OpenPage, { place }: Transaction): Scene | null {
  const { page, review } = open
  const rows = sourceRows(page, review)
  const block = blockAt(page, review, place)
  const row = rows[rowIndexAt(rows, place)]
  if (!block || !row) return null
  const { article: id } = block.cut
  return {
    open,
    block,
    row,
    line: row.line,
    article: (id && articleById(page, review, id)) || null,
  }
}

/** Null leaves it to the name of the gesture. */
function sceneText(words: Words, change: Transaction, scene: Scene): string | null {
  const { open, block, article, line } = scene
  const letter = letterOf(article?.id ?? null)
  const role = words.roles[block.cut.role]
  const place = article ? words.blockOf(letter, role) : role
  switch (change.gesture) {
    case 'moveBoundary':
      return movedText(words, change, open)
    case 'removeBoundary':
      return words.newsJoined(line, place)
    case 'split':
      return article && words.newsSplit(line, letter)
    case 'mergeArticles': {
      const from = articlesIn(change.inverse).find((id) => id !== article?.id)
      return article && from ? words.newsMerged(letterOf(from), letter) : null
    }
    case 'attach':
      if (!article) return null
      return isNew(change, article) ? words.newsAlone(line, letter) : words.newsGiven(line, letter)
    case 'changeRole':
      return words.newsRole(line, role)
    case 'reorderBlock': {
      const part = partOf(block.cut.role)
      const peers = article?.blocks.filter(({ cut }) => partOf(cut.role) === part) ?? []
      return words.newsOrder(
        words.roles[part],
        peers.findIndex(({ start }) => start === block.start) + 1,
        peers.length,
      )
    }
    case 'orderArticle': {
      const all = articlesOf(open.page, open.review)
      return article && words.newsArticleOrder(letter, all.indexOf(article) + 1, all.length)
    }
    case 'discard':
      return words.newsDiscarded(line, block.cut.discard?.reason ?? '')
    case 'restore':
      return words.newsRestored(line, place)
    case 'approve':
    case 'unapprove':
      return approvalText(words, change, open)
    case 'settle':
    case 'adopt':
    case 'keep':
      return words.newsAtLine(line, words.gestures[change.gesture])
    case 'setMetadata':
    case 'repropose':
    case 'replace':
      return null
    default:
      return article && words.newsOfArticle(letter, words.gestures[change.gesture])
  }
}

/** Of a boundary it is said where it came to stand, and how many lines either side has now. */
function movedText(words: Words, { place }: Transaction, open: OpenPage): string | null {
  const rows = sourceRows(open.page, open.review)
  const row = rows[rowOfBoundary(rows, place)]
  return row?.boundary
    ? boundaryMoved(words, boundaryCounts(words, open.page, open.review, row))
    : null
}

/** Of one article its letter, of several how many; and of the last, that all are approved. */
function approvalText(words: Words, { gesture, steps }: Transaction, open: OpenPage): string {
  const ids = steps.flatMap((step) =>
    step.register === 'article' && step.field === 'status' ? [step.id] : [],
  )
  if (gesture === 'unapprove') return words.newsReopened(ids.map(letterOf).join(words.listMark))
  const text =
    ids.length === 1 ? words.newsApproved(letterOf(ids[0])) : words.newsManyApproved(ids.length)
  const all = articlesOf(open.page, open.review)
  const isLast = all.every(({ status }) => status === 'approved')
  return isLast ? `${text}${words.listMark}${words.newsAllApproved(all.length)}` : text
}

/** The articles of the blocks that these steps write. */
const articlesIn = (steps: readonly Step[]): readonly ArticleId[] =>
  steps.flatMap((step) => (step.register === 'cut' && step.value?.article) || [])

/** Nothing of the article was there before the change. */
function isNew({ steps, inverse }: Transaction, { id, blocks }: Article): boolean {
  const written = new Set(steps.flatMap((step) => (step.register === 'cut' ? [step.at] : [])))
  return !articlesIn(inverse).includes(id) && blocks.every(({ start }) => written.has(start))
}
