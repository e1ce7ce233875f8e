import { grouped } from './grouped'
import { plural } from './plural'

/** What is said when a page leaves, in English. */
export const exportInEnglish = {
  exportTitle: 'Export',
  exportFormat: 'Format',
  exportPreview: 'Preview',
  exportFile: (name: string) => `File name: ${name}`,
  exportDownload: 'Download',
  exportFailed:
    'The file could not be written there. The page is just as it was; try another folder.',
  exportWriting: (characters: number) => `Writing: ${grouped(characters)} characters so far…`,
  exportNotApproved: (n: number) =>
    `${plural(n, 'article is', 'articles are')} not approved yet; the file says so.`,
  exportDoubts: (n: number) =>
    `${plural(n, 'doubtful place is', 'doubtful places are')} still open.`,
  exportFindings: (n: number) =>
    `${plural(n, 'headline error is', 'headline errors are')} not decided yet.`,
  exportOrphans: (n: number) => `${plural(n, 'headline has', 'headlines have')} no body.`,
  exportNoArticles: 'No line of this page is in an article: the file will have none.',
  exportReady: 'Every article is approved and the ledger balances.',
  exportLedger: (lines: number, inArticles: number, furniture: number, discarded: number) =>
    `${plural(lines, 'line')}: ${inArticles} in articles, ${furniture} furniture and adverts, ${discarded} discarded`,
  exportSaved: (name: string) => `Saved as ${name}.`,
}
