import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const STANDARDS = fileURLToPath(new URL('../../../shared/standards/', import.meta.url))

/** Whether the official schemas and xmllint, which reads them, are both on this machine: elsewhere their tests are left out. */
export const canCheckSchemas =
  existsSync(STANDARDS) && spawnSync('xmllint', ['--version']).status === 0

/** The attributes of XLink that the ALTO schemas fetch from elsewhere. */
const XLINK = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xlink">
<attributeGroup name="simpleLink">
<attribute name="type" fixed="simple"/><attribute name="href"/><attribute name="role"/><attribute name="arcrole"/>
<attribute name="title"/><attribute name="show"/><attribute name="actuate"/>
</attributeGroup></schema>`

let catalog: string | undefined

function catalogFile(): string {
  if (catalog) return catalog
  const folder = mkdtempSync(join(tmpdir(), 'galley-schemas-'))
  const stub = join(folder, 'xlink.xsd')
  writeFileSync(stub, XLINK)
  catalog = join(folder, 'catalog.xml')
  writeFileSync(
    catalog,
    `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
<system systemId="http://www.loc.gov/standards/xlink/xlink.xsd" uri="${pathToFileURL(stub)}"/>
<uri name="http://www.loc.gov/standards/xlink/xlink.xsd" uri="${pathToFileURL(stub)}"/></catalog>`,
  )
  return catalog
}

export type OfficialSchema =
  | 'alto/alto-2-1.xsd'
  | 'alto/alto-3-1.xsd'
  | 'alto/alto-4-4.xsd'
  | 'page/pagecontent-2013-07-15.xsd'
  | 'page/pagecontent-2019-07-15.xsd'

/** What an official schema says against a file; '' if nothing. */
export function schemaErrors(xml: string, schema: OfficialSchema): string {
  const { status, stderr } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', join(STANDARDS, schema), '-'],
    { input: xml, encoding: 'utf8', env: { ...process.env, XML_CATALOG_FILES: catalogFile() } },
  )
  return status === 0 ? '' : stderr || String(status)
}
