import { done, type Result } from '../document'
import { isPdf, nameOfPart, type Problem } from '../formats'
import {
  type DrawnPdf,
  mayHoldSeveral,
  openPdf,
  readBytes,
  type Several,
  type StorablePage,
} from '../platform'
import type { Arrival, Coming, Queue } from './arrivals'
import type { Services } from './services'

/** The longest edge of a page of a PDF as it is drawn, in pixels: it can be read at it. */
const LONGEST_EDGE = 2600

/** The parts of a file with several, and what is wrong with those that are none. */
export interface Parts {
  readonly parts: readonly Arrival[]
  readonly problems: readonly Problem[]
}

/** Reads what comes in, one after the other. A PDF stays open from one of its pages to the next. */
export class ReadingIn {
  private pdf: { readonly of: Arrival['bytes']; readonly file: DrawnPdf } | null = null

  constructor(
    private readonly services: Pick<Services, 'engine' | 'newId'>,
    private readonly queue: Queue,
    private readonly at: number,
    private readonly signal: AbortSignal,
  ) {}

  /** A page, with its picture where there is one; or the parts of a file with several. */
  async read(arrival: Coming): Promise<Result<StorablePage | Parts, Problem>> {
    const { engine } = this.services
    const { name } = arrival
    if ('text' in arrival)
      return engine.bringIn({ name, text: arrival.text }, this.choices(), this.signal)
    const bytes = await arrival.bytes()
    if (isPdf(bytes)) return this.readPdf(arrival, bytes)
    const { part, metadata } = arrival
    const file = { name: part?.of ?? name, bytes }
    if (part === undefined && mayHoldSeveral(bytes)) {
      const several = await engine.takeApart(file, this.signal)
      if (!several.ok) return several
      if (several.value) return done(partsOf(several.value, arrival))
    }
    const choices = { ...this.choices(), metadata, part: part?.number }
    const read = await engine.bringIn(file, choices, this.signal)
    return read.ok ? done(await this.withPicture(read.value, name)) : read
  }

  async close(): Promise<void> {
    const { pdf } = this
    this.pdf = null
    await pdf?.file.close()
  }

  private choices() {
    return { id: this.services.newId(), at: this.at }
  }

  private async readPdf(
    arrival: Arrival,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<StorablePage | Parts, Problem>> {
    const { engine } = this.services
    const { name, metadata, part } = arrival
    const sha256 = await engine.hash(bytes, this.signal)
    const opened = await this.openPdf(arrival, { name: part?.of ?? name, bytes })
    if (!opened.ok) return opened
    const { pages } = opened.value
    if (part === undefined && pages > 1) {
      const numbers = Array.from({ length: pages }, (_, i) => i + 1)
      const named = numbers.map((number) => ({ number, name: nameOfPart(name, number, pages) }))
      return done(partsOf({ parts: named }, arrival))
    }
    const number = part?.number ?? 1
    const printed = await opened.value.read(number)
    if (!printed.ok) return printed
    const choices = { ...this.choices(), metadata }
    const page = { name, printed: printed.value, sha256 }
    const read = await engine.bringIn(page, choices, this.signal)
    if (!read.ok) return read
    // A page that cannot be drawn is read all the same.
    const drawn = await opened.value.picture(number, LONGEST_EDGE).catch(() => null)
    const picture = drawn?.ok ? await engine.keep(drawn.value, this.signal) : null
    return done(picture ? withPicture(read.value, picture) : read.value)
  }

  /** What is said of each page of a PDF is said under the file's name, as it was opened. */
  private async openPdf(
    { bytes: of }: Arrival,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<Result<DrawnPdf, Problem>> {
    if (this.pdf?.of === of) return done(this.pdf.file)
    await this.close()
    const opening = openPdf(file)
    const opened = await Promise.race([opening, this.cancelled()])
    if (opened === null) {
      // Nobody waits for it any more.
      const close = async (late: Awaited<typeof opening>) => {
        if (late.ok) await late.value.close()
      }
      opening.then(close).catch(() => {})
      throw this.signal.reason
    }
    if (!opened.ok) return opened
    this.pdf = { of, file: opened.value }
    // Whatever it is at: it will not be asked again.
    this.signal.addEventListener('abort', () => void this.close(), { once: true })
    return opened
  }

  private cancelled(): Promise<null> {
    return new Promise((resolve) => {
      if (this.signal.aborted) resolve(null)
      this.signal.addEventListener('abort', () => resolve(null), { once: true })
    })
  }

  private async withPicture(page: StorablePage, name: string): Promise<StorablePage> {
    if (!page.row.geometry || page.row.picture) return page
    const found = this.queue.pictureFor(name, page.pictureName)
    if (!found) return page
    const drawn = await this.services.engine.draw(new Blob([await found.bytes()]), this.signal)
    return drawn ? withPicture(page, drawn) : page
  }
}

const withPicture = (
  page: StorablePage,
  picture: NonNullable<StorablePage['row']['picture']>,
): StorablePage => ({ ...page, row: { ...page.row, picture } })

function partsOf(several: Several, { name: of, bytes, metadata }: Arrival): Parts {
  if ('files' in several)
    return {
      parts: several.files.map(({ name, file }) => ({
        name: `${of}/${name}`,
        bytes: () => readBytes(file),
      })),
      problems: several.problems,
    }
  const parts = several.parts.map(({ name, number }) => ({
    ...{ name, bytes, metadata },
    part: { number, of },
  }))
  return { parts, problems: [] }
}
