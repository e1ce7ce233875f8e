/** A stretch of text that is exported in another form than it stands on the page. */
export interface NormalChange {
  readonly start: number
  readonly length: number
  readonly to: string
  readonly rule: 'nfc' | 'lone-surrogate'
}

const LONE = /\p{Surrogate}/gu
/** A character with what may combine with it. */
const CLUSTER = /[\u1100-\u11ff]+|\p{Surrogate}|\p{M}+|[\s\S]\p{M}*/gu
/** Text with none of these is in normal form C as it stands. */
const MAY_CHANGE =
  /[\u0300-\u036f\u0340-\u0387\u0958-\u1fff\u2000-\u2001\u2126-\u212b\u2329-\u232a\u2adc\u3099-\u309a\uf900-\ufaff\ufb1d-\ufb4e\p{M}]|[\u{1d15e}-\u{1d1c0}\u{2f800}-\u{2fa1d}]/u

/** Text as it is exported: Unicode normal form C, and nothing that UTF-8 cannot hold. Full-width forms stay. */
export const normalText = (text: string): string => text.replace(LONE, '\ufffd').normalize('NFC')

/** What `normalText` does to a stretch of raw text, place by place. Offsets are UTF-16, from its start. */
export function normalChanges(text: string): NormalChange[] {
  const changes: NormalChange[] = []
  for (const { index } of text.matchAll(LONE))
    changes.push({ start: index, length: 1, to: '\ufffd', rule: 'lone-surrogate' })
  if (MAY_CHANGE.test(text)) {
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const to = cluster.normalize('NFC')
      if (to !== cluster) changes.push({ start: index, length: cluster.length, to, rule: 'nfc' })
    }
  }
  return changes.sort((a, b) => a.start - b.start)
}
