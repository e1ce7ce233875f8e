import type { Metadata } from '../document'
import { stemOf } from '../formats'

/** Something that may be a page: its bytes are read only when its turn comes. */
export interface Arrival {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>
  /** What is known of the page beforehand: it goes before what the text or the file's name says. */
  readonly metadata?: Metadata
  /** Which page of a file with several it is, from 1, and the file's own name. */
  readonly part?: { readonly number: number; readonly of: string }
}

export interface PastedArrival {
  readonly name: string
  readonly text: string
}

export type Coming = Arrival | PastedArrival

const PICTURE = /\.(?:jpe?g|png|webp|gif|bmp|tiff?|jp2|avif)$/i

export const isPicture = ({ name }: Coming): boolean => PICTURE.test(name)

/** What a picture's name and that of the file that was read from it have in common. */
const common = (name: string): string => stemOf(name).toLowerCase()

/**
 * What comes in, one after the other: a file with several pages gives way to them, and pictures wait until the pages have
 * come that they are pictures of.
 */
export class Queue {
  private readonly pages: Coming[]
  private readonly pictures: Arrival[] = []
  private readonly claimed = new Set<Arrival>()
  /** What has come out so far. */
  done = 0

  constructor(arrivals: readonly Coming[]) {
    this.pages = []
    this.push(arrivals)
  }

  get all(): number {
    return this.done + this.left().length
  }

  next(): Coming | null {
    const next = this.pages.shift() ?? this.nextPicture()
    if (next) this.done++
    return next
  }

  /** The parts of what came out last stand for it. */
  insteadOfLast(parts: readonly Arrival[]): void {
    this.done--
    const later = this.pages.splice(0)
    this.push([...parts, ...later])
  }

  /** The picture of a page: by the name that its file gives, or else by its own. It is no page then. */
  pictureFor(name: string, named: string | undefined): Arrival | null {
    const called = (wanted: string | undefined) =>
      wanted && this.pictures.find((picture) => common(picture.name) === common(wanted))
    const picture = called(named) || called(name)
    if (!picture) return null
    this.claimed.add(picture)
    return picture
  }

  /** What has not come out yet. */
  left(): readonly Coming[] {
    return [...this.pages, ...this.pictures.filter((picture) => !this.claimed.has(picture))]
  }

  private nextPicture(): Arrival | null {
    const next = this.pictures.find((picture) => !this.claimed.has(picture))
    if (next) this.pictures.splice(this.pictures.indexOf(next), 1)
    return next ?? null
  }

  private push(arrivals: readonly Coming[]): void {
    for (const arrival of arrivals)
      if (isPicture(arrival) && 'bytes' in arrival) this.pictures.push(arrival)
      else this.pages.push(arrival)
  }
}
