import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PageFacts } from '../page-facts'

/** The version 5 UUID of `https://galley.example/article` among addresses: what articles are named under. */
const NAMESPACE = '7fef7a6e1afb5097962ee5861295dd77'

/**
 * A URI for an article or a part of it: a name-based UUID (version 5, RFC 9562) of what the page was read from and the
 * article's number. An article keeps it however often it is exported. The name counts, because pages of one PDF have its bytes
 * in common and are told apart by name.
 */
export const articleUri = (
  { sha256, name }: Pick<PageFacts['source'], 'sha256' | 'name'>,
  article: string,
  part = '',
): string => `urn:uuid:${uuid5(`${sha256}/${name}/${article}${part}`)}`

function uuid5(name: string): string {
  const hash = sha1(new Uint8Array([...hexToBytes(NAMESPACE), ...utf8ToBytes(name)]))
  const bytes = hash.slice(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x50
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
