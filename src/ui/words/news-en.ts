import { plural } from './plural'

/** What is said in English of a change that was made, where, and what is there now; and of what is left. Letters name articles. */
export const newsInEnglish = {
  newsSplit: (line: number, letter: string) => `Article ${letter} starts at line ${line}`,
  newsMerged: (from: string, into: string) => `Article ${from} is part of article ${into} now`,
  newsJoined: (line: number, place: string) =>
    `Boundary at line ${line} removed: ${place} goes on there`,
  newsGiven: (line: number, letter: string) => `Line ${line} on: given to article ${letter}`,
  newsAlone: (line: number, letter: string) => `Line ${line} on: now article ${letter}, by itself`,
  newsRole: (line: number, role: string) => `Line ${line} on: ${role.toLowerCase()} now`,
  newsOrder: (part: string, place: number, all: number) =>
    `Moved to place ${place} of ${all} in the ${part.toLowerCase()}`,
  newsArticleOrder: (letter: string, place: number, all: number) =>
    `Article ${letter} is ${place} of ${all} now`,
  newsDiscarded: (line: number, why: string) => `Line ${line} on: discarded. Reason: ${why}`,
  newsRestored: (line: number, place: string) => `Line ${line} on: ${place} again`,
  newsApproved: (letter: string) => `Article ${letter} approved`,
  newsManyApproved: (n: number) => `${n} articles approved`,
  newsReopened: (letter: string) => `Approval of article ${letter} taken back`,
  newsAllApproved: (n: number) => `All ${n} articles on this page are approved`,
  newsOfArticle: (letter: string, what: string) => `Article ${letter}: ${what}`,
  newsAtLine: (line: number, what: string) => `Line ${line}: ${what}`,
  newsDone: (what: string) => what[0].toUpperCase() + what.slice(1),
  newsUndone: (what: string) => `Undone: ${what}`,
  newsRedone: (what: string) => `Redone: ${what}`,
  noFindingLeft: 'No errors in headlines are left to decide.',
  newsAndNoDoubtLeft: (what: string) => `${what}. No doubtful places are left on this page.`,
  approvedSeen: (n: number, doubtful: number, unseen: number) =>
    [
      `Approved the ${plural(n, 'article')} you have seen`,
      doubtful > 0 && `${doubtful} in doubt left out`,
      unseen > 0 && `${unseen} not seen left out`,
    ]
      .filter(Boolean)
      .join('; '),
  noDoubtLeft: 'No doubtful places are left on this page.',
}
