import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { atOnce, type Sliced } from '../document'
import { stretchesOf } from './stretches'

/** SHA-256 in lower-case hexadecimal. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** SHA-256 of a text's UTF-8. A lone surrogate, which UTF-8 cannot hold, counts as U+FFFD. */
export const sha256OfText = (text: string): string => atOnce(sha256InSlices(stretchesOf(text)))

/** The same of a text that comes in stretches. */
export function* sha256InSlices(stretches: Iterable<string>): Sliced<string> {
  const hash = sha256.create()
  for (const stretch of stretches) {
    hash.update(utf8ToBytes(stretch))
    yield
  }
  return bytesToHex(hash.digest())
}
