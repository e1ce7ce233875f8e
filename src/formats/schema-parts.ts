/*
 * What the schemas of written files are made of. Each is plain JSON Schema, as it is published under `public/schema/`.
 */

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** Where a schema is called from. The address only names it; the file is under `public/schema/`. */
export const schemaId = (name: string): string =>
  `https://galley.example/schema/${name}.schema.json`

export const object = <P extends object>(
  description: string,
  properties: P,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  description,
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
})
export const list = (description: string, items: object) => ({ type: 'array', description, items })
export const text = (description: string) => ({ type: 'string', description })
export const filled = (description: string) => ({ type: 'string', minLength: 1, description })
export const orNull = (description: string) => ({
  type: ['string', 'null'],
  minLength: 1,
  description,
})
export const count = (description: string) => ({ type: 'integer', minimum: 0, description })
export const hash = (description: string) => ({
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description,
})
export const dateTime = (description: string) => ({
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
  description,
})

/** What every file of a format of our own begins with. */
export const fileHead = (id: string, format: string, version: number) => ({
  $schema: { type: 'string', const: id },
  format: { const: format },
  version: { const: version },
  generator: object('What wrote the file.', {
    name: { const: 'galley' },
    version: filled('Its version.'),
  }),
  exportedAt: dateTime('When, in UTC.'),
})
