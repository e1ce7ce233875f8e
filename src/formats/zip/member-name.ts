import type { Decode } from '../encoding'
import type { DirectoryEntry } from './directory'

/** A member's path with `/` between its folders. Archives made under Chinese Windows name their members in GBK. */
export function nameOf({ name, isUtf8 }: DirectoryEntry, decode: Decode): string {
  const text =
    decode(name, 'utf-8') ??
    (isUtf8 ? null : decode(name, 'gb18030')) ??
    String.fromCharCode(...name)
  return text.replaceAll('\\', '/')
}

/** Folders, and what macOS and file managers keep for themselves: no page is among them. */
export const isNoPage = (name: string): boolean =>
  name.endsWith('/') ||
  name.split('/').some((part) => part === '__MACOSX' || /^\.[^.]/.test(part)) ||
  /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i.test(name)

/** A path that would not stay in the folder where somebody unpacks the archive. */
export const leadsOut = (name: string): boolean =>
  /^(?:\/|[A-Za-z]:)/.test(name) || name.includes('\0') || name.split('/').includes('..')
