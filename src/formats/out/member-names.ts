/** What no file may be called on Windows, with whatever extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu
/** `.articles.json` as well as `.txt`. */
const EXTENSION = /(?:\.[a-z][a-z-]{1,20})?\.[A-Za-z0-9]{1,8}$/

/**
 * Gives names to the members of an archive: none twice, however file systems count case, and none that leads out of the
 * folder it is unpacked in or that a system refuses.
 */
export class MemberNames {
  private readonly taken = new Set<string>()

  constructor(reserved: readonly string[]) {
    for (const name of reserved) this.taken.add(folded(name))
  }

  nameFor(wanted: string): string {
    const name = wanted.normalize('NFC').split('/').map(safe).filter(Boolean).join('/') || '_'
    const extension = EXTENSION.exec(name)?.[0] ?? ''
    const stem = name.slice(0, name.length - extension.length)
    let unique = name
    for (let n = 2; this.taken.has(folded(unique)); n++) unique = `${stem} (${n})${extension}`
    this.taken.add(folded(unique))
    return unique
  }
}

const folded = (name: string) => name.toLowerCase()

/** A part of a path as every system takes it; empty where it only says where to go. */
function safe(part: string): string {
  const name = part.replace(FORBIDDEN, '_').replace(/^ +|[. ]+$/g, '')
  const [stem] = name.split('.', 1)
  return RESERVED.test(stem) ? `_${name}` : name
}
