import { count, filled, hash, list, object, orNull, text } from './schema-parts'

/** Roles that stand outside of every article. */
export const OUTSIDE = ['furniture', 'advert', 'discarded']

/** The members of a stretch of raw text that has one of these roles. */
export const blockParts = (roles: readonly string[]) => ({
  role: {
    type: 'string',
    enum: roles,
    description: 'What the block is on the page.',
  },
  start: count('Where the block starts in the raw text, in Unicode code points.'),
  end: {
    type: 'integer',
    minimum: 1,
    description: 'Where the next block starts: `text[start:end]` in Python is the block.',
  },
  lines: {
    type: ['array', 'null'],
    prefixItems: [
      { type: 'integer', minimum: 1 },
      { type: 'integer', minimum: 1 },
    ],
    items: false,
    minItems: 2,
    maxItems: 2,
    description:
      'First and last line of the raw text on which something of the block is printed. 1-based, blank lines counted; CR LF, LF, CR, U+0085, U+2028 and U+2029 each end a line. Null when nothing is printed.',
  },
})

/** What a file says of the page that it was made of. */
export const pageSchema = object('The page.', {
  publication: orNull('The paper’s name.'),
  date: orNull('Day of issue, YYYY-MM-DD unless an editor wrote otherwise.'),
  page: orNull('Page number as the paper counts.'),
  section: orNull('Section (版名).'),
  source: object('What the page was read from.', {
    name: text('File name.'),
    encoding: filled(
      'Encoding in which the bytes were read. galley-articles where the page was made of an export: offsets then count in a text made of its articles, not in that of the source.',
    ),
    sha256: hash('SHA-256 of the bytes.'),
    codePoints: { type: 'integer', minimum: 1, description: 'Length of the raw text.' },
    lines: count('Lines with anything printed on them.'),
  }),
})

export const unattachedSchema = list(
  'Blocks that belong to no article, in the order of the text.',
  object('A stretch of raw text outside every article.', {
    ...blockParts(OUTSIDE),
    text: text('The raw text of the block, white space at its ends left out.'),
    reason: orNull('Why it was discarded; null for furniture and adverts.'),
  }),
)

export const ledgerSchema = object(
  'The account of the raw text: what became of each printed line. The four counts add up to `lines`.',
  {
    lines: count('Lines with anything printed on them.'),
    inArticles: count('Lines in articles.'),
    furniture: count('Lines of furniture (masthead, folio, editors).'),
    adverts: count('Lines of adverts.'),
    discarded: count('Lines that an editor set aside.'),
    characters: count('Code points of the raw text other than white space.'),
    checksum: hash(
      'SHA-256 of the UTF-8 of those code points in the order of the text. Take the blocks of articles and `unattached` by `start`, join `text[start:end]`, and leave out white space: U+0009–000D, U+0020, U+00A0, U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000 and U+FEFF. A lone surrogate counts as U+FFFD.',
    ),
  },
)
