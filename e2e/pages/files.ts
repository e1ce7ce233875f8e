import { readdirSync, readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { longPage } from '../../src/testing/long-page'
import type { PickedFile } from './galley'

export const textFile = (name: string, contents: string | Buffer): PickedFile => ({
  name,
  mimeType: 'text/plain',
  buffer: typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents,
})

const here = (path: string) => new URL(path, import.meta.url)

/** The page that the whole job is shown on: four articles on 167 printed lines. */
export const SEED_TEXT = readFileSync(
  here('../../public/samples/yongkang-2022-06-28-p1.txt'),
  'utf8',
)

/** A text of this many UTF-16 code units, made of the sample pages as a volume is of a paper's pages. */
export const volume = (length: number): string =>
  longPage(
    readdirSync(here('../../public/samples/'))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(here(`../../public/samples/${name}`), 'utf8')),
    length,
  )

export const fixture = (name: string): Buffer => readFileSync(here(`../fixtures/${name}`))

export async function contentsOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

/** The files of an archive, by their names. */
export async function membersOf(download: Download): Promise<Record<string, string>> {
  const files = Object.entries(unzipSync(readFileSync(await download.path())))
  return Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
}

/** Downloads the open page by the export dialog, in the format of this name. */
export async function exportAs(page: Page, format: RegExp): Promise<Download> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: '导出' })
  await dialog.getByRole('radio', { name: format }).check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '下载' }).click()
  return download
}

export const ARTICLES = /稿.*JSON/
export const PROJECT = /工程文件/
