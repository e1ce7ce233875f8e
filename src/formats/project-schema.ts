import * as z from 'zod/mini'
import { FINDING_KEY, GESTURES, METADATA_FIELDS, SUPPLIED_FIELDS } from '../document'
import { ROLES, SAID } from '../engine'

z.config({ jitless: true })

export const PROJECT_FORMAT = 'galley-project'
export const PROJECT_VERSION = 5

const note = <T extends z.ZodMiniType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description })
  return schema
}

const offset = () => z.int().check(z.nonnegative())
const hash = () => z.string().check(z.regex(/^[0-9a-f]{64}$/))
const articleId = () => z.string().check(z.regex(/^[1-9]\d{0,8}$/))
const findingKey = () => z.string().check(z.regex(FINDING_KEY))
const role = () => z.enum(ROLES)

const reason = z.strictObject({
  code: z.string(),
  width: z.optional(z.number()),
  usual: z.optional(z.number()),
  text: z.optional(z.string()),
  words: z.optional(z.array(z.string())),
})

const alternative = z.strictObject({
  article: z.nullable(articleId()),
  confidence: z.number(),
  reasons: z.array(reason),
})

const proposal = z.strictObject({
  engine: note(z.string(), 'Name and version of the engine that proposed.'),
  blocks: z.array(
    z.strictObject({
      start: offset(),
      role: role(),
      article: z.nullable(articleId()),
      confidence: z.number(),
      reasons: z.array(reason),
    }),
  ),
  attachments: z.array(
    z.strictObject({
      blocks: z.array(offset()),
      article: articleId(),
      confidence: z.number(),
      reasons: z.array(reason),
      alternatives: z.array(alternative),
    }),
  ),
  likelyCuts: z.array(z.strictObject({ start: offset(), confidence: z.number() })),
})

const cut = z.strictObject({
  role: role(),
  article: z.nullable(articleId()),
  rank: z.optional(z.number()),
  settled: z.optional(z.literal(true)),
  discard: z.optional(
    z.strictObject({
      reason: z.string(),
      was: z.strictObject({ role: role(), article: z.nullable(articleId()) }),
    }),
  ),
})

const correction = z.strictObject({ length: offset(), replacement: z.string() })
const status = z.enum(['edited', 'approved'])

const optionalTexts = <F extends string>(fields: readonly F[]) =>
  Object.fromEntries(fields.map((field) => [field, z.optional(z.string())])) as Record<
    F,
    z.ZodMiniOptional<z.ZodMiniString>
  >

const articleFields = z.strictObject({
  ...optionalTexts(SUPPLIED_FIELDS),
  status: z.optional(status),
  note: z.optional(z.string()),
  order: z.optional(z.number()),
})

const review = z.strictObject({
  cuts: note(
    z.array(z.tuple([offset(), cut])),
    'Where each block starts, ascending, and what it is. A block runs to the next start.',
  ),
  articles: z.array(z.tuple([articleId(), articleFields])),
  corrections: note(
    z.array(z.tuple([offset(), correction])),
    'Stretches of the raw text that are read as something else, ascending.',
  ),
  metadata: z.strictObject(optionalTexts(METADATA_FIELDS)),
  ignored: note(
    z.array(z.tuple([findingKey(), z.string()])),
    'What proofreading found and a person left: place and kind, and the characters it was found in.',
  ),
})

const articleStep = <F extends string, V extends z.ZodMiniType>(field: F, value: V) =>
  z.strictObject({
    register: z.literal('article'),
    id: articleId(),
    field: z.literal(field),
    value: z.nullable(value),
  })

const step = z.union([
  z.strictObject({ register: z.literal('cut'), at: offset(), value: z.nullable(cut) }),
  z.strictObject({
    register: z.literal('correction'),
    at: offset(),
    value: z.nullable(correction),
  }),
  z.strictObject({
    register: z.literal('metadata'),
    field: z.enum(METADATA_FIELDS),
    value: z.nullable(z.string()),
  }),
  z.strictObject({
    register: z.literal('article'),
    id: articleId(),
    field: z.enum([...SUPPLIED_FIELDS, 'note']),
    value: z.nullable(z.string()),
  }),
  z.strictObject({
    register: z.literal('ignored'),
    key: findingKey(),
    value: z.nullable(z.string()),
  }),
  articleStep('status', status),
  articleStep('order', z.number()),
])

const transaction = z.strictObject({
  gesture: z.enum(GESTURES),
  steps: z.array(step),
  inverse: note(z.array(step), 'The steps that take the change back.'),
  place: offset(),
  proposal: note(z.optional(proposal), 'The proposal that is in force from this change on.'),
})

const geometry = z.strictObject({
  width: z.number(),
  height: z.number(),
  lines: z.array(
    z.strictObject({
      start: note(offset(), 'Where the line begins in the text.'),
      frame: note(offset(), 'Which of the text blocks it stood in, from 0.'),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      size: note(z.optional(z.number()), 'How large its letters are.'),
      said: note(z.optional(z.enum(SAID)), 'What the file calls it.'),
    }),
  ),
})

const picture = z.strictObject({
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  base64: z.string(),
})

/** A project file, version 5. Everything in it is needed to open the page as it was left. */
export const projectSchema = z.strictObject({
  format: z.literal(PROJECT_FORMAT),
  version: z.literal(PROJECT_VERSION),
  page: z.strictObject({
    id: z.string(),
    title: z.string(),
    source: z.strictObject({
      name: z.string(),
      encoding: z.string(),
      sha256: note(hash(), 'SHA-256 of the bytes the text was read from.'),
    }),
    text: note(z.string(), 'The raw text. Offsets in this file are UTF-16 code units into it.'),
    textSha256: note(hash(), 'SHA-256 of the UTF-8 of `text`; a lone surrogate counts as U+FFFD.'),
    geometry: z.optional(note(geometry, 'Where lines stood in print, y downwards.')),
    original: z.optional(note(z.string(), 'The file, where it can be written anew (ALTO).')),
    picture: z.optional(note(picture, 'What the printed page looks like.')),
  }),
  proposal: note(proposal, 'What was proposed before the first change.'),
  base: note(review, 'The review before the first change.'),
  done: note(z.array(transaction), 'Changes made to `base`, oldest first.'),
  undone: note(z.array(transaction), 'Changes taken back; redo brings back the last one first.'),
})

export const PROJECT_SCHEMA_ID = 'https://galley.example/schema/galley-project-5.schema.json'

/** The same as JSON Schema, as it is published under `public/schema/`. */
export const projectJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: PROJECT_SCHEMA_ID,
  title: 'Galley project, version 5',
  description:
    'A newspaper page on the desk with its raw text, what was proposed for it, and every change made to it.',
  ...z.toJSONSchema(projectSchema, { target: 'draft-2020-12', reused: 'ref' }),
})
