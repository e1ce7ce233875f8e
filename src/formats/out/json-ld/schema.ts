import { checkOf } from '../../schema-check'
import { DIALECT, dateTime, filled, list, object, schemaId } from '../../schema-parts'
import { articleUriSchema } from '../article-uri-schema'

const ID = schemaId('galley-json-ld-1')

const some = (schema: object) => ({ ...schema, minItems: 1 })

export const newsArticleSchema = object(
  'An article.',
  {
    '@type': { const: 'NewsArticle' },
    '@id': articleUriSchema('The same as in ninjs.'),
    headline: filled('主题.'),
    alternativeHeadline: some(list('引题 and 副题.', filled('One of them.'))),
    articleSection: filled('Section (版名).'),
    articleBody: filled('Paragraphs and subheads, a line each.'),
    author: some(
      list(
        'Those who are named, in order.',
        object(
          'A person.',
          {
            '@type': { const: 'Person' },
            name: filled('As printed.'),
            jobTitle: filled('What the byline calls them, such as 记者.'),
          },
          ['jobTitle'],
        ),
      ),
    ),
    creditText: filled('The byline as it reads.'),
    dateline: filled('As printed.'),
    datePublished: {
      type: 'string',
      pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      format: 'date',
      description: 'The day of issue.',
    },
    printPage: filled('Page number as the paper counts.'),
    isPartOf: object('The paper.', {
      '@type': { const: 'Newspaper' },
      name: filled('Its name.'),
    }),
    image: some(
      list(
        'Pictures whose captions the article has.',
        object('A picture, which itself is not there.', {
          '@type': { const: 'ImageObject' },
          caption: filled('As it reads.'),
        }),
      ),
    ),
    inLanguage: { const: 'zh' },
    position: { type: 'integer', minimum: 1, description: 'Place among the articles of the page.' },
    creativeWorkStatus: {
      enum: ['Approved', 'Draft'],
      description: 'Approved once a person has approved the article.',
    },
    comment: object('What an editor should know before it is printed.', {
      '@type': { const: 'Comment' },
      text: filled('In words.'),
    }),
    sdDatePublished: dateTime('When it was exported.'),
  },
  [
    'headline',
    'alternativeHeadline',
    'articleSection',
    'articleBody',
    'author',
    'creditText',
    'dateline',
    'datePublished',
    'printPage',
    'isPartOf',
    'image',
    'inLanguage',
    'comment',
  ],
)

/** The page’s articles as linked data by schema.org. */
export const jsonLdSchema = {
  $schema: DIALECT,
  $id: ID,
  title: 'JSON-LD as Galley writes it, version 1',
  ...object('The articles of a newspaper page.', {
    '@context': { const: 'https://schema.org' },
    '@graph': list('The articles in their order.', newsArticleSchema),
  }),
}

export const checkJsonLd = checkOf(jsonLdSchema)
/** Of one of its articles: of a long file they are checked one by one. */
export const checkNewsArticle = checkOf(newsArticleSchema)
