import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 in lower-case hexadecimal. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** SHA-256 of a text's UTF-8. A lone surrogate, which UTF-8 cannot hold, counts as U+FFFD. */
export const sha256OfText = (text: string): string => sha256Hex(utf8ToBytes(text))
