import { ROLES } from '../engine'
import { blockParts, ledgerSchema, OUTSIDE, pageSchema, unattachedSchema } from './page-schema'
import {
  count,
  DIALECT,
  fileHead,
  filled,
  list,
  object,
  orNull,
  schemaId,
  text,
} from './schema-parts'

export const ARTICLES_SCHEMA_ID = schemaId('galley-articles-1')

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

export const articleSchema = object(
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
        object(
          'A stretch of raw text.',
          blockParts(ROLES.filter((role) => !OUTSIDE.includes(role))),
        ),
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
  $schema: DIALECT,
  $id: ARTICLES_SCHEMA_ID,
  title: 'Galley articles, version 1',
  ...object(
    'The articles of one newspaper page. All offsets count Unicode code points of the decoded raw text without its byte order mark. The blocks of `articles` and `unattached` together partition that text. Strings are in Unicode normal form C and keep full-width forms.',
    {
      ...fileHead(ARTICLES_SCHEMA_ID, 'galley-articles', 1),
      page: pageSchema,
      articles: list('The articles in their order.', articleSchema),
      unattached: unattachedSchema,
      ledger: ledgerSchema,
    },
  ),
}
