import { doubtsOf, type OpenPage } from '../../document'
import type { Change, News } from '../../session'
import { letterOf } from '../palette'
import type { Words } from '../words'
import { doubtReasons } from '../words/doubt-reasons'
import { findingText } from '../words/findings'
import { doneText } from './change-text'

/** What was done, undone or done again, and whether that closed the last doubt. */
function changeText(words: Words, change: Change, open: OpenPage | null): string {
  const gesture = words.gestures[change.transaction.gesture]
  const text = {
    done: () => doneText(words, change.transaction, open),
    undone: () => words.newsUndone(gesture),
    redone: () => words.newsRedone(gesture),
  }[change.kind]()
  return withDoubts(words, change, text)
}

/** Of what closed the last doubt it is said that it did. */
const withDoubts = (words: Words, { settlesAll }: Pick<Change, 'settlesAll'>, text: string) =>
  settlesAll ? words.newsAndNoDoubtLeft(text) : text

const hasNoDoubt = ({ page, review, proposal }: OpenPage) =>
  doubtsOf(page, review, proposal).length === 0

/** What the desk reports of the open page, in a sentence. */
export function newsText(words: Words, news: News, open: OpenPage | null): string {
  const after = (change: Change | null, text: string) =>
    change ? `${changeText(words, change, open)}${words.listMark}${text}` : text
  switch (news.kind) {
    case 'done':
    case 'undone':
    case 'redone':
      return changeText(words, news, open)
    case 'approvedSeen':
      return withDoubts(words, news, words.approvedSeen(news.approved, news.doubtful, news.unseen))
    case 'refused':
      return words.refusals[news.refusal]
    case 'lacking':
      return news.need === 'doubt' && open && hasNoDoubt(open)
        ? words.noDoubtLeft
        : words.needs[news.need]
    case 'deadEnd':
      return words.deadEnds[news.end]
    case 'allApproved':
      return words.newsAllApproved(news.articles)
    case 'doubt': {
      const why = doubtReasons(words, news.doubt).join(words.listMark)
      const percent = Math.round(news.doubt.confidence * 100)
      return after(news.after, words.doubtAt(news.line, percent, why))
    }
    case 'noDoubtLeft':
      return news.after ? changeText(words, news.after, open) : words.noDoubtLeft
    case 'finding': {
      const { article, head, finding } = news.found
      const what = findingText(words, finding)
      const letter = letterOf(article)
      const place = words.findingAt(news.number, news.count, letter, words.roles[head], what)
      return after(news.after, place)
    }
    case 'noFindingLeft':
      return news.after ? after(news.after, words.noFindingLeft) : words.noFindings
  }
}
