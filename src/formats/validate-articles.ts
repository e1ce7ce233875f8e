import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'
import { articlesSchema } from './articles-schema'

let validator: Validator | null = null

/**
 * What is wrong with an export by the published schema: the field and the rule it breaks, in English for
 * developers. Empty when it is valid. Called before a file is offered.
 */
export function validateArticles(json: unknown): string[] {
  validator ??= new Validator(articlesSchema as Schema, '2020-12')
  const { valid, errors } = validator.validate(json)
  return valid
    ? []
    : errors.filter(isLeaf).map(({ instanceLocation, error }) => {
        return `${fieldOf(instanceLocation)}: ${error}`
      })
}

/** The errors that say what is wrong, without those that say an enclosing part is wrong, too. */
const isLeaf = ({ keyword }: OutputUnit) =>
  !['properties', 'items', 'prefixItems', '$ref'].includes(keyword)

/** `#/articles/0/headline` → `articles[0].headline` */
function fieldOf(pointer: string): string {
  const parts = pointer.replace(/^#\/?/, '').split('/').filter(Boolean)
  const path = parts
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
  return path.replace(/^\./, '') || 'the file'
}
