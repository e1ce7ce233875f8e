import { ROLES } from '../engine'

export const ARTICLES_SCHEMA_ID = 'https://galley.example/schema/galley-articles-1.schema.json'

const object = (description: string, properties: object, optional: readonly string[] = []) => ({
  type: 'object',
  description,
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
})
const list = (description: string, items: object) => ({ type: 'array', description, items })
const text = (description: string) => ({ type: 'string', description })
const filled = (description: string) => ({ type: 'string', minLength: 1, description })
const orNull = (description: string) => ({ type: ['string', 'null'], minLength: 1, description })
const count = (description: string) => ({ type: 'integer', minimum: 0, description })
const hash = (description: string) => ({ type: 'string', pattern: '^[0-9a-f]{64}$', description })

const OUTSIDE = ['furniture', 'advert', 'discarded']

const block = (roles: readonly string[]) => ({
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

const correction = object(
  'A change between the raw text and the clean text.',
  {
    start: count('Start of the changed stretch in the raw text, in code points.'),
    end: count('Its end. Equal to `start` where text was put in.'),
    from: text('The raw text of the stretch. A lone surrogate is shown as U+FFFD.'),
    to: text('What is read in its place. A line feed is a break that an editor made.'),
    rule: {
      type: 'string',
      enum: ['digit-spaces', 'line-hyphen', 'nfc', 'lone-surrogate'],
      description:
        'The rule that made the change; absent when an editor made it. digit-spaces: a space that a PDF puts around digits between Han characters was left out. line-hyphen: the hyphen of a word that was broken at the end of a column line was left out. nfc: brought into Unicode normal form C. lone-surrogate: half of a surrogate pair, which UTF-8 cannot hold, became U+FFFD.',
    },
  },
  ['rule'],
)

const byline = {
  ...object(
    'Who wrote it and from where; null when nothing says so. Everything but `text` is what the program understood of it.',
    {
      text: filled('The byline as it reads.'),
      persons: list(
        'Those who are named, in order.',
        object(
          'A person.',
          {
            name: filled('The name as printed, without spaces inside a Chinese name.'),
            role: text(
              'What the byline calls them, such as 记者, without the house; where it does not, what they did; empty when it says neither.',
            ),
            work: orNull('What they did, such as 文 or 摄; null when it does not say.'),
          },
          ['work'],
        ),
      ),
      dateline: orNull('Where the report came from, such as 本报讯; null when it does not say.'),
      agency: orNull(
        'Who stands for the report, as printed: 新华社, Reuters; 本报 is the paper itself.',
      ),
      place: orNull('The place in the dateline, such as 杭州.'),
      date: orNull('The day in the dateline as printed, such as 3月2日.'),
      isoDate: {
        type: ['string', 'null'],
        pattern: '^\\d{4}-\\d\\d-\\d\\d$',
        description:
          'That day as YYYY-MM-DD; null unless its year is printed or follows from the page’s day of issue.',
      },
    },
    ['agency', 'place', 'date', 'isoDate'],
  ),
  type: ['object', 'null'],
}

const article = object(
  'One article. Without a headline or without a body it is exported as what it is.',
  {
    id: filled('Stays the same while the page is edited; unique on the page.'),
    order: { type: 'integer', minimum: 1, description: 'Place among the articles of the page.' },
    status: {
      type: 'string',
      enum: ['proposed', 'edited', 'approved'],
      description: 'Whether a person has changed it, and whether a person stands by it.',
    },
    kicker: orNull('引题. Lines joined with a space.'),
    headline: orNull('主题. Lines joined with a space.'),
    headlineLines: list('The headline line by line as the paper set it.', filled('A line.')),
    deck: orNull('副题. Lines joined with a space.'),
    byline,
    paragraphs: list(
      'The body as it reads, subheads among the paragraphs. Line breaks of the column are gone: Han joins without a space, Latin with one.',
      filled('A paragraph or a subhead.'),
    ),
    subheads: list(
      'Which of `paragraphs` are subheads (小标题): their indexes from 0, ascending.',
      { type: 'integer', minimum: 0 },
    ),
    captions: list('图说, each picture’s.', filled('A caption.')),
    jump: orNull('转接: where the article goes on or comes from, as printed.'),
    supplied: {
      ...list('Fields that the page does not carry and an editor wrote.', {
        type: 'string',
        enum: ['kicker', 'headline', 'deck', 'byline'],
      }),
      uniqueItems: true,
    },
    blocks: {
      ...list(
        'The stretches of raw text that make up the article, in its own order.',
        object('A stretch of raw text.', block(ROLES.filter((role) => !OUTSIDE.includes(role)))),
      ),
      minItems: 1,
    },
    corrections: list(
      'Every change from the raw text but the line breaks of the column, in the order of the text.',
      correction,
    ),
    confidence: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      description:
        'How sure the program was of its least certain place in this article. 1 when a person placed or confirmed all of it. Approval does not change it: see `status`.',
    },
    doubts: count('Doubtful places that nobody has looked at. None in an approved article.'),
  },
)

/** The JSON Schema of the cleaned JSON: what is published under `public/schema/` and checked before a file is offered. */
export const articlesSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: ARTICLES_SCHEMA_ID,
  title: 'Galley articles, version 1',
  ...object(
    'The articles of one newspaper page. All offsets count Unicode code points of the decoded raw text without its byte order mark. The blocks of `articles` and `unattached` together partition that text. Strings are in Unicode normal form C and keep full-width forms.',
    {
      $schema: { type: 'string', const: ARTICLES_SCHEMA_ID },
      format: { const: 'galley-articles' },
      version: { const: 1 },
      generator: object('What wrote the file.', {
        name: { const: 'galley' },
        version: filled('Its version.'),
      }),
      exportedAt: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
        description: 'When, in UTC.',
      },
      page: object('The page.', {
        publication: orNull('The paper’s name.'),
        date: orNull('Day of issue, YYYY-MM-DD unless an editor wrote otherwise.'),
        page: orNull('Page number as the paper counts.'),
        section: orNull('Section (版名).'),
        source: object('What the page was read from.', {
          name: text('File name.'),
          encoding: filled('Encoding in which the bytes were read.'),
          sha256: hash('SHA-256 of the bytes.'),
          codePoints: { type: 'integer', minimum: 1, description: 'Length of the raw text.' },
          lines: count('Lines with anything printed on them.'),
        }),
      }),
      articles: list('The articles in their order.', article),
      unattached: list(
        'Blocks that belong to no article, in the order of the text.',
        object('A stretch of raw text outside every article.', {
          ...block(OUTSIDE),
          text: text('The raw text of the block, white space at its ends left out.'),
          reason: orNull('Why it was discarded; null for furniture and adverts.'),
        }),
      ),
      ledger: object(
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
      ),
    },
  ),
}
