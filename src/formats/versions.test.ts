import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OpenPage } from '../document'
import { everythingPage, STAMP } from '../testing/everything-page'
import { ALL_FORMATS, type ExportFormat } from './exports'
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

// UPDATE_FIXTURES=1 npx vitest run src/formats/versions.test.ts, once the number of a format that changed is raised.
test.each(ALL_FORMATS)('$id $version is written as it always was', (format) => {
  const file = wholeFile(format.write(pageFor(format), STAMP))
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  const { id, version, extension } = format
  const fixture = new URL(`fixtures/${id}-${version}${extension}`, import.meta.url)
  if (process.env.UPDATE_FIXTURES && !existsSync(fixture)) writeFileSync(fixture, file.value)
  expect(file.value).toBe(readFileSync(fixture, 'utf8'))
})

test.each(ALL_FORMATS)('the README tells how $id came to $version', ({ id, version }) => {
  for (let number = 1; number <= version; number++)
    expect(changes).toMatch(new RegExp(`^\\| ${id} +\\| ${number} +\\| \\S`, 'm'))
})
