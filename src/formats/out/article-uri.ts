import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** The version 5 UUID of `https://galley.example/article` among addresses: what articles are named under. */
const NAMESPACE = '7fef7a6e1afb5097962ee5861295dd77'

/**
 * A URI for an article or a part of it: a name-based UUID (version 5, RFC 9562) of the source's bytes and the article's
 * number. An article keeps it however often it is exported and whatever the file is called.
 */
export const articleUri = (sourceSha256: string, article: string, part = ''): string =>
  `urn:uuid:${uuid5(`${sourceSha256}/${article}${part}`)}`

function uuid5(name: string): string {
  const hash = sha1(new Uint8Array([...hexToBytes(NAMESPACE), ...utf8ToBytes(name)]))
  const bytes = hash.slice(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x50
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
