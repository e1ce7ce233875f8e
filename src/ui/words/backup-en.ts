import { grouped } from './grouped'
import { plural } from './plural'

/** What is said about backing the whole queue up and bringing it back, in English. */
export const backupInEnglish = {
  backupTitle: 'Back up all pages',
  backupHint:
    'One file with every page, everything done to it, undo included. It can be restored here or in another browser.',
  backupWorking: (done: number, all: number) =>
    `Backing up: ${grouped(done)} of ${plural(all, 'page')}…`,
  backupDone: (pages: number, name: string) => `${plural(pages, 'page')} saved as ${name}.`,
  backupUnreadable: (n: number) =>
    `${plural(n, 'page')} could not be read and ${n === 1 ? 'is' : 'are'} not in the file:`,
  backupFailed: 'The backup could not be made. Nothing was changed. Try again.',
  backupEmpty: 'There is no page in the queue yet: nothing to back up.',
  backupName: 'Galley backup',

  restoreTitle: 'Restore a backup',
  restoreHint:
    'Pages of a backup come into the queue. Nothing in the queue is replaced unless you say so.',
  restoreChoose: 'Choose a backup…',
  restoreReading: 'Reading the backup…',
  restoreFresh: (n: number) => `${plural(n, 'page')} will come in.`,
  restoreSame: (n: number) =>
    `${plural(n, 'page')} ${n === 1 ? 'is' : 'are'} in the queue exactly so already.`,
  restoreConflicts: (n: number) =>
    `${plural(n, 'page')} ${n === 1 ? 'is' : 'are'} in the queue with other changes.`,
  restoreForAll: 'What to do with them',
  restoreFor: (title: string) => `What to do with “${title}”`,
  restoreChoices: {
    both: 'Keep both',
    theirs: 'Take the backup’s',
    mine: 'Keep mine',
  },
  restoreReplaces: 'Mine is then replaced for good: back the queue up first if in doubt.',
  restoreOthers: (n: number) => `The other ${grouped(n)} as chosen above.`,
  restoreDo: 'Restore',
  restoreNothing: 'Everything in this backup is in the queue already.',
  restoreWorking: (done: number, all: number) =>
    `Restoring: ${grouped(done)} of ${plural(all, 'page')}…`,
  restoreDone: (n: number) => `${plural(n, 'page')} restored.`,
  restoreStopped: 'Stopped. What had come in stays.',
  restoreFailures: (n: number) => `${plural(n, 'page')} could not be restored:`,
  restoreFault: (title: string) => `“${title}” could not be stored. The backup is untouched.`,
}
