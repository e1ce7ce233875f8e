import { plural } from './plural'

const pages = (n: number) => plural(n, 'page')

/** What the queue says, in English. */
export const queueInEnglish = {
  queue: 'Pages',
  pageNumber: (n: string) => `Page ${n}`,
  pageStatuses: { new: 'New', review: 'In review', approved: 'Approved', exported: 'Exported' },
  noPublication: 'Publication unknown',
  noDate: 'no date',
  issueOf: (publication: string, date: string, n: number) => `${publication}, ${date}, ${pages(n)}`,
  issueChosen: (publication: string, date: string) => `Select all of ${publication}, ${date}`,
  pageChosen: (title: string) => `Select “${title}”`,
  changedAt: (when: string) => `Changed ${when}`,
  removePage: (title: string) => `Remove “${title}”`,
  pageRemoved: (title: string) => `“${title}” was removed.`,
  pagesCame: (n: number) => `Read in ${pages(n)}.`,
  openThem: 'Open',
  queueFailed:
    'The queue could not be changed: the browser’s storage refused. Nothing was lost; try again.',
  putBack: 'Put back',
  lastPage: 'This is the last page.',
  firstPage: 'This is the first page.',
  doubts: (n: number) => plural(n, 'doubt'),
  noDoubts: 'No doubts left',
  allApproved: 'all approved',
}
