import { nextArticleId } from '../next-article'
import type { OpenPage } from '../open-page'
import { articleOfKey } from '../proofreading/finding-key'
import { withNumbers } from '../reproposal/numbering'
import type { ArticleId, Cut } from '../review'
import type { Step } from '../step'
import type { Transaction } from '../transaction'

/** The numbers that articles made in this tab have instead, where another tab took theirs first. */
export type Numbers = ReadonlyMap<ArticleId, ArticleId>

/**
 * `numbers` with others for the articles that a change makes, where those it has given them are in use by now. `before`
 * is the page on which it was made.
 */
export function renumbering(
  numbers: Numbers,
  change: Transaction,
  before: OpenPage,
  now: OpenPage,
): Numbers {
  const free = nextFree(before)
  const made = new Set(articlesIn(change).filter((id) => Number(id) >= free && !numbers.has(id)))
  const given = Math.max(nextFree(now), ...[...numbers.values()].map((id) => Number(id) + 1))
  if (![...made].some((id) => Number(id) < given)) return numbers
  const inOrder = [...made].sort((a, b) => Number(a) - Number(b))
  return new Map([...numbers, ...inOrder.map((id, i) => [id, String(given + i)] as const)])
}

const nextFree = ({ page, review, proposal }: OpenPage) =>
  Number(nextArticleId(page, review, proposal))

function articlesIn({ steps, proposal }: Transaction): ArticleId[] {
  const ids = [
    ...steps.map((step) => (step.register === 'cut' ? step.value?.article : null)),
    ...(proposal?.blocks ?? []).map(({ article }) => article),
  ]
  return ids.filter((id) => typeof id === 'string')
}

/** The change under other numbers. Its inverse is left as it is: whoever makes it anew finds another. */
export function renumbered(change: Transaction, numbers: Numbers): Transaction {
  if (numbers.size === 0) return change
  const { proposal } = change
  return {
    ...change,
    steps: change.steps.map((step) => renumberedStep(step, numbers)),
    inverse: change.inverse.map((step) => renumberedStep(step, numbers)),
    ...(proposal && { proposal: withNumbers(proposal, numbers) }),
  }
}

function renumberedStep(step: Step, numbers: Numbers): Step {
  const other = <T extends ArticleId | null>(id: T) =>
    id === null ? id : ((numbers.get(id) ?? id) as T)
  switch (step.register) {
    case 'cut':
      return step.value ? { ...step, value: renumberedCut(step.value, other) } : step
    case 'article':
      return { ...step, id: other(step.id) }
    case 'ignored': {
      const id = articleOfKey(step.key)
      return id === null ? step : { ...step, key: `${other(id)}${step.key.slice(id.length)}` }
    }
    default:
      return step
  }
}

function renumberedCut(cut: Cut, other: <T extends ArticleId | null>(id: T) => T): Cut {
  const { article, discard } = cut
  return {
    ...cut,
    article: other(article),
    ...(discard && {
      discard: { ...discard, was: { ...discard.was, article: other(discard.was.article) } },
    }),
  }
}
