import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { everythingPage, STAMP } from '../testing/everything-page'
import { EXPORT_FORMATS } from './exports'
import { wholeFile } from './writing'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const changes = readme.slice(readme.indexOf('\n## Versions\n'))

// UPDATE_FIXTURES=1 npx vitest run src/formats/versions.test.ts, once the number of a format that changed is raised.
test.each(EXPORT_FORMATS)('$id $version is written as it always was', (format) => {
  const file = wholeFile(format.write(everythingPage(), STAMP))
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  const { id, version, extension } = format
  const fixture = new URL(`fixtures/${id}-${version}${extension}`, import.meta.url)
  if (process.env.UPDATE_FIXTURES && !existsSync(fixture)) writeFileSync(fixture, file.value)
  expect(file.value).toBe(readFileSync(fixture, 'utf8'))
})

test.each(EXPORT_FORMATS)('the README tells how $id came to $version', ({ id, version }) => {
  for (let number = 1; number <= version; number++)
    expect(changes).toMatch(new RegExp(`^\\| ${id} +\\| ${number} +\\| \\S`, 'm'))
})
