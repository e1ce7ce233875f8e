import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { atOnce, type OpenPage } from '../document'
import { everythingPage, STAMP } from '../testing/everything-page'
import { checkFile } from './check-file'
import { exportNotes } from './export-notes'
import { ALL_FORMATS, type ExportFormat, fileNameFor } from './exports'
import { MANIFEST, MANIFEST_NAME } from './out/manifest'
import { zipOf } from './out/zip'
import { QUEUE_EXTENSION, QUEUE_VERSION, queuedPage, queueHead } from './queue-backup'
import { wholeFile } from './writing'
import { escaped } from './xml/escaped'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const changes = readme.slice(readme.indexOf('\n## Versions\n'))

/** The page with everything on it; for ALTO as if it had come in that, a line of the text to a line of the file. */
function pageFor({ id }: ExportFormat): OpenPage {
  const open = everythingPage()
  if (id !== 'alto') return open
  const lines = open.page.text
    .split('\n')
    .map((line, n) => `<TextLine ID="l${n}"><String CONTENT="${escaped(line)}"/></TextLine>`)
  const original = `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
  <Layout>
    <Page ID="p" PHYSICAL_IMG_NR="1">
      <PrintSpace><TextBlock ID="b">
${lines.join('\n')}
      </TextBlock></PrintSpace>
    </Page>
  </Layout>
</alto>
`
  return { ...open, page: { ...open.page, original } }
}

interface Form {
  readonly id: string
  readonly version: number
  readonly extension: string
  readonly write: () => string | Promise<string>
}

const FORMS: readonly Form[] = [
  ...ALL_FORMATS.map((format) => ({ ...format, write: () => pageIn(format) })),
  { id: 'manifest', version: MANIFEST.version, extension: '.json', write: manifest },
  { id: 'queue', version: QUEUE_VERSION, extension: QUEUE_EXTENSION, write: queue },
]

function pageIn(format: ExportFormat): string {
  const file = wholeFile(format.write(pageFor(format), STAMP))
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return file.value
}

/** That of an archive with the page as Markdown, and a page that is not there. */
async function manifest(): Promise<string> {
  const open = everythingPage()
  const pieces = [pageIn(MARKDOWN)]
  const page = { name: fileNameFor(open.page, MARKDOWN), title: open.page.title, pieces }
  const missing = { title: '另一版', reason: '是空文件' }
  const chunks: Uint8Array[] = []
  for await (const chunk of zipOf([{ ...page, notes: exportNotes(open) }, missing], STAMP))
    chunks.push(chunk)
  return Buffer.from(unzipSync(Buffer.concat(chunks))[MANIFEST_NAME]).toString()
}

const [MARKDOWN] = ALL_FORMATS.filter(({ id }) => id === 'markdown')

function queue(): string {
  const open = everythingPage()
  const at = Date.parse(STAMP.exportedAt)
  const times = { addedAt: at, updatedAt: at, exportedAt: null, archivedAt: null, removedAt: null }
  return [queueHead(1), ...atOnce(queuedPage(open, times))].join('')
}

// UPDATE_FIXTURES=1 npx vitest run src/formats/versions.test.ts, once the number of a format that changed is raised.
test.each(FORMS)('$id $version is written as it always was', async (form) => {
  const { id, version, extension } = form
  const written = await form.write()
  const fixture = new URL(`fixtures/${id}-${version}${extension}`, import.meta.url)
  if (process.env.UPDATE_FIXTURES && !existsSync(fixture)) writeFileSync(fixture, written)
  expect(written).toBe(readFileSync(fixture, 'utf8'))
})

test.each(FORMS)('the README tells how $id came to $version', ({ id, version }) => {
  for (let number = 1; number <= version; number++)
    expect(changes).toMatch(new RegExp(`^\\| ${id} +\\| ${number} +\\| \\S`, 'm'))
})

test('what was written once is still valid', () => {
  for (const { id, version, extension } of FORMS.filter((form) => /json/.test(form.extension))) {
    const name = `${id}-${version}${extension}`
    const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
    const checked = checkFile(text, name)
    expect(checked.ok && [name, checked.value.faults]).toEqual([name, []])
  }
})
