import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'
import { articlesSchema } from './articles-schema'

/**
 * What is wrong with an export by the published schema: the field and the rule it breaks, in English for
 * developers. Empty when it is valid.
 */
export const validateArticles = (json: unknown): string[] => problemsOf('file', json, '')

export type ExportedList = 'articles' | 'unattached'

/** The same of one member of a list, which the schema asks nothing else of: of a long file it is checked one by one. */
export const validateMember = (list: ExportedList, index: number, member: unknown): string[] =>
  problemsOf(list, member, `#/${list}/${index}`)

const schema = articlesSchema as Schema
const properties = articlesSchema.properties as Readonly<Record<ExportedList, { items: Schema }>>
const validators = new Map<ExportedList | 'file', Validator>()

function problemsOf(what: ExportedList | 'file', value: unknown, place: string): string[] {
  let validator = validators.get(what)
  if (!validator) {
    validator = new Validator(what === 'file' ? schema : properties[what].items, '2020-12')
    validators.set(what, validator)
  }
  const { valid, errors } = validator.validate(value)
  if (valid) return []
  return errors.filter(isLeaf).map(({ instanceLocation, error }) => {
    return `${fieldOf(place + instanceLocation.replace(/^#/, ''))}: ${error}`
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
