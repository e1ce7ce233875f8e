import type { ExportNotes } from '../export-notes'
import { type ExportStamp, fileHeadOf } from '../export-stamp'
import { checkOf } from '../schema-check'
import { count, DIALECT, fileHead, filled, hash, list, object, schemaId } from '../schema-parts'

export const MANIFEST_NAME = 'manifest.json'
const ID = schemaId('galley-manifest-1')
export const MANIFEST = { schema: ID, format: 'galley-manifest', version: 1 } as const

/** A file of an archive. */
export interface ManifestFile extends ExportNotes {
  readonly name: string
  readonly title: string
  readonly bytes: number
  readonly sha256: string
}

/** A page that was to be there and is not. */
export interface ManifestGap {
  readonly title: string
  readonly reason: string
}

export const manifestSchema = {
  $schema: DIALECT,
  $id: ID,
  title: 'Galley manifest, version 1',
  ...object('What is in an archive of exported pages: it stands in the archive as manifest.json.', {
    ...fileHead(ID, MANIFEST.format, MANIFEST.version),
    files: list(
      'The files in their order, all but this one.',
      object('A file, and what there is to know of the page it was made of.', {
        name: filled('Its name in the archive; folders are parted by /.'),
        title: filled('What the page is called.'),
        bytes: count('Its size, unpacked.'),
        sha256: hash('SHA-256 of its bytes.'),
        articles: count('Articles of the page.'),
        notApproved: count('Those that nobody has approved.'),
        withoutHeadline: count('Those without kicker, headline and deck.'),
        withoutBody: count('Those with nothing but heads.'),
        doubts: count('Doubtful places that nobody has looked at.'),
      }),
    ),
    missing: list(
      'Pages that could not leave.',
      object('A page.', {
        title: filled('What it is called.'),
        reason: filled('Why, as the program said it.'),
      }),
    ),
  }),
}

export const checkManifest = checkOf(manifestSchema)

export const manifestText = (
  files: readonly ManifestFile[],
  missing: readonly ManifestGap[],
  stamp: ExportStamp,
): string => `${JSON.stringify({ ...fileHeadOf(MANIFEST, stamp), files, missing }, null, 2)}\n`
