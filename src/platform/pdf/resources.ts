/** Below the app's folder: what pdf.js reads only for PDFs that need it (`tools/pdf-files.ts` puts it there). */
const FOLDERS: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
}

interface Wanted {
  readonly kind: string
  readonly filename: string
}

/** Fetches what a PDF needs beside itself, and knows whether something that its text is read by could not be had. */
export class Resources {
  textIsMissing = false

  /** `folder` is the address of the resources' own folder. */
  constructor(private readonly folder: string) {}

  addressOf(kind: string): string {
    return new URL(`${FOLDERS[kind]}/`, this.folder).href
  }

  /** As pdf.js wants it: a class that it makes an object of. */
  get factory() {
    const fetchOne = (wanted: Wanted) => this.fetch(wanted)
    return class {
      fetch(wanted: Wanted): Promise<Uint8Array> {
        return fetchOne(wanted)
      }
    }
  }

  private async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    try {
      const response = await fetch(this.addressOf(kind) + filename)
      if (!response.ok) throw new Error(`${response.status}: ${response.url}`)
      return new Uint8Array(await response.arrayBuffer())
    } catch (error) {
      // Fonts and pictures are only drawn less well; without its map, a font's characters are left out.
      if (kind === 'cMapUrl') this.textIsMissing = true
      throw error
    }
  }
}
