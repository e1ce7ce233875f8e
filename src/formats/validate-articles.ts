import { articleSchema, articlesSchema } from './articles-schema'
import { unattachedSchema } from './page-schema'
import { checkOf, type SchemaCheck } from './schema-check'

/** What is wrong with an export by the published schema; empty when it is valid. */
export const validateArticles: SchemaCheck = checkOf(articlesSchema)

/*
 * The same of one member of its lists, which the schema asks nothing else of: of a long file they are checked one by one.
 */
export const validateArticle: SchemaCheck = checkOf(articleSchema)
export const validateUnattached: SchemaCheck = checkOf(unattachedSchema.items)
