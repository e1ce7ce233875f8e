import { type PageReading, readPage } from '../engine'
import type { Page } from './page'

const readings = new WeakMap<Page, PageReading>()

/** The page's lines and what was learned of its columns: read once, kept as long as the page. */
export function readingOf(page: Page): PageReading {
  let reading = readings.get(page)
  if (!reading) {
    reading = readPage(page.text)
    readings.set(page, reading)
  }
  return reading
}

/** Keeps what `readPage` made of the page's text elsewhere, so that a long page is not read here. */
export function keepReading(page: Page, reading: PageReading): void {
  readings.set(page, reading)
}
