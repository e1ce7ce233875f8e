import { checkOf } from '../../schema-check'
import { count, DIALECT, dateTime, filled, list, object, schemaId } from '../../schema-parts'
import { articleUriSchema } from '../article-uri-schema'

const ID = schemaId('galley-ninjs-1')
/** The number of the format: what an item of ours is made of, and how. */
export const NINJS_PROFILE = 'galley-ninjs-1'
export const NINJS_STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const

const PLAIN = { const: 'text/plain' }
const some = (schema: object) => ({ ...schema, minItems: 1 })

const headline = object('A part of the headline.', {
  role: { enum: ['kicker', 'main', 'deck'] },
  contentType: PLAIN,
  value: filled('Its text, lines joined with a space.'),
})

const body = {
  oneOf: [
    object('The body as plain text.', {
      role: { const: 'main' },
      contentType: PLAIN,
      charCount: count('Its Unicode code points without the line feeds.'),
      value: filled('Paragraphs and subheads, a line each.'),
    }),
    object('The body with its subheads marked.', {
      role: { const: 'richtext' },
      contentType: { const: 'application/xhtml+xml' },
      value: filled('A p for each paragraph and an h2 for each subhead.'),
    }),
  ],
}

const infoSource = object(
  'The paper, an agency, or somebody whom the byline names.',
  {
    name: filled('As printed.'),
    role: filled('publisher, agency, or what the byline calls a person, such as 记者.'),
  },
  ['role'],
)

const picture = object('A picture of the article, which itself is not there.', {
  name: { type: 'string', pattern: '^picture[1-9]\\d*$' },
  uri: articleUriSchema('Stays the same however often the page is exported.'),
  type: { const: 'picture' },
  representationType: { const: 'partial' },
  descriptions: {
    ...list(
      'Its caption.',
      object('The caption.', {
        role: { const: 'caption' },
        contentType: PLAIN,
        value: filled('As it reads.'),
      }),
    ),
    minItems: 1,
    maxItems: 1,
  },
})

/** What a ninjs item of ours is. All that it accepts, the official schema of ninjs 3.1 accepts, too. */
export const ninjsSchema = {
  $schema: DIALECT,
  $id: ID,
  title: 'ninjs 3.1 as Galley writes it, version 1',
  ...object(
    'A newspaper article as a ninjs item.',
    {
      uri: articleUriSchema(
        'Made of the source’s SHA-256 and name and the article’s number on the page.',
      ),
      type: { const: 'text' },
      representationType: {
        enum: ['full', 'partial'],
        description: 'partial for a headline without a body.',
      },
      profile: { const: NINJS_PROFILE },
      versionCreated: { ...dateTime('When it was exported.'), format: 'date-time' },
      contentCreated: {
        type: 'string',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T00:00:00Z$',
        format: 'date-time',
        description: 'The day of issue. Its hour is not known: midnight UTC stands for the day.',
      },
      pubStatus: {
        enum: ['usable', 'withheld'],
        description: 'usable once a person has approved the article.',
      },
      edNote: filled('What an editor should know before it is printed.'),
      language: { const: 'zh' },
      title: filled('Its headline, else its kicker or deck.'),
      headlines: some(list('引题, 主题 and 副题.', headline)),
      by: filled('The byline as it reads.'),
      located: filled('The place in the dateline.'),
      infoSources: some(list('Who it comes from.', infoSource)),
      slugline: filled('Paper, day, page and place on it.'),
      bodies: { ...list('The body.', body), minItems: 2, maxItems: 2 },
      associations: some(list('Pictures whose captions the article has.', picture)),
      standard: object('What it conforms to.', {
        name: { const: NINJS_STANDARD.name },
        version: { const: NINJS_STANDARD.version },
        schema: { const: NINJS_STANDARD.schema },
      }),
    },
    [
      'contentCreated',
      'edNote',
      'language',
      'title',
      'headlines',
      'by',
      'located',
      'infoSources',
      'bodies',
      'associations',
    ],
  ),
}

export const checkNinjsItem = checkOf(ninjsSchema)
