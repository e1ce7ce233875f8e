import { type Article, type OpenPage, partText, readingOf } from '../../document'
import {
  type Action,
  cardsInOrder,
  type Desk,
  type DeskState,
  goToArticle,
  goToLine,
  groupOfAction,
  isPossible,
} from '../../session'
import { letterOf } from '../palette'
import { firstKey } from '../parts/key-name'
import type { Words } from '../words'
import type { Entry } from './entry'

/** An action as the list offers it. It is looked for in both languages, whichever is read. */
export function actionEntry(
  action: Action,
  { words, other, state, desk }: { words: Words; other: Words; state: DeskState; desk: Desk },
): Entry {
  const { id, needs } = action
  const group = words.keyGroups[groupOfAction(action)]
  return {
    key: id,
    name: words.actions[id],
    also: [
      other.actions[id],
      ...(words.otherNames[id] ?? []),
      ...(other.otherNames[id] ?? []),
      group,
    ],
    group,
    keyName: firstKey(action),
    lacking: isPossible(action, state) ? undefined : words.needs[needs],
    run: () => action.run(desk),
  }
}

/** The articles as places to go to, in the order of the cards: by headline, else by how they begin. */
export function articleEntries({ page, review }: OpenPage, words: Words, desk: Desk): Entry[] {
  const nameOf = (article: Article) =>
    partText(page, review, article, 'headline').text.replaceAll('\n', ' ') ||
    article.fields.headline ||
    words.untitledArticle
  return cardsInOrder(page, review).map((article) => {
    const letter = letterOf(article.id)
    return {
      key: `article ${article.id}`,
      name: nameOf(article),
      also: [letter, words.ownerOf(letter)],
      article: article.id,
      run: () => goToArticle(desk, article.id),
    }
  })
}

/** The line of a number as a place to go to; null where the page has no such line. */
export function lineEntry(
  { page }: OpenPage,
  line: number,
  words: Words,
  desk: Desk,
): Entry | null {
  if (line < 1 || line > readingOf(page).lines.length) return null
  return { key: 'line', name: words.goToLine(line), also: [], run: () => goToLine(desk, line) }
}
