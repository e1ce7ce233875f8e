import type { Role } from '../../engine'

const KINDS = {
  furniture: { zh: '版面文字', en: 'furniture' },
  advert: { zh: '广告', en: 'advert' },
  discarded: { zh: '弃置', en: 'discarded' },
}

/** What stands outside of the articles, as people call it. */
export const unattachedKind = (role: Role): { readonly zh: string; readonly en: string } =>
  role === 'advert' || role === 'discarded' ? KINDS[role] : KINDS.furniture

/** So much of a text tells which it is, in code points. */
const OPENING = 60

export function opening(text: string): string {
  const points = [...text.slice(0, 4 * OPENING)]
  return points.length > OPENING ? `${points.slice(0, OPENING).join('')}…` : text
}
