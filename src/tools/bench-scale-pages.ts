import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SAMPLES = fileURLToPath(new URL('../../public/samples', import.meta.url))
const PAGES_A_DAY = 8
const DAY = 24 * 60 * 60 * 1000

/** Texts of the sample dailies, over and over; each page has a day, a number and a last line of its own. */
export class ScalePages {
  private readonly texts = readdirSync(SAMPLES)
    .filter((name) => name.startsWith('daily-'))
    .map((name) => readFileSync(join(SAMPLES, name), 'utf8'))

  constructor(private readonly folder: string) {}

  /** Writes pages from this one up to that one as files. Returns their paths. */
  write(from: number, to: number): string[] {
    return Array.from({ length: to - from }, (_, at) => {
      const page = from + at
      const day = new Date(Date.UTC(1990, 0, 1) + Math.floor(page / PAGES_A_DAY) * DAY)
      const date = day.toISOString().slice(0, 10)
      const path = join(this.folder, `澄湖日报-${date}-第${(page % PAGES_A_DAY) + 1}版.txt`)
      writeFileSync(path, `${this.textOf(page)}\n${date}　${onlyOn(page)}\n`)
      return path
    })
  }

  /** How many of the first pages hold that, wherever lines break. */
  holding(word: string, pages: number): number {
    const holds = this.texts.map((text) => text.replaceAll(/\s/g, '').includes(word))
    return Array.from({ length: pages }, (_, page) => holds[page % holds.length]).filter(Boolean)
      .length
  }

  private readonly textOf = (page: number) => this.texts[page % this.texts.length].trimEnd()
}

/** What no other page has. */
export const onlyOn = (page: number) => `版本号${String(page).padStart(6, '0')}号`
