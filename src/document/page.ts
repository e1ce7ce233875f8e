import type { Geometry } from '../engine'

/** A page as it came. Nothing ever changes it: every view, review and export is laid over this text. */
export interface Page {
  readonly id: string
  readonly title: string
  readonly source: Source
  /** The decoded text. All offsets in a review are UTF-16 code units into it. */
  readonly text: string
  /** Where its lines stood, for a page from a file that says so. */
  readonly geometry?: Geometry
  /** The file itself, where an export writes it anew with what the review says (ALTO). */
  readonly original?: string
  /** What the printed page looks like; the geometry's places stand on it. */
  readonly picture?: Picture
}

/** A picture that every browser shows, whatever it was made of. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp'
  /** The file's bytes. */
  readonly base64: string
}

export interface Source {
  /** File name, or what stands for one when the text was pasted. */
  readonly name: string
  readonly encoding: string
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  readonly sha256: string
}

/** A stretch of raw text `[from, to)`, in UTF-16 code units, usually whole lines. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export const isBlank = ({ text }: Page, from: number, to: number): boolean =>
  !/\S/.test(text.slice(from, to))
