import type { UnseenName } from '../parts/unseen'

/** What cannot be seen in a text, in English. */
export const unseenInEnglish = {
  unseenNames: {
    SHY: 'soft hyphen',
    CGJ: 'combining grapheme joiner',
    ALM: 'Arabic letter mark',
    MVS: 'Mongolian vowel separator',
    ZWSP: 'zero-width space',
    ZWNJ: 'zero-width non-joiner',
    ZWJ: 'zero-width joiner',
    LRM: 'left-to-right mark',
    RLM: 'right-to-left mark',
    LSEP: 'line separator',
    PSEP: 'paragraph separator',
    LRE: 'left-to-right embedding',
    RLE: 'right-to-left embedding',
    PDF: 'pop directional formatting',
    LRO: 'left-to-right override',
    RLO: 'right-to-left override',
    WJ: 'word joiner',
    LRI: 'left-to-right isolate',
    RLI: 'right-to-left isolate',
    FSI: 'first strong isolate',
    PDI: 'pop directional isolate',
    BOM: 'byte order mark',
  } satisfies Record<UnseenName, string>,
  unseenControl: (name: string) => `control character ${name}`,
  unseenHalf: 'half of a character (lone surrogate)',
  unseenOther: 'invisible character',
  unseenCalled: (name: string, hex: string) => `${name} (U+${hex})`,
  unseenBetween: ', ',
  unseenNote: (names: string, more: number) =>
    `Holds what cannot be seen: ${names}${more > 0 ? ` and ${more} more kinds` : ''}. It is kept as it is.`,
}
