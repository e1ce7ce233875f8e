import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articlesSchema } from './articles-schema'
import { jsonLdSchema } from './out/json-ld/schema'
import { articleLineSchema } from './out/json-lines'
import { manifestSchema } from './out/manifest'
import { ninjsSchema } from './out/ninjs/item-schema'
import { sidecarSchema } from './out/ninjs/sidecar-schema'
import { projectJsonSchema } from './project-schema'

const FILES = [
  ['galley-articles-1.schema.json', articlesSchema],
  ['galley-article-line-1.schema.json', articleLineSchema],
  ['galley-json-ld-1.schema.json', jsonLdSchema],
  ['galley-ninjs-1.schema.json', ninjsSchema],
  ['galley-ninjs-sidecar-1.schema.json', sidecarSchema],
  ['galley-manifest-1.schema.json', manifestSchema],
  ['galley-project-5.schema.json', projectJsonSchema()],
] as const

const urlOf = (name: string) => new URL(`../../public/schema/${name}`, import.meta.url)

/** Every object in a schema that describes an object. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = value as Record<string, unknown>
  const inner = Object.values(own).flatMap(objectsIn)
  return 'properties' in own && [own.type].flat().includes('object') ? [own, ...inner] : inner
}

describe('the published schemas', () => {
  // UPDATE_SCHEMAS=1 npx vitest run src/formats/schema-files.test.ts && npx biome format --write public/schema
  test.each(FILES)('%s is what the program checks by', (name, schema) => {
    if (process.env.UPDATE_SCHEMAS)
      writeFileSync(urlOf(name), `${JSON.stringify(schema, null, 2)}\n`)
    expect(JSON.parse(readFileSync(urlOf(name), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    )
  })

  test.each(FILES)('%s allows no member that it does not name', (_, schema) => {
    const objects = objectsIn(JSON.parse(JSON.stringify(schema)))
    expect(objects.length).toBeGreaterThan(2)
    for (const each of objects) expect(each.additionalProperties).toBe(false)
  })
})
