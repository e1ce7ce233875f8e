import { grouped } from './grouped'
import { plural } from './plural'

const pages = (n: number) => plural(n, 'page')

/** What is said when many pages leave as one file, in English. */
export const exportManyInEnglish = {
  exportManyLooking: (done: number, all: number) => `Looking at page ${done} of ${all}…`,
  exportManyWriting: (done: number, all: number) => `Writing page ${done} of ${all}…`,
  exportManyPreview: (title: string) => `How ${title} will read:`,
  exportFolder: 'Save into a folder…',
  exportIntoFolder: (name: string) => `Save into “${name}”`,
  exportOtherFolder: 'Another folder…',
  exportManyWhich: 'Which pages',
  exportManyAll: (n: number) => `All ${pages(n)}`,
  exportManyApproved: (n: number) => `Only those with every article approved: ${grouped(n)}`,
  exportManyHolds: (n: number, articles: number) =>
    `That is ${pages(n)} with ${plural(articles, 'article')}.`,
  exportManyReady: 'Every article is approved, and every ledger balances.',
  exportManyOpen: (n: number) => `${plural(n, 'page is', 'pages are')} not finished:`,
  exportManyRefused: (n: number) =>
    `${plural(n, 'page cannot leave and stays', 'pages cannot leave and stay')} out of the file:`,
  exportManyNotApproved: (n: number) => `${plural(n, 'article')} not approved`,
  exportManyDoubts: (n: number) => plural(n, 'doubtful place'),
  exportManyWithoutBody: (n: number) =>
    plural(n, 'headline without a body', 'headlines without a body'),
  exportManyNoArticles: 'no articles',
  exportManyUnreadable: 'It could not be opened.',
  exportManyNothing: 'None of these pages can be exported.',
  exportManyFailed: 'Not everything was written. The pages are just as they were; try once more.',
  exportedMany: (n: number, name: string, missing: number) =>
    missing === 0
      ? `Saved ${pages(n)}: ${name}.`
      : `Saved ${pages(n)}: ${name}. ${plural(missing, 'page', 'pages')} could not be written and stayed out.`,
}
