/** Who exports, and when: an ISO 8601 date and time in UTC. */
export interface ExportStamp {
  readonly version: string
  readonly exportedAt: string
}

/** What every file of a format of our own begins with. */
export const fileHeadOf = <F extends string, V extends number>(
  format: { readonly schema: string; readonly format: F; readonly version: V },
  { version, exportedAt }: ExportStamp,
) => ({
  $schema: format.schema,
  format: format.format,
  version: format.version,
  generator: { name: 'galley', version } as const,
  exportedAt,
})
