/**
 * What a block is on the page, in the trade's own words: 引题 主题 副题 署名 小标题 正文 图说 转接 版面文字 广告 弃置.
 * `furniture`, `advert` and `discarded` stand outside every article.
 */
export const ROLES = [
  'kicker',
  'headline',
  'deck',
  'byline',
  'subhead',
  'body',
  'caption',
  'jump',
  'furniture',
  'advert',
  'discarded',
] as const

export type Role = (typeof ROLES)[number]

const HEAD_ROLES: ReadonlySet<Role> = new Set(['kicker', 'headline', 'deck'])
const OUTSIDE_ROLES: ReadonlySet<Role> = new Set(['furniture', 'advert', 'discarded'])

/** Kicker, headline or deck: what stands above an article. */
export const isHead = (role: Role): boolean => HEAD_ROLES.has(role)

/** Furniture, advert or discarded: what belongs to no article. */
export const isOutside = (role: Role): boolean => OUTSIDE_ROLES.has(role)
