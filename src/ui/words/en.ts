import type { Gesture, Refusal } from '../../document'
import type { Reason, Role } from '../../engine'
import type { ActionId } from '../../session'

const plural = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`)
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')

const roles: Record<Role, string> = {
  kicker: 'Kicker',
  headline: 'Headline',
  deck: 'Deck',
  byline: 'Byline',
  subhead: 'Subhead',
  body: 'Body',
  caption: 'Caption',
  jump: 'Jump line',
  furniture: 'Furniture',
  advert: 'Advert',
  discarded: 'Discarded',
}

const roleMarks: Record<Role, string> = {
  kicker: 'ki',
  headline: 'hd',
  deck: 'de',
  byline: 'by',
  subhead: 'su',
  body: '',
  caption: 'ca',
  jump: 'ju',
  furniture: 'fu',
  advert: 'ad',
  discarded: '×',
}

const actions: Record<ActionId, string> = {
  'doubt.next': 'Next doubtful place',
  'doubt.previous': 'Previous doubtful place',
  'doubt.accept': 'Accept as proposed',
  'doubt.first': 'Take the first suggestion',
  'doubt.second': 'Take the second suggestion',
  'doubt.third': 'Take the third suggestion',
  'article.approve': 'Approve the article, or take that back',
  'article.approveNext': 'Approve and go to the next article',
  'article.mergeNext': 'Merge with the next article',
  'article.counterpart': 'From headline to body and back',
  'boundary.focus': 'Take hold of the boundary above',
  'boundary.remove': 'Remove the boundary',
  'block.split': 'Start a new article at this line',
  'block.splitInside': 'Start a new article at the caret',
  'block.attach': 'Give to another article…',
  'block.role': 'Change role…',
  'block.discard': 'Discard…',
  'block.restore': 'Restore what was discarded',
  'block.up': 'Move the block up within its article',
  'block.down': 'Move the block down within its article',
  'text.edit': 'Correct the text',
  'page.undo': 'Undo',
  'page.redo': 'Redo',
  'page.export': 'Export…',
  'page.details': 'Page details…',
  'page.repropose': 'Propose again…',
  'help.keys': 'All keys',
}

const gestures: Record<Gesture, string> = {
  moveBoundary: 'move boundary',
  split: 'split',
  mergeArticles: 'merge articles',
  removeBoundary: 'remove boundary',
  attach: 'change of article',
  changeRole: 'change role',
  reorderBlock: 'reorder blocks',
  orderArticle: 'reorder articles',
  correct: 'correct text',
  supply: 'write a missing line',
  clearCorrections: 'take back corrections',
  discard: 'discard',
  restore: 'restore',
  approve: 'approve',
  unapprove: 'take back approval',
  settle: 'accept as proposed',
  annotate: 'note',
  setMetadata: 'page details',
  repropose: 'new proposal',
  adopt: 'accept the new proposal',
  keep: 'keep as it is',
}

const refusals: Record<Refusal, string> = {
  nothingThere: 'There is nothing here to change.',
  noSuchArticle: 'That article is no longer on the page.',
  pageStartStays: 'The page starts here, so this edge cannot move or go.',
  alreadyBoundary: 'An article already starts here.',
  nothingToChange: 'Nothing to change: it is that way already.',
  insideCharacter: 'That is inside a character. Choose a place between two.',
  reasonNeeded: 'Say why, so that whoever comes next knows.',
  notDiscarded: 'This was not discarded, so there is nothing to restore.',
  notInArticle: 'This text is in no article. Give it a role first.',
  noNextArticle: 'This is the last article: there is none after it to merge with.',
  noPlaceToMove:
    'These lines come from different places on the page and cannot be joined in the text.',
  textMoved: 'The text changed meanwhile. Nothing was lost: try again.',
}

function reason(r: Reason): string {
  switch (r.code) {
    case 'pageStart':
      return 'the page starts here'
    case 'frame':
      return 'a new text frame starts'
    case 'blankLine':
      return 'blank lines part the two'
    case 'width':
      return `the line is ${r.width} characters wide where ${r.usual} are usual`
    case 'shortUnpunctuated':
      return 'short and without a full stop, like a headline'
    case 'previousEnds':
      return 'the sentence above has ended'
    case 'previousBreaksOff':
      return 'the sentence above breaks off'
    case 'lead':
      return `opens like a story: “${r.text}”`
    case 'bylineForm':
      return `has the form of a byline: “${r.text}”`
    case 'kickerForm':
      return 'has the form of a kicker'
    case 'deckForm':
      return 'has the form of a deck'
    case 'subheadInBody':
      return 'a short line between paragraphs of one story'
    case 'captionForm':
      return `has the form of a caption: “${r.text}”`
    case 'jumpForm':
      return `points to another page: “${r.text}”`
    case 'furnitureForm':
      return `belongs to the page, not to a story: “${r.text}”`
    case 'advertForm':
      return 'reads like an advertisement'
    case 'sharedWords':
      return `shares with the body: ${quoted(r.words)}`
    case 'noSharedWords':
      return 'shares no telling word with the body'
    case 'likeMatter':
      return 'is about the same kind of matter'
    case 'adjacent':
      return 'stands right above the body'
    case 'onlyBodyLeft':
      return 'the only body left without a headline'
    case 'noBodyFits':
      return 'no body on the page fits'
    case 'continuesColumn':
      return 'carries on the sentence of an earlier column'
  }
}

export const en = {
  app: 'Galley',
  tagline:
    'Newspaper pages in, articles out. Bring the raw text of a page: it opens already split, and you only put right what is wrong.',
  roles,
  roleMarks,
  actions,
  gestures,
  refusals,
  reason,

  queue: 'Pages',
  source: 'Source',
  sourceLines: 'Lines of the raw text',
  map: 'Map of the page',
  articles: 'Articles',
  openFiles: 'Open files',
  paste: 'Paste',
  dropHere: 'Drop text files, or paste',
  dropNow: 'Let go to open them',
  samples: 'Sample pages',
  samplesWhy: 'Nothing at hand? Begin with one of these:',
  samplesFailed: 'The sample pages could not be fetched. Everything else works without them.',
  retry: 'Try again',
  privacy: 'Pages stay in this browser. Nothing is sent anywhere.',
  pageNumber: (n: string) => `Page ${n}`,
  pastedName: 'pasted text',
  removePage: (title: string) => `Remove “${title}”`,
  pageRemoved: (title: string) => `“${title}” was removed.`,
  pagesCame: (n: number) => `${plural(n, 'page')} came in.`,
  openThem: 'Open',
  queueFailed:
    'The queue could not be changed: the browser’s storage refused. Nothing was lost; try again.',
  putBack: 'Put back',
  dismiss: 'Dismiss',
  doubts: (n: number) => plural(n, 'doubt'),
  noDoubts: 'no doubts',
  allApproved: 'all approved',
  importing: (done: number, all: number) => `Reading ${done} of ${all}…`,
  cancel: 'Cancel',
  close: 'Close',
  importFailures: (n: number) => `${plural(n, 'file')} could not be read`,
  importFault: (name: string) =>
    `“${name}” could not be brought in: the engine or the storage failed. The file is untouched; try it once more.`,
  loadingPage: 'Opening the page…',
  pageGone: 'This page is not in the queue any more. Choose another, or open its file again.',
  loadFailed: 'The page could not be read from this browser’s storage. Nothing was changed.',
  pasteTitle: 'Paste the text of a page',
  pasteLabel: 'Raw text',
  pasteHint:
    'As the OCR or the PDF gave it: line breaks, blank lines and odd spaces included. They tell Galley where frames begin.',
  pasteOpen: 'Open',

  approvedOf: (n: number, all: number) => `${n} of ${all} approved`,
  nextDoubt: 'Next doubt',
  menu: 'Menu',
  otherLanguage: '中文',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  paneTabs: 'Pane',

  sourceMeta: (name: string, encoding: string, lines: number) =>
    `${name} · ${encoding.toUpperCase()} · ${plural(lines, 'line')}`,
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
  removeBoundary: (line: number) => `Remove the boundary at line ${line}`,
  splitHere: (line: number) => `Start a new article at line ${line}`,
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
  lineNumber: (line: number) => `line ${line}`,
  listMark: '; ',
  doubtAt: (line: number, percent: number, why: string) =>
    `In doubt, line ${line}, ${percent}%${why && `: ${why}`}`,
  doubtWhy: 'In doubt',
  proposedOtherwise: 'the new proposal differs here',
  acceptDoubt: 'It is right',
  dropOnCard: (letter: string) => `Give to ${letter}`,
  dropOwn: 'Drop here for an article of its own',
  attachTitle: 'Give to which article?',
  othersByLetter: (count: number) => `${count} more: press an article’s letters`,
  attachHint: 'Press the article’s letter, or 0 for an article of its own.',
  discardTitle: 'Discard these lines?',
  discardWhy: 'Why',
  discardHint: 'They leave the articles but stay in the ledger and can be restored.',
  discardReasons: ['Repeated text', 'OCR rubbish', 'Not for publication', 'From another page'],
  discardDo: 'Discard',
  roleMenu: 'Role',
  keysTitle: 'All keys',
  keysHint: 'Keys work wherever the focus is not in a text field.',
  keyGroups: {
    doubt: 'Doubts',
    article: 'Articles',
    boundary: 'Boundaries',
    block: 'Lines and blocks',
    text: 'Text',
    page: 'Page',
    help: 'Help',
  },
  keysMore: [
    ['↑ ↓', 'move through the source; with Shift, select lines'],
    ['← →', 'move the caret inside a line'],
    ['↑ ↓ on a boundary', 'move it by a line; with Shift, to the next likely place'],
    ['Home End on a boundary', 'as far as it goes'],
    ['F6', 'the next pane'],
    ['Esc', 'give up a drag, an edit or a dialog'],
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

  reproposalTitle: 'Propose again',
  reproposalHint:
    'What you have touched or approved stays as it is. Where the new proposal differs elsewhere, decide place by place.',
  reproposing: 'The engine is reading the page again…',
  reproposalFailed: 'The engine failed. The page is just as it was; try once more.',
  otherEngine:
    'This page was split by another version of the engine. Propose it again: what you have touched or approved stays.',
  differencesOpen: (n: number) =>
    `The new proposal differs in ${plural(n, 'place')}, for you to decide.`,
  decideNow: 'Decide now',
  putAway: 'Not now',
  differencesLeft: (n: number) => `${n.toLocaleString('en')} to decide`,
  allDecided: 'Everything is decided.',
  noDifferences: 'The new proposal is the page as it stands.',
  noDifferencesHint: 'What you have touched or approved is not compared.',
  asItIs: 'As it is',
  asProposed: 'As proposed',
  adoptDifference: 'Accept',
  keepDifference: 'Keep as it is',
  adoptAll: 'Accept all',
  keepAll: 'Keep all as it is',
  decideLater: 'Decide later',
  finish: 'Done',
  newArticle: 'new article',
  lines: (from: number, to: number) => (from === to ? `Line ${from}` : `Lines ${from}–${to}`),
  linesBetween: (n: number) => `… ${plural(n, 'more line')} …`,
  blockOf: (letter: string, role: string) => `${role} of ${letter}`,
  nameAndPlace: (name: string, place: string) => `${name} (${place.toLowerCase()})`,
  differenceName: (place: string, now: string, proposed: string) =>
    `${place}. As it is: ${now}. As proposed: ${proposed}.`,

  exportTitle: 'Export',
  exportFormat: 'Format',
  exportPreview: 'Preview',
  exportFile: 'File name',
  exportDownload: 'Download',
  exportNotApproved: (n: number) =>
    `${plural(n, 'article is', 'articles are')} not approved yet; the file says so.`,
  exportDoubts: (n: number) =>
    `${plural(n, 'doubtful place is', 'doubtful places are')} still open.`,
  exportOrphans: (n: number) => `${plural(n, 'headline has', 'headlines have')} no body.`,
  exportNoArticles: 'No line of this page is in an article: the file will have none.',
  exportReady: 'Every article is approved and the ledger balances.',
  exportLedger: (lines: number, inArticles: number, furniture: number, discarded: number) =>
    `${plural(lines, 'line')}: ${inArticles} in articles, ${furniture} furniture and adverts, ${discarded} discarded`,
  exportSaved: (name: string) => `Saved as ${name}.`,
  ledger: (accounted: number, all: number) =>
    `${accounted} of ${plural(all, 'line')} accounted for`,
  ledgerBroken: 'The ledger does not balance: do not export; download a backup and reload.',
  furnitureCount: (n: number) => `furniture ${n}`,
  advertCount: (n: number) => `adverts ${n}`,
  discardedCount: (n: number) => `discarded ${n}`,
  saving: 'Saving…',
  locale: 'en-GB',
  savedAt: (time: string) => `Saved ${time}`,
  savedYet: 'All saved',
  saveFailures: {
    quota:
      'Not saved: the browser’s storage is full. The last changes are kept in this tab. Export the project, remove old pages, then try again.',
    conflict:
      'Not saved: this page was changed in another tab. Nothing there was overwritten. Export the project if you want to keep what you did here, then take up the latest.',
    gone: 'Not saved: this page was removed from the queue in another tab. All of it is still here: put it back, and nothing is lost.',
    other:
      'Not saved: the browser would not store the last changes. They are kept in this tab. Export the project now, then try again.',
  },
  takeLatest: 'Take up the latest',
  memoryOnly:
    'This browser offers no storage: pages are lost when the tab closes. Export the project to keep your work.',

  newsDone: (what: string) => what[0].toUpperCase() + what.slice(1),
  newsUndone: (what: string) => `Undone: ${what}`,
  newsRedone: (what: string) => `Redone: ${what}`,
  noDoubtLeft: 'No doubtful places are left on this page.',
  crashed:
    'Something in Galley went wrong. Your work up to the last change is stored in this browser and nothing of it was lost. Reload to go on.',
  reload: 'Reload',
}

export type Words = typeof en
