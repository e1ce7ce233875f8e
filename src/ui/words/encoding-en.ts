import type { Encoding } from '../../formats'
import { plural } from './plural'

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (simplified Chinese)',
  big5: 'Big5 (traditional Chinese)',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
}

/** What is said of how a file was read, in English. */
export const encodingInEnglish = {
  encodings,
  encodingTitle: 'Text encoding',
  encodingTaken: (name: string) =>
    `The file does not say how it is encoded. It was read as ${name}; the original is kept until you confirm that.`,
  encodingOthers: 'Other encodings…',
  encodingRight: 'It reads right',
  encodingHint: 'The first lines of the file in each encoding. Choose the one that makes sense.',
  encodingHintEdited:
    'This page has been worked on and stays as it is. Another reading becomes a page of its own beside it.',
  encodingNow: 'as it is read now',
  encodingUnreadable: (n: number) => `${plural(n, 'place')} cannot be read: not this encoding`,
  encodingTake: 'Read it like this',
  encodingTakeBeside: 'Read it like this, as another page',
  encodingChanged: (name: string) => `Read again as ${name}, and split anew.`,
  encodingBeside: (name: string) =>
    `Read as ${name} into this new page. The one you worked on is still in the queue.`,
  encodingsGuessed: (n: number) =>
    `${plural(n, 'file does', 'files do')} not say how ${n === 1 ? 'it is' : 'they are'} encoded. Read as:`,
  encodingOf: (file: string, name: string) => `${file}: ${name}`,
  encodingLook: 'Look, or change it',
  encodingFailed: 'The file could not be read again. The page is just as it was; try once more.',
}
