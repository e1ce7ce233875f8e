import { backupInEnglish } from './backup-en'
import { encodingInEnglish } from './encoding-en'
import { exportInEnglish } from './export-en'
import { exportManyInEnglish } from './export-many-en'
import { findInEnglish } from './find-en'
import { findingsInEnglish } from './findings-en'
import { namesInEnglish } from './names-en'
import { newsInEnglish } from './news-en'
import { offlineInEnglish } from './offline-en'
import { plural } from './plural'
import { queueInEnglish } from './queue-en'
import { reasonInEnglish } from './reasons-en'
import { reproposalInEnglish } from './reproposal-en'
import { sheetInEnglish } from './sheet-en'
import { sourceInEnglish } from './source-en'
import { tabsInEnglish } from './tabs-en'
import { unseenInEnglish } from './unseen-en'
import { whyNotInEnglish } from './why-not-en'

const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`)

export const en = {
  ...namesInEnglish,
  ...newsInEnglish,
  ...whyNotInEnglish,
  ...findingsInEnglish,
  ...findInEnglish,
  ...reproposalInEnglish,
  ...encodingInEnglish,
  ...exportInEnglish,
  ...exportManyInEnglish,
  ...queueInEnglish,
  ...sheetInEnglish,
  ...sourceInEnglish,
  ...backupInEnglish,
  ...unseenInEnglish,
  ...tabsInEnglish,
  ...offlineInEnglish,
  tagline:
    'Newspaper pages in, articles out. Bring the raw text of a page: it opens already split, and you only put right what is wrong.',
  reason: reasonInEnglish,

  source: 'Source',
  sourceLines: 'Lines of the raw text',
  map: 'Map of the page',
  mapHint: 'Click to go there; drag an edge to move the boundary',
  mapFound: (n: number) => `Short lines mark ${plural(n, 'place')} found`,
  mapEdge: (boundary: string, line: number) => `${boundary}, line ${line}`,
  articles: 'Articles',
  openFiles: 'Open files',
  paste: 'Paste',
  dropHere: 'Drop files, or paste',
  filesTaken: 'Text, PDF, ALTO, PAGE XML, hOCR, or a ZIP of them',
  dropNow: 'Let go to open them',
  samples: 'Sample pages',
  samplesWhy: 'No file at hand? Try one of these:',
  samplesFailed: 'The sample pages could not be fetched. Everything else works without them.',
  retry: 'Try again',
  privacy: 'Pages stay in this browser. Nothing is sent anywhere.',
  pastedName: 'pasted text',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  close: 'Close',
  loadingPage: 'Opening the page…',
  pageGone: 'This page is not in the queue any more. Choose another, or open its file again.',
  loadFailed:
    'The page could not be read from this browser’s storage. Nothing was changed; reload to try again.',
  pasteTitle: 'Paste the text of a page',
  pasteLabel: 'Raw text',
  pasteHint:
    'As the OCR or the PDF gave it: line breaks, blank lines and odd spaces included. They tell Galley where frames begin.',
  pasteOpen: 'Open',

  approvedOf: (n: number, all: number) => `${n} of ${all} approved`,
  nextDoubt: 'Next doubt',
  menu: 'Menu',
  otherLanguageTag: 'zh-Hans',
  paneTabs: 'Pane',

  sourceMeta: (name: string, encoding: string, lines: number) =>
    `${name} · ${encoding === 'galley-articles' ? 'from exported articles' : encoding.toUpperCase()} · ${plural(lines, 'line')}`,
  ownerOf: (letter: string) => `article ${letter}`,
  lineTools: (line: number) => `Line ${line}: role and more`,
  blockHandle: (letter: string, line: number) =>
    `Select the block of ${letter} at line ${line}; drag it to an article`,
  boundaryBetween: (above: string, below: string) => `Boundary between ${above} and ${below}`,
  boundaryInside: (letter: string, above: string, below: string) =>
    `Boundary within ${letter}: ${above}, then ${below}`,
  boundaryValue: (
    line: number,
    above: string,
    aboveLines: number,
    below: string,
    belowLines: number,
  ) =>
    `from line ${line}, ${above} ${plural(aboveLines, 'line')}, ${below} ${plural(belowLines, 'line')}`,
  boundaryMoved: (
    line: number,
    above: string,
    aboveLines: number,
    below: string,
    belowLines: number,
  ) =>
    `Boundary moved to line ${line}; ${above} has ${plural(aboveLines, 'line')}, ${below} ${plural(belowLines, 'line')}`,
  boundaryMerges: (above: string, below: string) => `Let go to merge ${below} into ${above}`,
  boundaryGoes: 'Let go to remove this boundary',
  removeBoundary: (line: number) => `Remove the boundary at line ${line}`,
  splitHere: (line: number) => `Start a new article at line ${line}`,
  toBody: (letter: string, line: number) => `To the body of ${letter}, line ${line}`,
  toHead: (letter: string, line: number) => `To the headline of ${letter}, line ${line}`,
  bodyAt: (line: number) => `body at ${line}`,
  headAt: (line: number) => `headline at ${line}`,
  resizePanes: 'Width of the panes',

  articlesMeta: (n: number, headOnly: number) =>
    headOnly > 0
      ? `${plural(n, 'article')} · ${headOnly} with a headline only`
      : plural(n, 'article'),
  noArticles:
    'No articles on this page yet. Select lines in the source and press A to make one of them.',
  cardName: (letter: string, headline: string) => `${letter}: ${headline}`,
  untitledArticle: 'no headline',
  bodyLines: (from: number, to: number) => `body ${span(from, to)}`,
  headLines: (from: number, to: number) => `heads ${span(from, to)}`,
  goToHead: 'Go to the headline in the source',
  goToBody: 'Go to the body in the source',
  sure: (percent: number) => `${percent}%`,
  sureTitle: (percent: number) =>
    `The engine is ${percent}% sure of the least certain place in this article`,
  statuses: { proposed: 'Proposed', edited: 'Edited', approved: 'Approved' },
  approve: 'Approve',
  approveSeen: (n: number) => `Approve the ${n} seen`,
  approveSeenWhy:
    'Only articles that stood on the screen whole and are in no doubt; it can be undone',
  approved: 'Approved',
  mergeInto: 'Merge',
  mergeMenu: (letter: string) => `Merge ${letter} with…`,
  moreMenu: (letter: string) => `More for ${letter}`,
  giveHeadline: 'Give the headline to…',
  ownArticle: 'An article of its own',
  nearestOnly: (count: number) => `The nearest ${count} articles`,
  moveEarlier: 'Move earlier',
  moveLater: 'Move later',
  takeBackCorrections: (part: string) => `Take back corrections: ${part.toLowerCase()}`,
  note: 'Note',
  addNote: 'Add a note',
  notePlaceholder: 'A note for whoever opens this page next',
  addPart: (part: string) => `Add ${part.toLowerCase()}`,
  emptyHeadline: 'No headline. Write one, or drag one here',
  bylineUnread: 'no name, agency or place was made out: the export has the text alone',
  supplied: 'written by an editor, not on the page',
  corrections: (n: number) => plural(n, 'correction'),
  correctionsMark: (n: number) => `✎ ${n}`,
  comparing: (n: number) => `Against the raw text: ${plural(n, 'correction')}`,
  comparedNoMore: 'Comparison closed',
  rawRead: 'Against the raw text',
  takeBackOne: (raw: string, read: string) =>
    raw && read
      ? `Take back: “${raw}” read as “${read}”`
      : raw
        ? `Take back: “${raw}” left out`
        : `Take back: “${read}” added`,
  lineBreak: 'line break',
  rawWas: (text: string) => `Raw text: ${text}`,
  paragraphLabel: (n: number) => `Paragraph ${n}`,
  subheadLabel: (n: number) => `Subhead, paragraph ${n}`,
  editParagraph: 'Double-click to correct; from the source, F2',
  showAll: (paragraphs: number, characters: number) =>
    `${plural(paragraphs, 'more paragraph')} · ${plural(characters, 'character')}`,
  showLess: 'Show less',
  trayHeadlines: 'Headlines without a body',
  trayBodies: 'Bodies without a headline',
  trayFurniture: 'Furniture and adverts',
  trayDiscarded: 'Discarded',
  discardedBecause: (why: string) => `because: ${why}`,
  restore: 'Restore',
  suggestion: (letter: string) => `Give to ${letter}`,
  suggestionAlone: 'Leave it without a body',
  suggestionJoin: (letter: string) => `Merge into ${letter}`,
  suggestionJoinBlock: (role: string) => `Part of the ${role.toLowerCase()} above`,
  suggestionMove: (line: number) => `Begins at line ${line}`,
  suggestionSplit: (line: number) => `A new article at line ${line}`,
  suggestionAdopt: 'Accept the new proposal',
  blockOf: (letter: string, role: string) => `${role} of ${letter}`,
  lineNumber: (line: number) => `line ${line}`,
  listMark: '; ',
  doubtAt: (line: number, percent: number, why: string) =>
    `In doubt, line ${line}, ${percent}%${why && `: ${why}`}`,
  doubtWhy: 'In doubt',
  proposedOtherwise: 'the new proposal differs here',
  acceptDoubt: 'It is right',
  dropOnCard: (letter: string) => `Give to ${letter}`,
  dropOwn: 'Drop here for an article of its own',
  dropInOrder: 'Move here',
  dropStands: (letter: string) => `becomes article ${letter}`,
  makesRoom: (headline: string, home: string) => `“${headline}”, which was here, ${home}`,
  goesTo: (letter: string) => `goes to article ${letter}`,
  goesAlone: 'stands alone',
  blockGrip: (role: string, line: number) =>
    `${role} from line ${line}: drag it to another place, or move it by Alt+↑ and Alt+↓; drag it to another article`,
  attachTitle: 'Give to which article?',
  othersByLetter: (count: number) => `${count} more: press an article’s letters`,
  attachHint: 'Press the article’s letter, or 0 for an article of its own.',
  attachedAlready: (letter: string) =>
    `These lines are in article ${letter} already: choose another one.`,
  noArticleOf: (letter: string) => `There is no article ${letter}: press a letter of the list.`,
  noArticleAt: (digit: string) => `No article is on ${digit}: press a letter of the list.`,
  discardTitle: 'Discard these lines?',
  discardWhy: 'Why',
  discardHint: 'They leave the articles but stay in the ledger and can be restored.',
  discardReasons: ['Repeated text', 'OCR noise', 'Not for publication', 'From another page'],
  discardDo: 'Discard',
  roleMenu: 'Role',
  keysTitle: 'All keys',
  keysHint: 'Keys work wherever the focus is not in a text field.',
  keysSearch: 'Search for a key, or for what it does',
  hintTitle: 'To begin with',
  hintForTouch:
    'Tap the mark beside a line to change its role or its article, or to discard it; hold a handle between two articles to drag it; the rest is in ⋯ above.',
  hintDone: 'Got it',
  commandsTitle: 'All commands',
  commandsHint: 'A command, an article’s headline or a line number',
  commandsAnswers: 'Commands and places',
  commandsNone: (query: string) => `No command or place matches “${query}”.`,
  commandsCount: (n: number) => plural(n, 'match', 'matches'),
  goTitle: 'Go to',
  goHint: 'A line number, an article’s letter or its headline',
  goToLine: (line: number) => `Go to line ${line}`,
  recently: 'Recent',
  movesTitle: 'Caret and blocks',
  keysMoreTitle: 'Dialogs, menus and text fields',
  keysMore: [
    ['A B C…', 'Give to another article: its letters'],
    ['K H D B…', 'Change role: the letter beside the role'],
    ['Alt', 'While dragging: no likely place attracts the boundary'],
    [
      'Enter',
      'In Find: the next place, with Shift the one before; in Replace: this place, with Ctrl/⌘ all',
    ],
    ['F2', 'While finding: correct the text that was found'],
    ['Esc', 'Give up a drag, an edit or a dialog; close Find'],
    ['↑ ↓ Enter', 'On the page map: from boundary to boundary, and take one'],
  ] as readonly (readonly [string, string])[],

  detailsTitle: 'Page details',
  metadata: {
    publication: 'Publication',
    date: 'Date',
    pageNumber: 'Page',
    section: 'Section',
  },
  dateHint: '2022-06-28',
  tidyDigits: 'Take out the spaces that a PDF puts around digits (6 月 27 日 → 6月27日)',
  apply: 'Apply',

  ledger: (accounted: number, all: number) =>
    `${accounted} of ${plural(all, 'line')} accounted for`,
  ledgerBroken:
    'The ledger does not balance, so articles cannot be exported. The text is untouched: undo step by step until it balances.',
  furnitureCount: (n: number) => `furniture ${n}`,
  advertCount: (n: number) => `adverts ${n}`,
  discardedCount: (n: number) => `discarded ${n}`,
  saving: 'Saving…',
  locale: 'en-GB',
  savedAt: (time: string) => `Saved ${time}`,
  savedYet: 'All saved',
  saveFailures: {
    quota:
      'Not saved: the browser’s storage is full. The last changes are kept in this tab. Back up, remove old pages, then try again.',
    gone: 'Not saved: this page was removed from the queue in another tab. All of it is still here: put it back, and nothing is lost.',
    outdated:
      'No longer saved here: a newer version of Galley has taken over. Download the project file, then reload.',
    evicted:
      'Not saved: the browser cleared Galley’s storage. This page is still here, undo included: put it back to save it, and back it up. Other pages can be restored from a backup.',
    other:
      'Not saved: the browser would not store the last changes. They are kept in this tab. Back up now, then try again.',
  },
  notKept: {
    unavailable:
      'This browser offers no storage: pages are lost when the tab closes. Back up to keep your work.',
    newer:
      'These pages were stored by a newer Galley: they can be read and downloaded, and no change is written. Update Galley to edit them.',
  },
  kept: (isPromised: boolean): string =>
    isPromised
      ? 'Stored in this browser, which has agreed not to clear it by itself.'
      : 'Stored in this browser, which has not promised to keep it: short of space it may clear it. Back up now and then.',
  backupShort: 'Back up',
  damagedHistory: (steps: number) =>
    `The record of what was done to this page is damaged: its last ${steps === 1 ? 'step' : `${steps} steps`} could not be read. Everything before is here, and you can go on.`,
  damagedPage: 'What was made of this page is damaged and cannot be opened; its text is not lost.',
  downloadText: 'Download the text',
  downloadLastGood: 'Download the last good state',

  crashed:
    'Something in Galley went wrong. Your work up to the last change is stored in this browser and nothing of it was lost. Reload to go on.',
  reload: 'Reload',
  notLoaded:
    'Galley could not be loaded. Every page you saved is still in this browser. Check the connection, then reload.',
  needsScript: 'Galley runs in your browser. Allow JavaScript for this site, then open it again.',
}

export type Words = typeof en
