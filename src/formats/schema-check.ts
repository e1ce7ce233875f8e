import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'

/**
 * What is wrong with a value by a schema: the field and the rule that it breaks, in English for developers. Empty when it
 * is valid. `place` is a JSON pointer to where the value stands in its file.
 */
export type SchemaCheck = (value: unknown, place?: string) => string[]

/** The check of a schema, made ready when it is first asked. */
export function checkOf(schema: object): SchemaCheck {
  let validator: Validator | undefined
  return (value, place = '') => {
    validator ??= new Validator(schema as Schema, '2020-12')
    const { valid, errors } = validator.validate(value)
    if (valid) return []
    return errors.filter(isLeaf).map(({ instanceLocation, error }) => {
      return `${fieldOf(place + instanceLocation.replace(/^#/, ''))}: ${error}`
    })
  }
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
